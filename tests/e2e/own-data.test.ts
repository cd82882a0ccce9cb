import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { sendFiles } from '../support/events.ts';
import { hasBrowser, openExplorer, settled } from '../support/explorer.ts';
import { tabTo, violations } from '../support/page.ts';
import { readView } from '../support/picture.ts';
import { readMatrix } from '../support/view-numbers.ts';

const adminToken = 'a-token-of-the-tests';
const treaties = `country,treaty,since
Belgium,Berne Convention,1887-12-05
France,Berne Convention,1887-12-05
Belgium,Paris Convention,1884-07-06
Spain,Paris Convention,1884-07-06
`;

describe.skipIf(!hasBrowser)('your data', () => {
  describeEmbedded('is brought on the page', (engine) => {
    const explorer = openExplorer(engine, { adminToken, empty: true });
    const datasets = async () => {
      const reply = (await (await fetch(`${explorer.url}/api/datasets`)).json()) as { datasets: { id: string }[] };
      return reply.datasets.map(({ id }) => id);
    };

    test('only with the token, and says how to come by it', async () => {
      const { page, errors, close } = await explorer.open('?view=data');
      const says = await page.getByTestId('data-no-way').innerText();
      expect({
        isSaid: says.includes('KUAJIE_ADMIN_TOKEN') && says.includes('kuajie -- import'),
        hasInput: await page.getByTestId('data-files').count(),
        empty: await page.getByTestId('no-datasets').count(),
        errors,
      }).toEqual({ isSaid: true, hasInput: 0, empty: 1, errors: [] });
      await close();
    });

    test('the token of the link leaves the address at once, and stays while the tab does', async () => {
      const { page, close } = await explorer.open(`#admin=${adminToken}`);
      await page.getByTestId('data-drop').waitFor();
      const { hash } = new URL(page.url());
      await page.reload();
      await settled(page);
      await page.getByTestId('data-drop').waitFor();
      expect({ hash, isInAddress: page.url().includes(adminToken) }).toEqual({ hash: '', isInAddress: false });
      await close();
    });

    test('a table is dropped, a column corrected, and a line of the picture leads to its row', async () => {
      const { page, errors, close } = await explorer.open(`#admin=${adminToken}`, { locale: 'en-GB' });
      await drop(page, 'treaties.csv', treaties);
      await page.getByTestId('data-understood').waitFor();
      const guessed = await takenAs(page);
      await page.locator('[data-column="since"] select').selectOption({ label: 'not used' });
      await page.locator('[data-testid="data-understood"][aria-busy="false"]').waitFor();
      const corrected = await takenAs(page);
      const before = await datasets();
      await page.getByTestId('data-load').click();
      await page.getByTestId('data-see').click();
      await settled(page);
      const loaded = await datasets();
      await page.goto(`${explorer.url}?focus=country:spain`);
      await settled(page);
      const quote = page.getByTestId('evidence-quote');
      await page.locator('[data-relation-type="PARTY_TO"] summary').click();
      await page.getByTestId('open-evidence').first().click();
      await quote.locator('mark').nth(1).waitFor();
      expect({
        ...{ guessed, corrected, before, loaded },
        marked: await quote.last().locator('mark').allTextContents(),
        errors,
      }).toEqual({
        guessed: ['name of Country', 'name of Treaty', 'date of “is a party to”'],
        corrected: ['name of Country', 'name of Treaty', 'not used'],
        ...{ before: [], loaded: ['treaties'], marked: ['Spain', 'Paris Convention'], errors: [] },
      });
      await close();
    });

    test('the same is done with the keyboard alone, and a dataset is removed after a question', async () => {
      const { page, errors, close } = await explorer.open(`#admin=${adminToken}`, { locale: 'en-GB' });
      await tabTo(page, '[data-testid="data-files"]');
      await page.getByTestId('data-files').setInputFiles({
        ...{ name: 'pairs.csv', mimeType: 'text/csv', buffer: Buffer.from(treaties) },
      });
      await page.locator('[data-testid="data-understood-title"]:focus').waitFor();
      await tabTo(page, '[data-column="since"] select');
      await page.keyboard.press('Home');
      await page.locator('[data-testid="data-understood"][aria-busy="false"]').waitFor();
      const corrected = await takenAs(page);
      await tabTo(page, '[data-testid="data-load"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="data-see"]:focus').waitFor();
      const loaded = await datasets();
      await tabTo(page, '[data-dataset="pairs"] [data-testid="dataset-remove"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-testid="remove-no"]:focus').waitFor();
      const asked = await datasets();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByTestId('dataset-removed').waitFor();
      const left = await datasets();
      await page.getByRole('button', { name: 'Bring more' }).click();
      await drop(page, 'treaties.csv', treaties.replace('Spain', 'Italy'));
      await page.getByTestId('data-differences').waitFor();
      const differences = await page.getByTestId('data-differences').locator('li b').allInnerTexts();
      const again = {
        taken: await takenAs(page),
        said: await page.getByTestId('mapped-before').locator('b').innerText(),
      };
      await page.getByTestId('guess-anew').click();
      await page.getByTestId('mapped-before').waitFor({ state: 'detached' });
      const anew = await takenAs(page);
      expect({ since: corrected[2], loaded, asked, left, again, differences, anew: anew[2], errors }).toEqual({
        since: 'not used',
        again: {
          taken: ['name of Country', 'name of Treaty', 'not used'],
          said: 'Taken as last time, as “treaties” was.',
        },
        differences: [
          ...['+ Italy (Country)', '− Spain (Country)', '~ treaties.csv (Document)'],
          ...['− Spain is a party to Paris Convention', '+ Italy is a party to Paris Convention'],
        ],
        anew: 'date of “is a party to”',
        ...{ loaded: ['pairs', 'treaties'], asked: ['pairs', 'treaties'], left: ['treaties'], errors: [] },
      });
      await close();
    });

    test('lists in the cells of a column are parted otherwise with the keyboard, and the first rows follow', async () => {
      const { page, errors, close } = await explorer.open(`#admin=${adminToken}`, { locale: 'en-GB' });
      await drop(page, 'lists.csv', 'treaty,country\nThird Convention,Peru+Chile; Bolivia\nFourth Convention,Peru\n');
      await page.getByTestId('data-understood').waitFor();
      const items = page.locator('td .items li');
      const said = () => page.getByTestId('data-outcome').locator('.counts li').allInnerTexts();
      const before = { items: await items.allInnerTexts(), said: await said() };
      await tabTo(page, '[data-column="country"] [data-testid="split"]');
      await page.keyboard.press('Home');
      await page.locator('[data-testid="data-understood"][aria-busy="false"]').waitFor();
      expect({ before, after: { items: await items.allInnerTexts(), said: await said() }, errors }).toEqual({
        before: {
          items: ['Peru+Chile', 'Bolivia'],
          said: ['3 Country', '2 Treaty', '3 “is a party to”'],
        },
        after: { items: [], said: ['2 Treaty', '2 Country', '2 “is a party to”'] },
        errors: [],
      });
      await close();
    });

    test('one of several datasets is switched off in every view, and the address keeps it', async () => {
      const others = 'country,treaty\nPeru,Third Convention\nChile,Third Convention\n';
      await sendFiles(`${explorer.url}/api/datasets`, { 'others.csv': others }, { token: adminToken });
      const { page, errors, close } = await explorer.open('', { locale: 'en-GB' });
      const all = await placesIn(page);
      await page.locator('[data-testid="dataset-filter"] [data-dataset="treaties"] input').uncheck();
      await page.waitForURL(/[?&]datasets=others/);
      const network = await placesIn(page);
      await page.reload();
      await settled(page);
      const again = await placesIn(page);
      await page.locator('[data-view="matrix"]').click();
      const matrix = Object.keys(await readMatrix(page));
      expect({ all, network, again, matrix, errors }).toEqual({
        all: ['country:belgium', 'country:chile', 'country:france', 'country:peru', 'country:spain'],
        network: ['country:chile', 'country:peru'],
        again: ['country:chile', 'country:peru'],
        ...{ matrix: ['country:chile country:peru'], errors: [] },
      });
      await close();
    });

    test('what stands in the way is told with its place, and cannot be loaded', async () => {
      const { page, close } = await explorer.open(`#admin=${adminToken}`, { locale: 'en-GB' });
      await drop(page, 'one.csv', 'a\n1\n2\n');
      const faults = page.getByTestId('data-faults');
      await faults.waitFor();
      const said = await faults.innerText();
      const saving = page.waitForEvent('download');
      await page.getByTestId('faults-csv').click();
      expect({
        isPlaced: said.includes('one.csv'),
        isDisabled: await page.getByTestId('data-load').isDisabled(),
        file: (await saving).suggestedFilename(),
      }).toEqual({ isPlaced: true, isDisabled: true, file: 'faults.csv' });
      await close();
    });

    test.each([
      { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
      { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
    ] as const)('every step is free of faults for assistive technology in $locale, $colorScheme', async (options) => {
      const { page, close } = await explorer.open(`#admin=${adminToken}`, options);
      await page.getByTestId('data-drop').waitFor();
      const bring = await violations(page);
      await drop(page, 'treaties.csv', treaties);
      await page.getByTestId('data-understood').waitFor();
      await page.getByTestId('data-words').locator('summary').click();
      const look = await violations(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ bring, look, isTooWide: overflow > 0 }).toEqual({ bring: [], look: [], isTooWide: false });
      await close();
    });
  });
});

/** Drops a file onto the page, as a file manager does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.getByTestId('data-drop').waitFor();
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const made = new DataTransfer();
      made.items.add(new File([content], file, { type: 'text/csv' }));
      return made;
    },
    [name, text] as const,
  );
  for (const type of ['dragover', 'drop'])
    await page.getByTestId('data').dispatchEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
}

async function placesIn(page: Page): Promise<string[]> {
  const { nodes } = await readView(page);
  return nodes
    .map(({ id }) => id)
    .filter((id) => id.startsWith('country:'))
    .sort();
}

/** How each column is taken, in words. */
async function takenAs(page: Page): Promise<string[]> {
  return page
    .locator('[data-column] select:not([data-testid="split"])')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent.trim() ?? ''));
}
