import { html } from 'lit-html';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '../../client/api.ts';
import { createPageActions } from '../../client/page/page-actions.ts';
import { allRooms, allViews, firstPageState, type Room } from '../../client/page/rooms.ts';
import { createStoreOf } from '../../client/state/store.ts';
import '../support/insides.ts';

type ViewRoom = (typeof allViews)[number];

const lists = [allRooms as Room[], allViews as ViewRoom[]];

/** A view beside those of the page, whose first so many requests fail. */
function addView(failures: number) {
  const entered = vi.fn(() => Promise.resolve());
  const acts = vi.fn(() => ({}));
  const inside = vi.fn(() => {
    if (inside.mock.calls.length <= failures) return Promise.reject(new Error('the server is away'));
    return Promise.resolve({ acts, entered, draw: () => ({ main: () => html`` }) });
  });
  const view: ViewRoom = { id: 'late', name: { zh: '迟到', en: 'Late' }, inside };
  for (const list of lists) list.push(view);
  return { inside, entered, acts };
}

function openPage(given: Partial<typeof firstPageState> = {}) {
  const store = createStoreOf({ ...firstPageState, ...given });
  const rooms = createPageActions({
    store,
    api: {} as Api,
    layOut: () => Promise.resolve(new Map()),
    drawn: () => Promise.resolve(),
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  return { store, rooms, told: () => store.getState().notLoaded?.view };
}

let before: number[] = [];
beforeEach(() => {
  before = lists.map(({ length }) => length);
});
afterEach(() => {
  for (const [nth, list] of lists.entries()) list.length = before[nth] ?? 0;
});

test('a view that fails once and comes with the rest is no longer said to be missing', async () => {
  addView(1);
  const { store, rooms, told } = openPage();
  await rooms.actions.setView('late');
  expect(told()).toBe('late');
  let draws = 0;
  store.subscribe(() => (draws += 1));
  await rooms.loadRest();
  expect({ told: told(), isDrawn: draws > 0 }).toEqual({ told: undefined, isDrawn: true });
});

test('turning to a view that has come elsewhere takes back that it had not', async () => {
  const { rooms, store, told } = openPage();
  store.setState({ notLoaded: { view: 'tables', error: { code: 'unreachable' } as never } });
  await rooms.enter('tables');
  expect(told()).toBeUndefined();
});

test('a view is asked for once by all who turn to it, and is entered when a later try brings it', async () => {
  const { inside, entered } = addView(1);
  const { rooms, told } = openPage();
  await rooms.actions.setView('late');
  expect({ asked: inside.mock.calls.length, told: told() }).toEqual({ asked: 1, told: 'late' });
  await rooms.actions.setView('late');
  expect({ asked: inside.mock.calls.length, told: told(), entered: entered.mock.calls.length }).toEqual({
    asked: 2,
    told: undefined,
    entered: 1,
  });
});

test.each([
  { embedded: true, asked: 0 },
  { embedded: false, asked: 1 },
])('the rest is loaded, but not within a page of others: $embedded', async ({ embedded, asked }) => {
  const { inside } = addView(0);
  await openPage({ embedded }).rooms.loadRest();
  expect(inside).toHaveBeenCalledTimes(asked);
});

test('what can be done in a room is there once it is loaded, not where it is first drawn', async () => {
  const { acts } = addView(0);
  const { rooms } = openPage();
  const told = vi.fn();
  await rooms.loadRest();
  const late = allViews.find(({ id }) => id === 'late');
  if (late === undefined) throw new Error('the late view is of the page');
  const before = acts.mock.calls.length;
  const inside = rooms.within(late);
  rooms.whenReady(told);
  expect({ before, after: acts.mock.calls.length, isTold: told.mock.calls.some(([one]) => one === inside) }).toEqual({
    ...{ before: 1, after: 1, isTold: true },
  });
});
