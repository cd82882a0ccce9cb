import { joiningTypesOf } from '#shared/ask-roles';
import type { Relation } from '#shared/graph';
import { levelOfPair, linksAt, pairOf, partiesOf, partsFor } from './links.ts';
import type { State } from './state.ts';

/** What relations a folded line between two places stands for: who takes part for either place in what joins them. */
export function relationsOfFold(state: State, [a, b]: readonly [a: string, b: string]) {
  const index = partiesOf(state);
  const level = levelOfPair(state, { a, b });
  const via = pairOf(linksAt(state, level), a, b)?.via ?? [];
  const ends = [index.get(a), index.get(b)].filter((end) => end !== undefined);
  const parts = via.flatMap((hub) =>
    ends.flatMap((end) =>
      partsFor(hub, end, level, state).map(({ party, type }) => ({ source: party.id, type, target: hub.id })),
    ),
  );
  return {
    /** Among which entities they are asked for, and of which types. */
    ids: [...new Set<string>(parts.flatMap(({ source, target }) => [source, target]))],
    types: joiningTypesOf(state.roles),
    /** Those of them that are among relations. */
    among: (relations: readonly Relation[]): Relation[] =>
      relations.filter((one) =>
        parts.some(({ source, type, target }) => one.source === source && one.type === type && one.target === target),
      ),
  };
}
