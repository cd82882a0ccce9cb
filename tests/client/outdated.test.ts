// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { api } from '../../client/api.ts';
import { watchData } from '../../client/page/outdated.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { schema } from '../../client/states/world.ts';

type Health = Awaited<ReturnType<typeof api.health>>;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
});

/** A page that has read the data `one`, and a server that has `stored.data`. */
function watching() {
  const stored = { data: 'one', asked: 0, isAway: false };
  const store = createStoreOf<State>({ ...firstState, schema: { ...schema, data: 'one' } });
  const health = () => {
    stored.asked += 1;
    return stored.isAway ? Promise.reject(new Error('away')) : Promise.resolve({ data: stored.data } as Health);
  };
  watchData(store, { health });
  const act = async (afterMs: number) => {
    await vi.advanceTimersByTimeAsync(afterMs);
    window.dispatchEvent(new Event('pointerdown'));
    await vi.advanceTimersByTimeAsync(0);
    return store.getState().isOutdated;
  };
  return { stored, store, act };
}

test('what was loaded by others is found out when the reader does something, and not more often than every fifteen seconds', async () => {
  const { stored, act } = watching();
  expect(await act(20_000)).toBe(false);
  stored.data = 'two';
  expect([await act(10_000), stored.asked]).toEqual([false, 1]);
  expect([await act(6000), stored.asked]).toEqual([true, 2]);
});

test('what is put off is told again only of the next change, and what is read anew is current', async () => {
  const { stored, store, act } = watching();
  stored.data = 'two';
  expect(await act(20_000)).toBe(true);
  store.setState({ isOutdated: false });
  expect(await act(20_000)).toBe(false);
  stored.data = 'three';
  expect(await act(20_000)).toBe(true);
  store.setState({ schema: { ...schema, data: 'three' } });
  expect([store.getState().isOutdated, await act(20_000)]).toEqual([false, false]);
});

test('nothing is asked while nobody looks, and a server that is away says nothing of its data', async () => {
  const { stored, act } = watching();
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  expect([await act(3_600_000), stored.asked]).toEqual([false, 0]);
  Object.assign(stored, { data: 'two', isAway: true });
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect([stored.asked, await act(1000)]).toEqual([1, false]);
  stored.isAway = false;
  expect(await act(15_000)).toBe(true);
});
