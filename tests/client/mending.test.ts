// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestError } from '../../client/api.ts';
import { createActRunner } from '../../client/actions/act.ts';
import { mendByItself } from '../../client/page/mending.ts';
import { actFailureText, failureText } from '../../client/parts/failure.ts';
import { emptyGraph } from '../../client/state/graph.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { withAgain } from '../../client/state/again.ts';
import type { api } from '../../client/api.ts';

type Health = Awaited<ReturnType<typeof api.health>>;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
});
afterEach(() => {
  vi.useRealTimers();
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
});

/** A page on which something cannot be read at the first tries; the button is away while it is asked. */
function brokenPage({ isWell = () => true, times = Infinity }: { isWell?: () => boolean; times?: number } = {}) {
  const pressed: number[] = [];
  const health = () => (isWell() ? Promise.resolve({} as Health) : Promise.reject(new Error('away')));
  const drawn = mendByItself(document.body, { health });
  const begun = Date.now();
  const fails = () => {
    const button = document.createElement('button');
    button.setAttribute('data-mends', '');
    button.addEventListener('click', () => {
      pressed.push((Date.now() - begun) / 1000);
      button.remove();
      drawn();
      if (pressed.length < times) setTimeout(fails, 100);
    });
    document.body.append(button);
    drawn();
  };
  return { pressed, fails };
}

function look(isLookedAt: boolean) {
  Object.defineProperty(document, 'visibilityState', { value: isLookedAt ? 'visible' : 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

test('what cannot be read is asked for again with growing pauses, though the message goes and comes', async () => {
  const { pressed, fails } = brokenPage();
  fails();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(pressed.map(Math.round)).toEqual([2, 6, 14, 30, 60, 91]);
});

test('nothing is asked for while nobody looks, and at once when somebody does', async () => {
  const { pressed, fails } = brokenPage();
  look(false);
  fails();
  await vi.advanceTimersByTimeAsync(300_000);
  const whileAway = pressed.length;
  look(true);
  await vi.advanceTimersByTimeAsync(10);
  expect({ whileAway, then: pressed }).toEqual({ whileAway: 0, then: [300] });
});

test('nothing is pressed before the server is well', async () => {
  let isThere = false;
  const { pressed, fails } = brokenPage({ isWell: () => isThere });
  fails();
  await vi.advanceTimersByTimeAsync(13_000);
  const before = pressed.length;
  isThere = true;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(10);
  expect({ before, after: pressed.length }).toEqual({ before: 0, after: 1 });
});

test('after a minute in which nothing was missing the pauses begin anew', async () => {
  const { pressed, fails } = brokenPage({ times: 2 });
  fails();
  await vi.advanceTimersByTimeAsync(80_000);
  fails();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(pressed.map(Math.round)).toEqual([2, 6, 82]);
});

const marked = (...[state, error]: [State, RequestError]) => {
  const stage = document.createElement('div');
  render(
    html`${failureText(state, error, () => undefined)}${actFailureText(state, error, { retry: () => Promise.resolve(), dismissFailure: () => undefined })}`,
    stage,
  );
  return [...stage.querySelectorAll('.failure')].map((one) => {
    const button = one.querySelector('button');
    return button === null ? 'no button' : button.hasAttribute('data-mends') ? 'mends' : 'a button';
  });
};

test('a slow server and a busy one are not asked more, and an act is done again only where it is known how', () => {
  const drawn = { ...firstState, graph: { ...emptyGraph } };
  const error = (code: RequestError['code']) => withAgain(new RequestError(code, ''), () => Promise.resolve());
  expect({
    away: marked(drawn, error('unreachable')),
    slow: marked(drawn, error('timeout')),
    busy: marked(drawn, error('too-many-requests')),
    firstPicture: marked(firstState, error('unreachable')),
    unknown: marked(drawn, new RequestError('unreachable', '')),
  }).toEqual({
    away: ['mends', 'mends'],
    slow: ['a button', 'a button'],
    busy: ['a button', 'a button'],
    firstPicture: ['mends', 'a button'],
    unknown: ['mends', 'no button'],
  });
});

test('“try again” does what failed, and nothing of what failed before', async () => {
  const store = createStoreOf(firstState);
  const acts = createActRunner(store);
  const did: string[] = [];
  acts.fail(new RequestError('unreachable', ''), () => Promise.resolve(did.push('expand')));
  await acts.retry();
  store.setState({ failure: new RequestError('unavailable', 'the export') });
  await acts.retry();
  expect({ did, failure: store.getState().failure }).toEqual({ did: ['expand'], failure: undefined });
});
