import { isDoubted, type Standing, standingsOf, type Verdict, verdicts } from '#shared/corrections';
import { relationKey, relationOfKey } from '#shared/fact-key';
import type { Relation } from '#shared/graph';
import type { SaidFilter } from '#shared/said-filter';
import { valueOf } from './asked.ts';
import { remember } from './memo.ts';
import type { Corrections, SaidChoice, State } from './state.ts';

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

const filterBy = remember(
  (choice: SaidChoice, known: ReadonlyMap<string, Standing> | undefined): SaidFilter | undefined => {
    if (choice === 'all' || known === undefined) return undefined;
    const relations = new Map<string, Verdict | undefined>();
    const entities = new Map<string, Verdict | undefined>();
    const ends = new Set<string>();
    for (const [key, { verdict }] of known) {
      const relation = relationOfKey(key);
      if (relation === undefined) entities.set(key, verdict);
      else {
        relations.set(relation.id, verdict);
        if (verdict === 'confirmed') ends.add(relation.source).add(relation.target);
      }
    }
    return choice === 'undoubted'
      ? {
          allowsRelation: (id) => !isDoubted(relations.get(id)),
          allowsEntity: (id) => !isDoubted(entities.get(id)),
        }
      : {
          allowsRelation: (id) => relations.get(id) === 'confirmed',
          // Who confirms a relation confirms that its ends are there.
          allowsEntity: (id) => (ends.has(id) && !isDoubted(entities.get(id))) || entities.get(id) === 'confirmed',
        };
  },
);

/** What passes by what readers say; undefined where all does, and while it is not known yet. */
export function saidFilterOf(state: Said & Pick<State, 'said'>): SaidFilter | undefined {
  return filterBy(state.said, state.corrections?.state === 'done' ? standingsIn(state) : undefined);
}
