import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from '../../../server/lines/in-turns.ts';

const items = Array.from({ length: 1000 }, (_, at) => at);

test('others have their turn while many things are gone through, and none is left out', async () => {
  const passed: number[] = [];
  const turns: number[] = [];
  const others = (async () => {
    while (passed.length < items.length) {
      await setImmediate();
      turns.push(passed.length);
    }
  })();
  for await (const item of inTurns(items)) passed.push(item);
  await others;
  expect({ passed, isShared: turns.some((at) => at > 0 && at < items.length) }).toEqual({
    ...{ passed: items, isShared: true },
  });
});

test('what is not wanted any more is not gone through to its end', async () => {
  const stop = new AbortController();
  let count = 0;
  const all = async () => {
    for await (const item of inTurns(items, stop.signal)) {
      count = item;
      if (item === 0) stop.abort(new Error('not wanted'));
    }
  };
  await expect(all()).rejects.toThrow('not wanted');
  expect(count).toBeLessThan(items.length - 1);
});
