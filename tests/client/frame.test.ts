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

test('however many changes there are, a frame draws once, and a later change draws again', () => {
  const nextFrame = frames();
  const drawn: string[] = [];
  let state = '';
  const again = oncePerFrame(() => drawn.push(state));
  for (state of ['one', 'two', 'three']) again();
  nextFrame();
  state = 'four';
  again();
  nextFrame();
  nextFrame();
  expect(drawn).toEqual(['three', 'four']);
});

test('what a change led to is done after its drawing, in the same frame', () => {
  const nextFrame = frames();
  const done: string[] = [];
  const again = oncePerFrame(() => done.push('drawn'));
  again();
  onceDrawn(() => done.push('focused'));
  nextFrame();
  expect(done).toEqual(['drawn', 'focused']);
});
