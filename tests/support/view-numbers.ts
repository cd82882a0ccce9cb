import type { Page } from 'playwright-core';
import { readView } from './picture.ts';

/** The numbers of the matrix by pair, from the elements that a screen reader walks. */
export async function readMatrix(page: Page): Promise<Record<string, number>> {
  await page.locator('[role="gridcell"]').first().waitFor();
  const cells = await page.locator('[role="gridcell"][data-count]').evaluateAll((found) =>
    found.map((one) => {
      const { a = '', b = '', count = '' } = (one as HTMLElement).dataset;
      return { a, b, count };
    }),
  );
  return Object.fromEntries(
    cells
      .filter(({ a, b, count }) => a < b && Number(count) > 0)
      .map(({ a, b, count }) => [`${a} ${b}`, Number(count)]),
  );
}

/** The numbers of the map's arcs by pair, one place selected after the other. */
export async function readMap(page: Page): Promise<Record<string, number>> {
  await page.locator('g[data-place]').first().waitFor();
  const places = await page
    .locator('g[data-place]')
    .evaluateAll((found) => found.map((one) => (one as SVGElement).dataset['place'] ?? ''));
  const numbers: Record<string, number> = {};
  for (const place of places) {
    await page.locator(`g[data-place="${place}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`g[data-place="${place}"][aria-pressed="true"]`).waitFor();
    const arcs = await page.locator('g.arc-number').evaluateAll((found) =>
      found.map((one) => {
        const { a = '', b = '', count = '' } = (one as SVGElement).dataset;
        return [`${a} ${b}`, Number(count)] as const;
      }),
    );
    Object.assign(numbers, Object.fromEntries(arcs));
  }
  return numbers;
}

/** The numbers of the folded network's lines by pair. */
export async function readFolded(page: Page): Promise<Record<string, number>> {
  const { edges } = await readView(page);
  return Object.fromEntries(
    edges.flatMap(({ source, target, label }) =>
      label === undefined ? [] : [[`${source} ${target}`, Number(label.text)]],
    ),
  );
}
