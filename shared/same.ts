import * as z from 'zod';
import { EntityRef } from './graph.ts';

/** Why two entities may be one, from what proves most. `person`: somebody knew it. */
export const sameRules = [
  'code',
  'name',
  'former',
  'alias',
  'contains',
  'pinyin',
  'spelling',
  'neighbours',
  'person',
] as const;

export const SameReason = z
  .object({
    rule: z.enum(sameRules),
    /** What of the one, and of the other, tells it: a name, a code. */
    one: z.string().optional(),
    other: z.string().optional(),
    /** Of neighbours: how many both have. */
    count: z.int().nonnegative().optional(),
  })
  .meta({ id: 'SameReason' });
export type SameReason = z.output<typeof SameReason>;

/** What a person decided of two entities: that `other` is `one`, under another name, or that they are two. */
export const SameDecision = z
  .object({
    one: EntityRef,
    other: EntityRef,
    decision: z.enum(['same', 'different']),
    reasons: z.array(SameReason),
    /** When, as ISO 8601. */
    at: z.string(),
  })
  .meta({ id: 'SameDecision' });
export type SameDecision = z.output<typeof SameDecision>;

/** Whether it was decided of these two, in either order. */
export function isOfPair({ one, other }: Pick<SameDecision, 'one' | 'other'>, a: string, b: string): boolean {
  return (one.id === a && other.id === b) || (one.id === b && other.id === a);
}

/**
 * Under which id each entity stands, by what was decided: of those that are one, the first that is loaded, in the order of the
 * decisions; any other under its own.
 */
export function keptIds(
  decisions: readonly SameDecision[],
  isLoaded: (id: string) => boolean,
): <Id extends string>(id: Id) => Id {
  const groups = groupsOf(decisions);
  // What stands in the place of an id is one.
  return <Id extends string>(id: Id) => (groups.get(id)?.find(isLoaded) ?? id) as Id;
}

/** By entity, all that are one with it, itself too. */
export function groupsOf(decisions: readonly SameDecision[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { one, other, decision } of decisions) {
    const [first, second] = [groups.get(one.id) ?? [one.id], groups.get(other.id) ?? [other.id]];
    if (decision !== 'same' || first === second) continue;
    const all = [...first, ...second];
    for (const id of all) groups.set(id, all);
  }
  return groups;
}
