import type { Joining, Link, Party } from '#shared/links';
import { relationsOfFolds } from '../actions/relations-of-folds.ts';
import type { Api } from '../api.ts';
import { mostNumbered, type Numbered, type NumberedLine } from '../parts/numbered.ts';
import { relationsOfFold } from '../state/folded-relations.ts';
import type { State } from '../state/state.ts';

type Lines = Pick<Numbered, 'lines' | 'left'>;
type Asking = Pick<Api, 'relationsAmong'>;

/** The id of the line that stands for what joins two places. */
export function idOfLink({ a, b }: Pick<Link, 'a' | 'b'>): string {
  return `${a.id}~${b.id}`;
}

/** What joins pairs of places, as lines of a dossier, with the relations by which either place takes part; the first given are in it. */
export function linesOfLinks(
  api: Asking,
  state: State,
  { links, say }: { links: readonly Link[]; say: (link: Link) => string },
): Promise<Lines> {
  return linesOf(
    api,
    state,
    links.map((link) => ({ id: idOfLink(link), says: say(link), link })),
  );
}

/** A place, and what it takes part in. */
export interface Part {
  place: Party;
  via: readonly Joining[];
}

/** What places take part in, a line a place. */
export function linesOfPlaces(
  api: Asking,
  state: State,
  { parts, say }: { parts: readonly Part[]; say: (part: Part) => string },
): Promise<Lines> {
  return linesOf(
    api,
    state,
    parts.map(({ place, via }) => ({
      id: place.id,
      says: say({ place, via }),
      link: { a: place, b: place, crossBorder: false, via: [...via] },
    })),
  );
}

async function linesOf(
  api: Asking,
  state: State,
  wanted: readonly { id: string; says: string; link: Link }[],
): Promise<Lines> {
  const taken = wanted.slice(0, mostNumbered);
  const relations = await relationsOfFolds(
    api,
    state,
    taken.map(({ link }) => link),
  );
  const lines = taken.map(({ id, says, link }): NumberedLine => ({
    id,
    says,
    relations: relationsOfFold(state, link).among(relations),
  }));
  return { lines, left: wanted.length - taken.length };
}
