import type { Mention } from '../names/thing.ts';

/** The names within another, found without walking through all of them. */
export function innerFinder(inner: readonly Mention[]): (outer: { start: number; end: number }) => readonly Mention[] {
  const sorted = [...inner].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let at = low; at < sorted.length && (sorted[at]?.start ?? end) < end; at += 1) {
      const one = sorted[at];
      if (one !== undefined && one.end <= end) found.push(one);
    }
    return found;
  };
}
