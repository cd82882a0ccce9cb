import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEmbedded } from '../support/engines.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { readTreaties } from '../support/first-dataset.ts';
import { violations } from '../support/page.ts';
import { tableFiles } from '../support/table-dataset.ts';

/** Two powers of a table; with coordinates where these are given. */
async function powers(coordinates?: Readonly<Record<string, [lon: number, lat: number]>>) {
  const { dataset } = await checkFiles(tableFiles);
  if (dataset === undefined) throw new Error('the dataset of one table has faults');
  if (coordinates === undefined) return dataset;
  return {
    ...{ ...dataset, hash: 'with-points', types: { ...dataset.types, lon: 'number', lat: 'number' } as const },
    placeColumns: { lon: 'lon', lat: 'lat' },
    entities: dataset.entities.map((entity) => {
      const [lon, lat] = coordinates[entity.name] ?? [];
      return lon === undefined ? entity : { ...entity, lon, lat };
    }),
  };
}

const cases = [
  {
    ...{ what: 'of countries by their codes', dataset: readTreaties },
    seen: {
      none: 0,
      places: [
        ...['power:belgium', 'power:british-empire', 'power:china', 'power:france', 'power:italy', 'power:japan'],
        ...['power:netherlands', 'power:portugal', 'power:united-states'],
      ],
      ...{ points: 0, beside: ['Great Britain'], hasGround: false, source: true },
    },
  },
  {
    ...{ what: 'of points on the countries of the world', dataset: () => powers({ Chad: [15.04, 12.11] }) },
    seen: { none: 0, places: ['power:chad'], points: 1, beside: ['Perú'], hasGround: true, source: true },
  },
  {
    ...{ what: 'that is none, for nothing says where the places are', dataset: () => powers() },
    seen: { none: 1, places: [], points: 0, beside: ['Chad', 'Perú'], hasGround: false, source: false },
  },
];

describe.skipIf(!hasBrowser).each(cases)('a map $what', ({ dataset, seen }) => {
  describeEmbedded('of a dataset', (engine) => {
    beforeAll(async () => {
      await engine.clear();
      const store = createGraphStore(engine.open());
      await loadDataset(store, await dataset());
      await store.close();
    });
    const explorer = openExplorer(engine, { keep: true });

    test('shows its own places and none of Hunan and Jiangxi', async () => {
      const { page, errors, close } = await explorer.open('?view=map', { locale: 'en-GB' });
      await page.locator('g[data-place], [data-testid="map-none"]').first().waitFor();
      const places = await page
        .locator('g[data-place]')
        .evaluateAll((found) => found.map((one) => (one as SVGElement).dataset['place'] ?? ''));
      expect({
        none: await page.getByTestId('map-none').count(),
        places: places.sort(),
        points: await page.locator('g[data-place] circle').count(),
        beside: await page.getByTestId('map-beside').locator('button').allInnerTexts(),
        hasGround: (await page.locator('path.land').count()) > 0,
        source: (await page.locator('.map-source').count()) > 0,
        hunan: await page.getByText('222 county-level divisions').count(),
        faults: await violations(page),
        errors,
      }).toEqual({ ...seen, hunan: 0, faults: [], errors: [] });
      await close();
    });
  });
});
