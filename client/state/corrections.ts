import { type Standing, standingsOf, type Verdict, verdicts } from '#shared/corrections';
import { relationKey } from '#shared/fact-key';
import type { Relation } from '#shared/graph';
import { type SaidFilter, saidFilterBy } from '#shared/said-filter';
import { valueOf } from './asked.ts';
import { remember, rememberEqual } from './memo.ts';
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

type Marks = ReadonlyMap<string, Verdict>;

const marksOf = rememberEqual(
  (known: ReadonlyMap<string, Standing>): Marks =>
    new Map(
      [...known].flatMap(([key, { verdict }]): [string, Verdict][] => (verdict === undefined ? [] : [[key, verdict]])),
    ),
  isSame,
);

function isSame(one: Marks, other: Marks): boolean {
  return one.size === other.size && [...one].every(([key, verdict]) => other.get(key) === verdict);
}

/** What readers say of each fact, by key, as lines and names are marked with it; the same map while they say the same. */
export function marksIn(state: Said): ReadonlyMap<string, Verdict> {
  return marksOf(standingsIn(state));
}

/** What readers say of an entity. */
export function verdictOf(state: Said, entity: string): Verdict | undefined {
  return marksIn(state).get(entity);
}

/** The verdicts that stand on lines of these relations and beside these entities, what doubts most first. */
export function verdictsOn(
  state: Said,
  { relations, entities }: { relations: readonly Relation[]; entities: readonly { id: string }[] },
): Verdict[] {
  const marks = marksIn(state);
  if (marks.size === 0) return [];
  const found = new Set<Verdict | undefined>(relations.map((relation) => marks.get(relationKey(relation))));
  for (const { id } of entities) found.add(verdictOf(state, id));
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
