import type { Store } from 'express-rate-limit';

interface Window {
  totalHits: number;
  untilMs: number;
}

/**
 * Hits of each client within a window of time, for this process. The library's own store goes by the wall's clock: where that is set back
 * while somebody is kept out, he stays out for as long.
 */
export function hitStore(windowMs: number, now: () => number = () => performance.now()): Store {
  const windows = new Map<string, Window>();
  let sweptMs = now();
  const sweep = () => {
    if (now() - sweptMs < windowMs) return;
    sweptMs = now();
    for (const [key, { untilMs }] of windows) if (untilMs <= sweptMs) windows.delete(key);
  };
  return {
    localKeys: true,
    increment: (key) => {
      sweep();
      const known = windows.get(key);
      const own = known !== undefined && known.untilMs > now() ? known : { totalHits: 0, untilMs: now() + windowMs };
      windows.set(key, own);
      own.totalHits += 1;
      return { totalHits: own.totalHits, resetTime: new Date(Date.now() + own.untilMs - now()) };
    },
    decrement: (key) => {
      const own = windows.get(key);
      if (own !== undefined && own.totalHits > 0) own.totalHits -= 1;
    },
    resetKey: (key) => void windows.delete(key),
  };
}
