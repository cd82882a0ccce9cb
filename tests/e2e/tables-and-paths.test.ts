import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientFolder } from '../../server/cli/build-client.ts';
import { hasBrowser, launchBrowser, openPage } from '../support/browser.ts';
import { embedded } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

describe.skipIf(!hasBrowser)('tables and paths', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(embedded(), { clientFolder }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('both places of a pair are links, the sorted column says so, and numbers stand at the right', async () => {
    const { page, errors, close } = await openPage(browser, `${server.url}/?view=tables`);
    await page.locator('[data-choice="without"]').click();
    const row = page.locator('[data-testid="table"] tbody tr').first();
    await row.waitFor();
    const names = await row.locator('.link').allInnerTexts();
    await row.locator('.link').nth(1).click();
    const heading = page.locator('.panel h2').filter({ hasText: names[1] ?? '' });
    await heading.waitFor();
    await page.locator('thead button').nth(3).click();
    expect([
      names.length,
      await page.locator('thead th').nth(3).getAttribute('aria-sort'),
      await page
        .locator('tbody td.number')
        .first()
        .evaluate((cell) => getComputedStyle(cell).textAlign),
      errors,
    ]).toEqual([2, 'descending', 'right', []]);
    await close();
  });

  test('a table is saved as a file that a spreadsheet reads', async () => {
    const { page, close } = await openPage(browser, `${server.url}/?view=tables`);
    await page.getByTestId('table').waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-csv').click()]);
    const csv = readFileSync(await saved.path(), 'utf8');
    expect([saved.suggestedFilename(), csv.split('\r\n')[0]]).toEqual([
      'kuajie-places.csv',
      '\ufeff地方,省,项数,跨省项数,相连的同级地方数',
    ]);
    await close();
  });

  test('a path is a chain with arrows, and its conditions are folded away until one is set', async () => {
    const path = 'path=county:360424~company:sany';
    const { page, close } = await openPage(browser, `${server.url}/?${path}`);
    const first = page.locator('.path-sentence').first();
    await first.waitFor();
    expect((await first.innerText()).replace(/\s+/g, '')).toBe('修水县供给原材料湖南省位于三一集团');
    const steps = first.getByTestId('path-step');
    const isBack = await steps.evaluateAll((all) => all.map((step) => step.classList.contains('back')));
    expect(isBack).toEqual([false, true]);
    const isOpen = () => page.getByTestId('path-conditions').evaluate((conditions) => conditions.hasAttribute('open'));
    expect(await isOpen()).toBe(false);
    await page.goto(`${server.url}/?${path}&path-steps=2`);
    await first.waitFor();
    expect(await isOpen()).toBe(true);
    await close();
  });
});
