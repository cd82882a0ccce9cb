import { afterEach, expect, test, vi } from 'vitest';
import { hitStore } from '../../server/http/hit-store.ts';

afterEach(() => vi.useRealTimers());

test('hits are counted by client and window, and are none once it is over', async () => {
  let nowMs = 0;
  const store = hitStore(60_000, () => nowMs);
  const hit = async (key: string) => (await store.increment(key)).totalHits;
  const first = [await hit('a'), await hit('a'), await hit('b')];
  nowMs = 59_999;
  const within = await hit('a');
  nowMs = 60_000;
  expect({ first, within, after: await hit('a') }).toEqual({ first: [1, 2, 1], within: 3, after: 1 });
});

test('a clock on the wall that is set back keeps nobody out for longer', async () => {
  let nowMs = 0;
  const store = hitStore(60_000, () => nowMs);
  await store.increment('a');
  const later = new Date('2026-01-01T12:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: later });
  const waits: number[] = [];
  for (const hours of [0, -3, 3]) {
    vi.setSystemTime(later.getTime() + hours * 3_600_000);
    const { resetTime } = await store.increment('a');
    waits.push((resetTime?.getTime() ?? 0) - Date.now());
  }
  nowMs = 60_000;
  expect({ waits, after: (await store.increment('a')).totalHits }).toEqual({
    waits: [60_000, 60_000, 60_000],
    after: 1,
  });
});
