import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { network } from '../../shared/contract/routes.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { type Api, RequestError } from '../../client/api.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { createPageActions, start } from '../../client/page/page-actions.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import type { Placement } from '../../client/state/graph.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { hub, place as partyOf } from '../../client/states/build.ts';

const [a, b] = [partyOf('county', '1', 'A'), partyOf('county', '2', 'B')];
const size = { entities: 1, relations: 0 };
const lens = network.reply.parse({
  ...{ lens: 'cross-border', roles: usualRoles, relations: [], within: {}, truncated: false },
  entities: [{ ...a, aliases: [] }],
  ...{ total: size, lensTotal: size },
});
const place = (at: number): Placement => ({ x: at * 10, y: 0, width: 26, height: 26, look: 'free' });
const failed = (code: RequestError['code']) => Promise.reject(new RequestError(code, 'not now'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that starts at the address of two counties; these answers come before the good ones. */
function opening(
  { parts = [], among = [] }: { parts?: RequestError['code'][]; among?: RequestError['code'][] },
  search = `?only=${a.id}~${b.id}`,
) {
  const address = readAddress(search, false);
  const store = createStoreOf({ ...firstPageState, ...address.state });
  const answer = (first: RequestError['code'][], good: unknown) => () => {
    const code = first.shift();
    return code === undefined ? Promise.resolve(good) : failed(code);
  };
  const api: Partial<Record<keyof Api, unknown>> = {
    schema: () => new Promise(() => undefined),
    network: () => Promise.resolve(lens),
    guestMapping: () => Promise.resolve({ mayChange: false }),
    participations: answer(parts, { parties: [a, b], hubs: [hub('x', 'X', [a, b])] }),
    relationsAmong: answer(among, { relations: [], total: 0, truncated: false }),
    neighbours: () => failed('not-found'),
  };
  const { actions } = createPageActions({
    ...{ store, api: api as Api, drawn: () => Promise.resolve() },
    layOut: ({ entities }) => Promise.resolve(new Map(entities.map(({ id }, at) => [id, place(at)]))),
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  const started = start(store, actions, address);
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    const state = store.getState();
    const { graph, failure, view, past } = state;
    return {
      shows: graph.shows.what,
      failure: failure?.code,
      view,
      steps: past.length,
      search: writeAddress('', state),
    };
  };
  return { store, actions, started, after };
}

const drawn = { shows: 'pair', failure: undefined, view: 'network', steps: 0, search: `?only=${a.id}~${b.id}` };

test.each([{ parts: ['unavailable' as const] }, { among: ['unreachable' as const] }])(
  'the picture of two places that an address names comes after a passing failure: %o',
  async (first) => {
    const { after, started } = opening(first);
    const waiting = (await after(100)).shows;
    const then = await after(10_000);
    await started;
    expect({ waiting, then }).toEqual({ waiting: 'lens', then: drawn });
  },
);

test('where time does not mend it the page says why, makes nothing of the other picture, and asks again when it is told to', async () => {
  const page = opening({});
  await page.after(100);
  page.store.setState(({ graph }) => ({ graph: { ...graph, hidden: new Set([a.id]) } }));
  const { search } = await page.after(0);
  const { after, actions, store } = opening({ parts: ['internal'] }, search);
  const { shows, failure } = await after(100);
  const { hidden } = store.getState().graph;
  await actions.retry();
  expect({ shows, failure, hidden: hidden.size, then: (await after(100)).shows }).toEqual({
    ...{ shows: 'lens', failure: 'internal', hidden: 0, then: 'pair' },
  });
});

test('whoever goes on with another picture meanwhile keeps it', async () => {
  const { after, actions, started } = opening({ parts: ['unavailable'] });
  await after(100);
  await actions.openLens('all');
  const then = await after(10_000);
  await started;
  expect({ shows: then.shows, steps: then.steps }).toEqual({ shows: 'lens', steps: 1 });
});
