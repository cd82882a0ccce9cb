import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { clearPage, turnReader, violations } from '../support/page.ts';
import { readView } from '../support/picture.ts';

const patient = { timeout: 15_000 };

describe.skipIf(!hasBrowser)('a picture', () => {
  describeEmbedded('says more by how it is drawn', (engine) => {
    const explorer = openExplorer(engine);
    const opened = explorer.openForAll('?lens=companies');
    const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
    const openLooks = async (page: Page) => {
      if ((await page.getByTestId('looks').isVisible()) && (await page.getByTestId('colour-by').isVisible())) return;
      await page.getByTestId('graph-menu').click();
      if (!(await page.getByTestId('colour-by').isVisible()))
        await page.getByTestId('looks').locator('summary').click();
    };
    const widths = async (page: Page) => [
      ...new Set((await readView(page)).nodes.map(({ width }) => Math.round(width))),
    ];

    test('by colours and sizes, with a legend, and by the numbers of sentences on its lines; all of it in the address', async () => {
      const { page, errors } = opened;
      const alike = await widths(page);
      await openLooks(page);
      await page.getByTestId('colour-by').selectOption({ index: 1 });
      await page.getByTestId('size-by').selectOption({ index: 1 });
      await page.getByTestId('line-counts').check();
      await page.getByTestId('graph-menu').click();
      const legend = page.getByTestId('looks-legend');
      await legend.waitFor();
      const { edges } = await readView(page);
      const sized = await widths(page);
      expect({
        colour: parameter(page, 'colour'),
        size: parameter(page, 'size'),
        lines: parameter(page, 'lines'),
        swatches: (await legend.locator('rect').count()) > 1,
        isSized: sized.length > alike.length,
        numbers: edges.every(({ label }) => /^\d+(\/\d+)?$/.test(label?.text ?? '')),
        axe: await violations(page),
        errors,
      }).toEqual({
        ...{ colour: 'links', size: 'links', lines: 'counts' },
        ...{ swatches: true, isSized: true, numbers: true, axe: [], errors: [] },
      });
      const stranger = await explorer.open(new URL(page.url()).search);
      const seen = await widths(stranger.page);
      await stranger.close();
      expect(seen.sort()).toEqual(sized.sort());
    });

    test('by names in Latin letters in the English page, turned on by keys; in Chinese it stays as it is', async () => {
      const { page, errors } = opened;
      await clearPage(page);
      await openLooks(page);
      const inChinese = await page.getByTestId('latin-names').count();
      await page.getByTestId('graph-menu').click();
      await turnReader(page);
      await openLooks(page);
      await page.getByTestId('size-by').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect.poll(() => parameter(page, 'names'), patient).toBe('latin');
      await page.keyboard.press('Escape');
      await page.getByTestId('graph-menu').click();
      const axe = await violations(page);
      await page.keyboard.press('Escape');
      expect({ inChinese, axe, errors }).toEqual({ inChinese: 0, axe: [], errors: [] });
    });

    test('fits itself anew where a filter leaves little of it', async () => {
      const { page } = opened;
      const used = ({ nodes, viewport: { zoom, width, height } }: Awaited<ReturnType<typeof readView>>) => {
        const spread = (axis: 'x' | 'y') =>
          Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis]));
        return { share: Math.max((spread('x') * zoom) / width, (spread('y') * zoom) / height), zoom };
      };
      const before = used(await readView(page));
      await page.locator('.filters [data-kind] input').first().waitFor();
      const boxes = page.locator('.filters [data-kind] input');
      for (let nth = 0; nth < (await boxes.count()); nth += 1) await boxes.nth(nth).uncheck();
      await boxes.first().check();
      const after = used(await readView(page));
      expect({ isSeen: after.share > 0.3 || after.zoom > 1.1, isLarger: after.zoom >= before.zoom }).toEqual({
        ...{ isSeen: true, isLarger: true },
      });
    });
  });
});
