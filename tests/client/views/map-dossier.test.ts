// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { firstState, type State } from '../../../client/state/state.ts';
import { done } from '../../../client/states/build.ts';
import { places, world } from '../../../client/states/world.ts';
import { mapDossier } from '../../../client/views/map/dossier.ts';
import type { MapContext } from '../../../client/views/map/map.ts';

const api = { relationsAmong: () => Promise.resolve({ relations: [], total: 0, truncated: false }) };
/** Two of the places that Rucheng is joined with; only one of them stands on the map. */
const points = { [places.rucheng.id]: [113.6, 25.5], [places.chongyi.id]: [114.3, 25.7] } as const;
const dossierOf = (change: Partial<State>) => {
  const outlines = done({ outlines: [], places: {}, points: { ...points } as never });
  // Nothing is drawn, so that no act is asked for.
  const context = { state: { ...firstState, ...world, outlines, ...change }, actions: {} } as unknown as MapContext;
  return mapDossier(api, context);
};

test('links of what is selected to places that are not on the map are counted', async () => {
  const { lines, left } = await dossierOf({ selection: { what: 'entity', id: places.rucheng.id } });
  expect({ lines: lines.length, left }).toEqual({ lines: 1, left: 1 });
});

test('where nothing is selected the linked places that are not on the map are counted', async () => {
  const { lines, left } = await dossierOf({});
  expect({ lines: lines.length, left }).toEqual({ lines: 2, left: 2 });
});
