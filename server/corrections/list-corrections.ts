import * as z from 'zod';
import type { KnownCorrection } from '../../shared/contract/correction-routes.ts';
import type { Correction } from '../../shared/corrections.ts';
import { type RelationName, relationKey, relationOfKey } from '../../shared/fact-key.ts';
import { EntityId } from '../../shared/graph.ts';
import { groupsOf, type SameDecision } from '../../shared/same.ts';
import { entityNames } from '../graph/entity.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { sameDecisions } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';

const relationNames = query('read/relation-names', {
  params: { sources: texts, targets: texts, types: texts },
  row: z.object({ id: z.string(), type: z.string(), source: EntityId, target: EntityId }),
});

/** The corrections with what became of their facts: whether they are still there, and under which key. */
export async function listCorrections(
  store: GraphStore,
  corrections: readonly Correction[],
  options?: RunOptions,
): Promise<KnownCorrection[]> {
  if (corrections.length === 0) return [];
  const [row] = await store.run(sameDecisions, {}, options);
  const today = await factsToday(store, [...new Set(corrections.map(({ fact }) => fact))], row?.same ?? [], options);
  return corrections.map((one) => {
    const now = today.get(one.fact);
    return { ...one, orphaned: now === undefined, ...(now === undefined || now === one.fact ? {} : { now }) };
  });
}

/** By key, that of the fact today; what is no more there is left out. */
async function factsToday(
  store: GraphStore,
  keys: readonly string[],
  decisions: readonly SameDecision[],
  options?: RunOptions,
): Promise<ReadonlyMap<string, string>> {
  const groups = groupsOf(decisions);
  const allOf = (id: string): readonly string[] => groups.get(id) ?? [id];
  const relations = keys.flatMap((key) => relationOfKey(key) ?? []);
  const ids = keys.filter((key) => relationOfKey(key) === undefined);
  const [entities, found] = await Promise.all([
    store.run(entityNames, { ids: ids.flatMap(allOf) }, options),
    relations.length === 0
      ? []
      : store.run(
          relationNames,
          {
            sources: [...new Set(relations.flatMap(({ source }) => allOf(source)))],
            targets: [...new Set(relations.flatMap(({ target }) => allOf(target)))],
            types: [...new Set(relations.map(({ type }) => type))],
          },
          options,
        ),
  ]);
  const standing = new Set<string>(entities.map(({ id }) => id));
  const known = new Set(found.map(relationKey));
  const entityToday = (id: string) => (standing.has(id) ? id : allOf(id).find((one) => standing.has(one)));
  const relationToday = (name: RelationName): string | undefined => {
    const key = relationKey(name);
    if (known.has(key)) return key;
    // Its end was made one with another, which gives it another id; where two could be meant, none is.
    const { source, type, target } = name;
    const isMoved = allOf(source).length > 1 || allOf(target).length > 1;
    const meant = isMoved
      ? found.filter(
          (one) => one.type === type && allOf(source).includes(one.source) && allOf(target).includes(one.target),
        )
      : [];
    return meant.length === 1 && meant[0] !== undefined ? relationKey(meant[0]) : undefined;
  };
  return new Map(
    keys.flatMap((key) => {
      const relation = relationOfKey(key);
      const now = relation === undefined ? entityToday(key) : relationToday(relation);
      return now === undefined ? [] : [[key, now] as const];
    }),
  );
}
