import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { readDownload } from '../support/download.ts';
import { embedded } from '../support/embedded.ts';

describe.skipIf(!hasBrowser)('tables and paths', () => {
  const explorer = openExplorer(embedded());
  const shared = explorer.openForAll('?view=tables');

  test('a table is saved as a file that a spreadsheet reads', async () => {
    const { page } = shared;
    await page.getByTestId('table').waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-csv').click()]);
    const csv = await readDownload(saved);
    expect({ name: saved.suggestedFilename(), head: csv.split('\r\n')[0] }).toEqual({
      name: 'kuajie-places.csv',
      head: '\ufeff地方,省,项数,跨省项数,相连的同级地方数',
    });
  });

  test('both places of a pair are links, the sorted column says so, and numbers stand at the right', async () => {
    const { page, errors } = shared;
    await page.locator('[data-choice="without"]').click();
    const row = page.locator('[data-testid="table"] tbody tr').first();
    await row.waitFor();
    const names = await row.locator('.link').allInnerTexts();
    await row.locator('.link').nth(1).click();
    const heading = page.locator('.panel h2').filter({ hasText: names[1] ?? '' });
    await heading.waitFor();
    await page.locator('thead button').nth(3).click();
    expect({
      names: names.length,
      nth: await page.locator('thead th').nth(3).getAttribute('aria-sort'),
      first: await page
        .locator('tbody td.number')
        .first()
        .evaluate((cell) => getComputedStyle(cell).textAlign),
      errors,
    }).toEqual({ names: 2, nth: 'descending', first: 'right', errors: [] });
  });

  test('a path is a chain with arrows, and its conditions are folded away until one is set', async () => {
    const path = 'path=county:360424~company:sany';
    const { page, close } = await explorer.open(`?${path}`);
    const first = page.locator('.path-sentence').first();
    await first.waitFor();
    expect((await first.innerText()).replace(/\s+/g, '')).toBe('修水县供给原材料湖南省位于三一集团');
    const steps = first.getByTestId('path-step');
    const isBack = await steps.evaluateAll((all) => all.map((step) => step.classList.contains('back')));
    expect(isBack).toEqual([false, true]);
    const isOpen = () => page.getByTestId('path-conditions').evaluate((conditions) => conditions.hasAttribute('open'));
    expect(await isOpen()).toBe(false);
    await page.goto(`${explorer.url}/?${path}&path-steps=2`);
    await first.waitFor();
    expect(await isOpen()).toBe(true);
    await close();
  });
});
