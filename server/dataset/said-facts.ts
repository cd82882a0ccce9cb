import { mentionType } from '../../shared/default-roles.ts';
import type { Relation } from '../../shared/graph.ts';
import type { Roles } from '../../shared/roles.ts';
import type { Span } from '../../shared/span-finder.ts';
import { createFactBook } from './fact-book.ts';
import type { Fault, FaultPlace as Place } from './fault.ts';

/** A fact by which one thing lies in another, and where it was said first. */
export interface Containing extends Pick<Relation, 'id' | 'type' | 'source' | 'target'> {
  at: Place;
}

/** The facts of a dataset as the checks say them; what later checks ask of all of them is kept, the rest lies in a file. */
export interface SaidFacts {
  /** `at` tells where it is said; `once` is where, if saying it again from the same words is a fault. */
  add: (relation: Relation, at: () => Place, once?: Place) => void;
  /** Entities that a fact has to do with, beside being named in a document. */
  tied: ReadonlySet<string>;
  /** The collective statements that relations belong to. */
  collectives: ReadonlySet<string>;
  containing: ReadonlyMap<string, Containing>;
  /** The evidence in each of the documents whose coverage is asked for. */
  spans: ReadonlyMap<string, Span[]>;
  texts: (faults: Fault[]) => Iterable<string>;
}

export function collectFacts(
  folder: string,
  { roles, covered }: { roles: Roles; covered: readonly string[] },
): SaidFacts {
  const book = createFactBook(folder);
  const tied = new Set<string>();
  const collectives = new Set<string>();
  const containing = new Map<string, Containing>();
  const spans = new Map<string, Span[]>(covered.map((id) => [id, []]));
  return {
    ...{ tied, collectives, containing, spans, texts: book.texts },
    add: (relation, at, once) => {
      const { id, type, source, target, collective, evidence } = relation;
      if (type !== mentionType) tied.add(source).add(target);
      if (collective !== undefined) collectives.add(collective);
      if (roles.contains.includes(type) && !containing.has(id))
        containing.set(id, { id, type, source, target, at: at() });
      for (const { document, start, end } of evidence) spans.get(document)?.push({ start, end });
      book.add(relation, once);
    },
  };
}
