import { joiningTypesOf } from '#shared/ask-roles';
import { relationKey, type RelationName } from '#shared/fact-key';
import type { Relation } from '#shared/graph';
import { isTie, type Link, partsOf, placeAt } from '#shared/links';
import { pictureOf } from './fold.ts';
import { filterOf, partiesOf } from './links.ts';
import { rememberEach } from './memo.ts';
import type { State } from './state.ts';

/** The folded line between two places, as it is drawn. */
export function foldedLine(state: State, [a, b]: readonly [a: string, b: string]): Link | undefined {
  return pictureOf(state).lines.find((line) => line.a.id === a && line.b.id === b);
}

/** What relations a folded line stands for: who takes part for either place in what it folds, and what ties the two. */
export function relationsOfFold(state: State, { a, b, via }: Link) {
  const index = partiesOf(state);
  const filter = filterOf(state);
  const isEnd = (party: string): boolean => {
    const known = index.get(party);
    const place = known === undefined ? undefined : (placeAt(known, state.level, index) ?? known);
    return place?.id === a.id || place?.id === b.id;
  };
  const parts = via.flatMap((joining): RelationName[] => {
    if (isTie(joining)) return [namedAs(joining)];
    const own = partsOf(joining, filter) ?? [];
    return own.flatMap(({ id, party, type }) =>
      isEnd(party) ? [{ id, source: party, type, target: joining.id }] : [],
    );
  });
  return {
    /** Who takes part in what, and by which types that is asked for. */
    parts,
    types: [...joiningTypesOf(state.roles), ...state.roles.ties],
    /** Those of them that are among relations, in the order of these. */
    among: (relations: readonly Relation[]): Relation[] => {
      const known = byKey(relations);
      return [...new Set(parts.map(relationKey))]
        .flatMap((key) => known.get(key) ?? [])
        .sort((one, other) => one.nth - other.nth)
        .map(({ relation }) => relation);
    },
  };
}

function namedAs({ id, source, type, target }: RelationName): RelationName {
  return { id, source, type, target };
}

/** Many lines are looked up among the same relations: each of these is read once. */
const byKey = rememberEach(
  (relations: readonly Relation[]) =>
    new Map(relations.map((relation, nth) => [relationKey(relation), { nth, relation }])),
);
