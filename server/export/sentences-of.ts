import type { Relation } from '../../shared/graph.ts';

/** The sentences that prove a relation, one a line. */
export function sentencesOf({ evidence }: Relation): string {
  return evidence.flatMap(({ quote }) => (quote === '' ? [] : [quote])).join('\n');
}
