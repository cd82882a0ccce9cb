import { expect, test } from 'vitest';
import { network } from '../../shared/contract/routes.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { type Api, RequestError } from '../../client/api.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { createPageActions, start } from '../../client/page/page-actions.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { emptyGraph } from '../../client/state/graph.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { entity } from '../../client/states/build.ts';

const size = { entities: 1, relations: 0 };
const picture = network.reply.parse({
  ...{ lens: 'cross-border', roles: usualRoles, relations: [], within: {}, truncated: false },
  entities: [{ id: 'county:1', kind: 'County', name: '汝城县', aliases: [] }],
  ...{ total: size, lensTotal: size },
});

/** What the data have beside the first picture. */
const elsewhere = ['2', '3'].map((slug) => entity('County', slug, `县${slug}`));

/** What the page has to say once it has started with an address. */
async function saidOf(search: string) {
  const { store } = await started(search);
  const { notice, failure, view } = store.getState();
  return { notice, failure, view };
}

/** The page once it has started with an address, of a graph of one county. */
async function started(search: string) {
  const address = readAddress(search, false);
  const store = createStoreOf({ ...firstPageState, ...address.state });
  const gone = () => Promise.reject(new RequestError('not-found', 'no such entity'));
  const api: Partial<Record<keyof Api, unknown>> = {
    schema: () => new Promise(() => undefined),
    network: () => Promise.resolve(picture),
    guestMapping: () => Promise.resolve({ mayChange: false }),
    ...{ entity: gone, neighbours: gone },
    entitiesAmong: (ids: readonly string[]) =>
      Promise.resolve({ entities: elsewhere.filter(({ id }) => ids.includes(id)), relations: [] }),
    relationsAmong: () => Promise.resolve({ relations: [], total: 0, truncated: false }),
  };
  const { actions } = createPageActions({
    store,
    api: api as Api,
    layOut: () => Promise.resolve(new Map()),
    drawn: () => Promise.resolve(),
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  await start(store, actions, address);
  return { store, actions };
}

const graph = { ...emptyGraph, hidden: new Set(['county:1', 'county:999']) };
const hiddenAndGone = new URLSearchParams(writeAddress('', { ...firstPageState, graph })).get('canvas') ?? '';

test.each([
  { search: '?focus=county:999', notice: { what: 'no-entity', name: 'county:999' } },
  { search: '?path=county:999~county:1', notice: { what: 'no-entity', name: 'county:1' } },
  { search: '?view=globe', notice: { what: 'no-view', name: 'globe' } },
  { search: `?canvas=${hiddenAndGone}`, notice: { what: 'gone', names: ['county:999'] } },
  { search: '?canvas=9.later', notice: { what: 'unread-canvas' } },
  { search: '', notice: undefined },
])('an address that asks for what there is not has it said: $search', async ({ search, notice }) => {
  expect(await saidOf(search)).toEqual({ notice, failure: undefined, view: 'network' });
});

test('what the address says is hidden is hidden in the first picture, and what is gone is not kept', async () => {
  const { store } = await started(`?canvas=${hiddenAndGone}`);
  const { hidden } = store.getState().graph;
  expect({ hidden: [...hidden], past: store.getState().past }).toEqual({ hidden: ['county:1'], past: [] });
});

test('what is selected is brought, and what was pinned in another picture is only pinned there', async () => {
  const made = {
    graph: { ...emptyGraph, pinned: new Map([['county:2', { x: 5, y: 6 }]]) },
    selection: { what: 'several' as const, ids: ['county:1', 'county:3'] },
  };
  const { store } = await started(writeAddress('', { ...firstPageState, ...made }));
  const { entities, pinned } = store.getState().graph;
  expect({ drawn: [...entities.keys()], pinned: [...pinned.keys()] }).toEqual({
    drawn: ['county:1', 'county:3'],
    pinned: ['county:2'],
  });
});
