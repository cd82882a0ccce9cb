import { isDoubted, type Standing, type Verdict } from './corrections.ts';
import { relationOfKey } from './fact-key.ts';

/** Which facts pass by what readers say of them: all, those that nobody doubts, or those that are confirmed. */
export const saidChoices = ['all', 'undoubted', 'confirmed'] as const;
export type SaidChoice = (typeof saidChoices)[number];

/** What passes by what readers say of it: relations and entities by their ids. */
export interface SaidFilter {
  allowsRelation: (id: string) => boolean;
  allowsEntity: (id: string) => boolean;
}

/** What passes by the choice, where this is said of facts, by their keys; undefined where all does. */
export function saidFilterBy(choice: SaidChoice, known: ReadonlyMap<string, Standing>): SaidFilter | undefined {
  if (choice === 'all') return undefined;
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
}
