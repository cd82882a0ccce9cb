import { type Standing, standingsOf, type Verdict, verdicts } from '#shared/corrections';
import { relationKey, relationOfKey } from '#shared/fact-key';
import type { Relation } from '#shared/graph';
import { type SaidFilter, saidFilterBy } from '#shared/said-filter';
import { valueOf } from './asked.ts';
import { remember } from './memo.ts';
import type { Corrections, State } from './state.ts';

type Said = Pick<State, 'corrections'>;

const none: Corrections['corrections'] = [];

const standings = remember((corrections: Corrections['corrections']) =>
  standingsOf(corrections, ({ fact, now }) => now ?? fact),
);

/** What is said of each fact, by its key of today, as far as the server told it. */
export function standingsIn({ corrections }: Said): ReadonlyMap<string, Standing> {
  return standings(valueOf(corrections)?.corrections ?? none);
}

export function standingOfRelation(state: Said, relation: Relation): Standing | undefined {
  return standingsIn(state).get(relationKey(relation));
}

const unmarked: ReadonlyMap<string, Verdict> = new Map();

const marksOf = remember((known: ReadonlyMap<string, Standing>): ReadonlyMap<string, Verdict> => {
  const marks = [...known].flatMap(([key, { verdict }]): [string, Verdict][] =>
    verdict === undefined || relationOfKey(key) === undefined ? [] : [[key, verdict]],
  );
  return marks.length === 0 ? unmarked : new Map(marks);
});

/** What readers say of relations, by key, as lines are marked with it; the same map while nobody says anything of one. */
export function marksIn(state: Said): ReadonlyMap<string, Verdict> {
  return marksOf(standingsIn(state));
}

/** The verdicts that stand on lines of these relations, what doubts most first. */
export function verdictsOn(state: Said, relations: readonly Relation[]): Verdict[] {
  const marks = marksIn(state);
  if (marks.size === 0) return [];
  const found = new Set(relations.map((relation) => marks.get(relationKey(relation))));
  return verdicts.filter((verdict) => found.has(verdict));
}

/** What was said of facts that the data have no more, each fact once. */
export const orphansOf = remember((corrections: Corrections['corrections']) => [
  ...standingsOf(corrections.filter(({ orphaned }) => orphaned)).values(),
]);

const filterBy = remember(saidFilterBy);

/** What passes by what readers say; undefined where all does, and while it is not known yet. */
export function saidFilterOf(state: Said & Pick<State, 'said'>): SaidFilter | undefined {
  return state.corrections?.state === 'done' ? filterBy(state.said, standingsIn(state)) : undefined;
}
