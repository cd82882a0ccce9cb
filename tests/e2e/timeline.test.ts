import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { readView } from '../support/picture.ts';

const xiushui = 'county:360424';
const pingjiang = 'county:430626';

import { readMap, readMatrix } from '../support/view-numbers.ts';
describe.skipIf(!hasBrowser)('the views', () => {
  describeEmbedded('show time', (engine) => {
    const explorer = openExplorer(engine);
    const { open } = explorer;
    const shared = explorer.openForAll('?view=timeline');

    test('a vague date is as wide as it is vague, and what has none is listed with its number', async () => {
      const { page } = shared;
      const width = async (id: string) =>
        Number(await page.locator(`[data-entity="${id}"] rect.bar`).getAttribute('width'));
      const [day, month, year] = await Promise.all([
        width('agreement:water-tonggu'),
        width('agreement:medical-pingjiang'),
        width('event:red-expo-2023'),
      ]);
      await page.getByTestId('timeline-undated').locator('summary').click();
      expect({
        dayIsFiner: day < month,
        yearToMonth: Math.round(year / month),
        undated: await page.getByTestId('timeline-undated').locator('summary').innerText(),
        listed: await page.getByTestId('timeline-undated').locator('li').count(),
      }).toEqual({ dayIsFiner: true, yearToMonth: 12, undated: '没有日期的 65 项', listed: 65 });
    });

    test('a window of time filters network, matrix and map together, and says what it leaves out', async () => {
      const { page } = shared;
      await page.locator('[data-handle="to"]').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('PageUp');
      expect(await page.getByTestId('timeline-window').innerText()).toBe('2022年1月至2023年1月');
      // Eight events and agreements, and a relation of 2023, which may be of January.
      expect(await page.locator('[data-out="false"]').count()).toBe(9);
      await page.locator('[data-view="matrix"]').click();
      const within = await readMatrix(page);
      await page.locator('[data-view="map"]').click();
      expect({ within, readMap: await readMap(page) }).toEqual({
        within: { [`${xiushui} ${pingjiang}`]: 5, [`${xiushui} county:360926`]: 1 },
        readMap: { [`${xiushui} ${pingjiang}`]: 5, [`${xiushui} county:360926`]: 1 },
      });
      await page.locator('[data-view="network"]').click();
      const hubs = (await readView(page)).nodes.filter(({ properties }) => properties.kind === 'Agreement');
      expect(hubs.map(({ id }) => id).sort()).toEqual([
        'agreement:brand-pingjiang',
        'agreement:ip-pingjiang',
        'agreement:medical-pingjiang',
        'agreement:water-pingjiang',
      ]);
      expect(await page.getByTestId('time-filter').innerText()).toContain('也含没有日期的 65 项');
      await page.getByTestId('undated').check();
      expect((await readView(page)).nodes.filter(({ properties }) => properties.kind === 'Alliance')).toHaveLength(6);
      await page.getByTestId('clear-filters').click();
      expect((await readView(page)).nodes).toHaveLength(52);
    });

    test('the window is dragged, and plays from the first month to the last', async () => {
      const { page, close } = await open('?view=timeline&time=2025-09-01~2025-11-30');
      const handle = await page.locator('[data-handle="from"] rect.grip').boundingBox();
      const axis = await page.getByTestId('timeline-axis').boundingBox();
      if (handle === null || axis === null) throw new Error('the axis is not there');
      await page.mouse.move(handle.x + 4, handle.y + 8);
      await page.mouse.down();
      await page.mouse.move(axis.x + 340, handle.y + 8, { steps: 4 });
      await page.mouse.up();
      const dragged = await page.getByTestId('timeline-window').innerText();
      expect({ from: dragged.startsWith('2022年'), to: dragged.endsWith('至2025年11月') }).toEqual({
        from: true,
        to: true,
      });
      await page.getByTestId('timeline-play').click();
      await page.getByTestId('timeline-window').filter({ hasText: '至2025年12月' }).waitFor();
      await page.locator('[data-testid="timeline-play"][aria-pressed="false"]').waitFor();
      await close();
    });
  });
});
