import { afterEach, expect, test, vi } from 'vitest';
import { onceDrawn, oncePerFrame } from '../../client/parts/frame.ts';

/** Frames that come when the test says so. */
function frames() {
  const asked: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => asked.push(act));
  return () => {
    for (const act of asked.splice(0)) act();
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const endOfTask = () => Promise.resolve();

test('the changes of a task are drawn once at its end, and those that follow once with the next frame', async () => {
  const nextFrame = frames();
  const drawn: string[] = [];
  let state = '';
  const again = oncePerFrame(() => drawn.push(state));
  for (state of ['one', 'two']) again();
  await endOfTask();
  for (state of ['three', 'four', 'five']) {
    again();
    await endOfTask();
  }
  nextFrame();
  nextFrame();
  state = 'six';
  again();
  await endOfTask();
  expect(drawn).toEqual(['two', 'five', 'six']);
});

test('what a change led to is done after its drawing', async () => {
  const nextFrame = frames();
  const done: string[] = [];
  const again = oncePerFrame(() => done.push('drawn'));
  again();
  await endOfTask();
  again();
  onceDrawn(() => done.push('focused'));
  nextFrame();
  expect(done).toEqual(['drawn', 'drawn', 'focused']);
});
