import type { Entity, Relation } from '#shared/graph';
import { isHub } from '#shared/ask-roles';
import { joinPairs } from '#shared/count-links';
import { isTie, type Link, type Party, placeAt } from '#shared/links';
import { filterOf, partiesOf } from './links.ts';
import { visible } from './selectors.ts';
import { participationsOn } from './said-on.ts';
import { derived, filterKeys } from './memo.ts';
import type { Filters } from './filters.ts';
import type { State } from './state.ts';

export interface FoldedPicture {
  entities: Entity[];
  relations: Relation[];
  /** A line between two drawn places, with what joins them in the whole graph under the filters. */
  lines: Link[];
  /** How many agreements, alliances and mechanisms the lines stand for. */
  folded: number;
}

type FoldState = Filters & Pick<State, 'corrections' | 'graph' | 'participations' | 'timeline' | 'level' | 'roles'>;

/**
 * What is drawn. Folded, each agreement, alliance and mechanism that joins two drawn places becomes part of the line
 * between them: its number is that of the same pair at the same level everywhere else, with what ties the two straight. One that joins
 * no two drawn places stays an entity, for a line would hide that its other parties are not known; where nothing is folded a tie
 * stays the line that it is.
 */
export const pictureOf = derived(
  ['graph', 'participations', 'timeline', 'level', 'roles', ...filterKeys],
  foldedPicture,
);

function foldedPicture(state: FoldState): FoldedPicture {
  const shown = visible(state);
  const known = participationsOn(state);
  if (!state.graph.folded || known === undefined) return { ...shown, lines: [], folded: 0 };
  const drawn = new Set<string>(shown.entities.map(({ id }) => id));
  const index = partiesOf(state);
  const drawnAt = (party: Party): Party | undefined => {
    // An agreement may itself have set up a mechanism; it is no end of a line.
    if (isHub(state.roles, party.kind)) return undefined;
    const place = placeAt(party, state.level, index) ?? party;
    return drawn.has(place.id) ? place : undefined;
  };
  const joinings = [...known.hubs, ...(known.ties ?? [])];
  const filter = { ...filterOf(state), level: state.level };
  const { pairs } = joinPairs(joinings, index, filter, { endOf: drawnAt });
  const lines = pairs.filter(({ via }) => via.some(({ id }) => drawn.has(id)));
  const tied = new Set(lines.flatMap(({ via }) => via.filter(isTie).map(({ id }) => id)));
  const folded = new Set<string>(lines.flatMap(({ via }) => via.map(({ id }) => id)).filter((id) => drawn.has(id)));
  const stays = (id: string) => !folded.has(id);
  return {
    entities: shown.entities.filter(({ id, kind }) => !isHub(state.roles, kind) || stays(id)),
    relations: shown.relations.filter(({ id, source, target }) => !tied.has(id) && stays(source) && stays(target)),
    lines,
    folded: folded.size,
  };
}
