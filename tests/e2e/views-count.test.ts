import { describe, expect, test } from 'vitest';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { readFolded, readMap, readMatrix } from '../support/view-numbers.ts';

describe.skipIf(!hasBrowser)('the views', () => {
  describeEmbedded('count alike', (engine) => {
    const explorer = openExplorer(engine);

    test('matrix, map, folded network and server count alike at the level of cities and at that of counties', async () => {
      const { page, errors, close } = await explorer.open('?view=matrix&level=city');
      for (const level of ['city', 'county']) {
        await page.locator('button[data-view="matrix"]').click();
        await page.locator(`[data-choice="${level}"]`).click();
        const reply = (await (await fetch(`${explorer.url}/api/links?level=${level}`)).json()) as {
          pairs: { a: { id: string }; b: { id: string }; via: unknown[] }[];
        };
        const expected = Object.fromEntries(reply.pairs.map(({ a, b, via }) => [`${a.id} ${b.id}`, via.length]));
        expect({ level, matrix: await readMatrix(page) }).toEqual({ level, matrix: expected });
        await page.locator('[data-view="map"]').click();
        expect({ level, map: await readMap(page) }).toEqual({ level, map: expected });
        await page.getByTestId('clear-selection').click();
        await page.locator('[data-view="network"]').click();
        await page.getByTestId('graph-fold').click();
        const folded = await readFolded(page);
        const ofLevel = Object.entries(folded).filter(([pair]) =>
          pair.split(' ').every((id) => id.startsWith(`${level}:`)),
        );
        expect({ level, folded: Object.fromEntries(ofLevel) }).toEqual({ level, folded: expected });
        await page.getByTestId('graph-fold').click();
      }
      expect(errors).toEqual([]);
      await close();
    });
  });
});
