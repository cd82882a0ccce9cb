// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type api, RequestError } from '../../client/api.ts';
import { dataNotes, watchData } from '../../client/page/outdated.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { schema } from '../../client/states/world.ts';
import { wordsOf } from '../support/drawn.ts';

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

test('what was loaded soon after the last look is found out without a further act', async () => {
  const { stored, store, act } = watching();
  expect(await act(20_000)).toBe(false);
  stored.data = 'two';
  expect(await act(5000)).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([store.getState().isOutdated, stored.asked]).toEqual([true, 2]);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(stored.asked).toBe(2);
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

test('changed data are told beside whatever else the page has to say, and what is lost by name', () => {
  const said = (change: Partial<PageState>) => {
    const store = createStoreOf<PageState>({ ...firstPageState, language: 'en', ...change });
    const place = document.createElement('div');
    render(html`${dataNotes(store, {} as never)}`, place);
    const words = wordsOf(place);
    place.querySelector<HTMLButtonElement>('[data-testid="lost-dismiss"]')?.click();
    return [words, store.getState().lost.length];
  };
  const note = 'The data were changed since; what is shown is from before. Read them anew Later';
  const failure = new RequestError('timeout', 'late');
  expect({
    notice: said({ isOutdated: true, notice: { what: 'nowhere' } }),
    failure: said({ isOutdated: true, failure }),
    busy: said({ isOutdated: true, busy: true, moving: 'county:1' }),
    lost: said({ lost: ['Rucheng', 'Chongyi'], notice: { what: 'nowhere' } }),
    nothing: said({}),
  }).toEqual({
    ...{ notice: [note, 0], failure: [note, 0], busy: [note, 0] },
    lost: ['No longer in the data: Rucheng, Chongyi. The rest is shown as it was. Dismiss', 0],
    nothing: ['', 0],
  });
});
