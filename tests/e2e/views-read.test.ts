import { beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { clearPage, overlapping, selectByName, turnReader, violations, widthOf } from '../support/page.ts';
import { readView } from '../support/picture.ts';

const all = ['matrix', 'map', 'timeline', 'tables'] as const;

describe.skipIf(!hasBrowser)('the views', () => {
  describeEmbedded('can be read', (engine) => {
    const explorer = openExplorer(engine);
    const { open } = explorer;

    describe('on one page', () => {
      const shared = explorer.openForAll('', { permissions: ['clipboard-read', 'clipboard-write'] });
      beforeEach(() => clearPage(shared.page));

      test('a server that fails says so in the view, and again asks again', async () => {
        const { page } = shared;
        await page.route('**/api/participations', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
        await page.locator('[data-view="matrix"]').click();
        await page.locator('.view [role="alert"]').waitFor();
        await page.unroute('**/api/participations');
        await page.getByRole('button', { name: '重试' }).click();
        await page.locator('[role="gridcell"]').first().waitFor();
      });

      test('no label hides another in matrix, map and folded network', async () => {
        const { page } = shared;
        await page.locator('button[data-view="matrix"]').click();
        await page.locator('[role="gridcell"]').first().waitFor();
        const boxesOf = (selector: string) =>
          page.locator(selector).evaluateAll((found) =>
            found.map((one) => {
              const { x, y, width, height } = one.getBoundingClientRect();
              return { name: one.getAttribute('aria-label') ?? one.textContent, x, y, width, height };
            }),
          );
        const heads = await boxesOf('[role="rowheader"], .matrix-cells [role="columnheader"][title]');
        await page.locator('[data-view="map"]').click();
        await page.locator('.map .names text').first().waitFor();
        const names = await boxesOf('.map .names text');
        await page.locator('[data-view="network"]').click();
        await page.getByTestId('graph-fold').click();
        await page.getByText('折叠成').waitFor();
        const view = await readView(page);
        const numbers = view.edges.flatMap(({ id, label }) =>
          label === undefined ? [] : [{ name: id, x: label.x, y: label.y, width: label.w, height: label.h }],
        );
        expect({ heads: heads.length, hasNames: names.length > 12, hasNumbers: numbers.length > 20 }).toEqual({
          heads: 16,
          hasNames: true,
          hasNumbers: true,
        });
        await page.getByTestId('graph-fold').click();
        expect({ heads: overlapping(heads), names: overlapping(names), numbers: overlapping(numbers) }).toEqual({
          heads: [],
          names: [],
          numbers: [],
        });
      });

      test('a place says how much joins it with how many, and two places are compared', async () => {
        const { page } = shared;
        await page.locator('button[data-view="map"]').click();
        await selectByName(page, '汝城县');
        await page.getByTestId('place-links').waitFor();
        expect(await page.getByTestId('place-links').innerText()).toBe('汝城县：2 项协议，涉及 4 个地方');
        await page.locator('[data-partner="county:360724"] summary').click();
        await page.locator('[data-partner="county:360724"]').getByTestId('evidence-quote').waitFor();
        await page.getByTestId('compare').selectOption('county:360725');
        await page.getByTestId('pair-count').waitFor();
        const panel = await page.getByTestId('entity-details').innerText();
        expect({
          count: await page.getByTestId('pair-count').innerText(),
          partners: panel.includes('共同的伙伴 3'),
          onlyHere: panel.includes('只有汝城县有的伙伴 0'),
        }).toEqual({ count: '由 1 项协议、联盟和机制相连', partners: true, onlyHere: true });
      });

      test('tables are sorted by a click and copied as CSV', async () => {
        const { page } = shared;
        await page.locator('button[data-view="tables"]').click();
        await page.getByTestId('table').waitFor();
        const first = () => page.locator('tbody tr').first().innerText();
        const best = await first();
        await page
          .getByRole('button', { name: '名称' })
          .or(page.getByRole('button', { name: '地方', exact: true }))
          .first()
          .click();
        const named = await first();
        await page.getByTestId('copy-csv').click();
        await page.getByText('已复制').waitFor();
        const csv = await page.evaluate(() => navigator.clipboard.readText());
        expect({
          best: best.split(/\s+/),
          isSortedAnew: named === best,
          head: csv.split('\r\n')[0],
          lines: csv.trim().split('\r\n').length,
        }).toEqual({
          best: ['修水县', '江西省', '9', '8', '2'],
          isSortedAnew: false,
          head: '地方,省,项数,跨省项数,相连的同级地方数',
          lines: 9,
        });
        await page.locator('[data-choice="without"]').click();
        const neighbours = await page.locator('tbody tr').filter({ hasText: '是' }).allInnerTexts();
        expect(neighbours.map((text) => text.split(/\s+/).slice(0, 2).join(' '))).toContain('上栗县 浏阳市');
      });

      test('a county that the graph does not know is drawn as such, and a place without an outline is listed', async () => {
        const { page } = shared;
        await page.locator('button[data-view="map"]').click();
        await page.locator('[data-choice="province"]').click();
        await page.locator('g[data-place]').first().waitFor();
        const beside = await page.getByTestId('map-beside').innerText();
        await page.locator('[data-choice="county"]').click();
        await page.locator('path.unknown').first().waitFor();
        const unknown = page.locator('path.unknown');
        const name = await unknown.first().getAttribute('aria-label');
        expect({
          unknown: await unknown.count(),
          isSaid: name?.endsWith('：图谱中没有'),
          isBeside: beside.includes('广东省'),
        }).toEqual({ unknown: 222 - 21, isSaid: true, isBeside: true });
      });
    });

    test('by axe-core in either language and theme, and at 360 × 740 in every view', async () => {
      const { page, errors, close } = await open('?fold=on&pair=county:360424~county:430626');
      const found: Record<string, string[]> = {};
      const widths: Record<string, number> = {};
      const turnTo = async (view: string) => {
        await page.locator(`button[data-view="${view}"]`).click();
        await page.waitForFunction(() => document.querySelector('.view .loading') === null);
        await page.locator('.toolbar').waitFor();
      };
      for (const reader of ['zh, light', 'en, dark']) {
        found[`network, ${reader}`] = await violations(page);
        for (const view of all) {
          await turnTo(view);
          found[`${view}, ${reader}`] = await violations(page);
        }
        await turnReader(page);
        await page.locator('button[data-view="network"]').click();
      }
      await selectByName(page, '修水县');
      await page.setViewportSize({ width: 360, height: 740 });
      for (const view of all) {
        await turnTo(view);
        widths[view] = await widthOf(page);
      }
      expect({ found: Object.entries(found).filter(([, faults]) => faults.length > 0), widths, errors }).toEqual({
        ...{ found: [], widths: { matrix: 360, map: 360, timeline: 360, tables: 360 }, errors: [] },
      });
      await close();
    });

    test('folding that cannot be drawn says so, and is drawn once the server answers', async () => {
      const { page, close } = await open('');
      await page.route('**/api/participations', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
      await page.getByTestId('graph-fold').click();
      await page.locator('main [role="alert"]').waitFor();
      await page.unroute('**/api/participations');
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByText('折叠成').waitFor();
      await close();
    });

    test('filters that leave nothing say so and are cleared by one click', async () => {
      const { page, close } = await open('?view=matrix&domain=taxation');
      await page.getByText('没有两个地方相连').waitFor();
      await page.locator('.view').getByRole('button', { name: '清除筛选' }).click();
      await page.locator('[role="gridcell"]').first().waitFor();
      await close();
    });
  });
});
