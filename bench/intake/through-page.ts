import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { watchMemory } from './memory.ts';
import { type Progress, watchProgress } from './progress.ts';
import { send } from './send.ts';
import { openStage, type Stage, sweptClean, takeOut } from './stage.ts';
import { compare, digestOf } from './stored-digest.ts';
import { measureWhole } from './whole.ts';
import { measureWindows } from './windows.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const waitMs = 3_600_000;

/**
 * The same table as a person brings it: dropped on “Your data” in Chromium, given up half-way, loaded, and the row behind a line read.
 * What is stored then is to be what one load over HTTP stores. `KUAJIE_BENCH_ROWS` says how many rows.
 */
export async function measurePage(): Promise<void> {
  if (!existsSync(executablePath)) {
    console.log(`no ${executablePath}: set CHROMIUM`);
    return;
  }
  const stage = await openStage(100_000);
  const { driver, file, token, url, pid } = stage;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const memory = watchMemory(pid);
  try {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(waitMs);
    await page.goto(`${url}/#admin=${token}`);
    const before = await digestOf(driver);
    const reading = await timed(async () => {
      await dropFile(page, file);
      await page.getByTestId('data-understood').waitFor();
    });
    console.log(`dropped, sent, read and checked: ${reading.toFixed(1)} s; ${memory.say()}`);

    const half = await load(page, stage, 0.5);
    console.log(memory.say());
    await sweptClean(driver);
    const { isSame } = compare(before, await digestOf(driver));
    console.log(`given up at half: ${progressText(half)}; what was there is the same: ${String(isSame)}`);

    const whole = await load(page, stage);
    console.log(memory.say());
    console.log(`loaded: ${progressText(whole)}; ${await page.getByTestId('data-loaded').locator('h2').innerText()}`);
    const throughPage = await digestOf(driver);
    await readRow(page, stage);
    console.log(`with the indexes of the server: ${memory.say()}`);
    await measureWindows(stage);
    await measureWhole(stage);

    await takeOut(stage, 'twins');
    const { events } = await send(`${url}/api/datasets?id=twins`, { file, token, fields: {} });
    if (events.at(-1)?.event !== 'loaded') throw new Error(JSON.stringify(events.at(-1)));
    console.log(`one load over HTTP: ${compare(throughPage, await digestOf(driver)).says}`);
  } finally {
    memory.stop();
    await browser.close();
    await stage.close();
  }
}

/** As a file manager drops it: the browser reads the file from the disk. */
async function dropFile(page: Page, file: string): Promise<void> {
  await page.getByTestId('data-drop').waitFor();
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'to-be-dropped';
    document.body.append(input);
  });
  await page.locator('#to-be-dropped').setInputFiles(file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#to-be-dropped');
    const transfer = new DataTransfer();
    for (const one of input?.files ?? []) transfer.items.add(one);
    const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, options));
    input?.remove();
  });
}

/** Loads what is understood, to the end or until a share of it is written, and gives what the page said of its progress. */
async function load(page: Page, { driver }: Stage, stopAt?: number): Promise<Progress> {
  const start = performance.now();
  await page.getByTestId('data-load').click();
  const watched = watchProgress(page, driver);
  if (stopAt !== undefined) {
    await page.waitForFunction((share) => {
      const bar = document.querySelector<HTMLProgressElement>('[data-testid="data-loading"] progress');
      return bar !== null && bar.position >= share;
    }, stopAt);
    await page.getByTestId('data-cancel').click();
    await page.getByTestId('data-understood').waitFor();
  } else await page.getByTestId('data-loaded').waitFor();
  return { ...(await watched.stop()), seconds: (performance.now() - start) / 1000 };
}

function progressText({ said, isRising, furthestOff, seconds }: Progress): string {
  const off = `${(furthestOff * 100).toFixed(1)} % at most from what others saw in the database (of a load in one transaction nothing)`;
  return `${seconds.toFixed(1)} s, ${said} steps of progress, ${isRising ? 'never back' : 'BACK ONCE'}, ${off}`;
}

/** Opens a city, and of one of its lines the row that says it. */
async function readRow(page: Page, { driver, url }: Stage): Promise<void> {
  const { records } = await driver.executeQuery(
    "MATCH (a:Kuajie)-[r]->(b:Kuajie) WHERE r.basis = 'table' AND a.kind = b.kind RETURN a.id AS id, type(r) AS type ORDER BY r.id LIMIT 1",
  );
  const [id, type] = [String(records[0]?.get('id')), String(records[0]?.get('type'))];
  await page.goto(`${url}/?focus=${encodeURIComponent(id)}`);
  await page.locator(`[data-relation-type="${type}"] summary`).first().click();
  const start = performance.now();
  await page.getByTestId('open-evidence').first().click();
  const quote = page.getByTestId('evidence-quote').last();
  await quote.locator('mark').nth(1).waitFor();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `the row of a line: ${seconds.toFixed(2)} s, ${(await quote.locator('mark').allInnerTexts()).join(' | ')}`,
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
