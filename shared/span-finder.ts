import type { Evidence } from './graph.ts';

export type Span = Pick<Evidence, 'start' | 'end'>;

/** Tells whether a span touches a stretch of the text; stretches must come in order. */
export function spanFinder(spans: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let [next, reach] = [0, 0];
  return (start, end) => {
    for (; next < sorted.length && (sorted[next]?.start ?? end) < end; next += 1)
      reach = Math.max(reach, sorted[next]?.end ?? 0);
    return reach > start;
  };
}
