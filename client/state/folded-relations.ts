import { joiningTypesOf } from '#shared/ask-roles';
import type { Relation } from '#shared/graph';
import { type Link, partPasses, placeAt } from '#shared/links';
import { pictureOf } from './fold.ts';
import { filterOf, partiesOf } from './links.ts';
import type { State } from './state.ts';

/** The folded line between two places, as it is drawn. */
export function foldedLine(state: State, [a, b]: readonly [a: string, b: string]): Link | undefined {
  return pictureOf(state).lines.find((line) => line.a.id === a && line.b.id === b);
}

/** What relations a folded line stands for: who takes part for either place in what it folds. */
export function relationsOfFold(state: State, { a, b, via }: Link) {
  const index = partiesOf(state);
  const filter = filterOf(state);
  const isEnd = (party: string): boolean => {
    const known = index.get(party);
    const place = known === undefined ? undefined : (placeAt(known, state.level, index) ?? known);
    return place?.id === a.id || place?.id === b.id;
  };
  const parts = via.flatMap((hub) =>
    hub.parties
      .filter((part) => partPasses(part, hub, filter) && isEnd(part.party))
      .map(({ party, type }) => ({ source: party, type, target: hub.id })),
  );
  return {
    /** Who takes part in what, and by which types that is asked for. */
    parts,
    types: joiningTypesOf(state.roles),
    /** Those of them that are among relations. */
    among: (relations: readonly Relation[]): Relation[] =>
      relations.filter((one) =>
        parts.some(({ source, type, target }) => one.source === source && one.type === type && one.target === target),
      ),
  };
}
