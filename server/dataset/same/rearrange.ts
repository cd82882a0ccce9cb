import * as z from 'zod';
import type { Entity, Relation } from '../../../shared/graph.ts';
import { groupsOf, keptIds, type SameDecision } from '../../../shared/same.ts';
import type { RunQuery } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { batches } from '../batches.ts';
import { readOthers, typesGiver, typesOfAll } from '../column-types.ts';
import { type Contribution, entityContributions, relationContributions } from '../contributions.ts';
import { relationId } from '../facts.ts';
import { deleteEntities, dropKind, writeEntities, writeRelations } from '../replace-dataset.ts';
import { entityRow, relationRow } from '../stored-rows.ts';

export const heldEntities = query('load/joined-entities', {
  params: { ids: texts },
  row: z
    .object({ entity: z.looseObject({ id: z.string(), kind: z.string() }) })
    .transform(({ entity }) => ({ id: entity.id, kind: entity.kind, said: entityContributions(entity) })),
});
const relationsOf = query('load/joined-relations', {
  params: { ids: texts },
  row: z
    .looseObject({ relation: z.looseObject({ id: z.string() }) })
    .transform((row) => ({ id: row.relation.id, said: relationContributions(row) })),
});
const deleteRelationsFrom = query('load/delete-relations-from', { params: { ids: texts } });
const deleteRelationsTo = query('load/delete-relations-to', { params: { ids: texts } });

/**
 * Writes the entities, and what they are related by, as the decisions have it: those that are one as one, under the id of the first,
 * with all names, all evidence, and one relation for each fact; those that are no more, each as its datasets say it.
 * The word of each dataset is kept under its own ids (`contributions`), so that nothing is lost on either way.
 */
export async function rearrange(
  run: RunQuery,
  ids: readonly string[],
  decisions: readonly SameDecision[],
): Promise<void> {
  const stored = await run(heldEntities, { ids });
  const loaded = new Set(stored.flatMap(({ said }) => said.map(({ value }) => value.id as string)));
  const keptOf = keptIds(decisions, (id) => loaded.has(id));
  if (stored.every(({ id, said }) => said.every(({ value }) => keptOf(value.id) === id))) return;

  const storedIds = stored.map(({ id }) => id);
  const relations = new Map((await run(relationsOf, { ids: storedIds })).map((row) => [row.id, row.said]));
  const nextEntities = [
    ...regrouped(
      stored.flatMap(({ said }) => said),
      keptOf,
    ),
  ].map(entityRow);
  const nextRelations = [...relationsAsOne([...relations.values()].flat(), keptOf)];

  await run(deleteRelationsFrom, { ids: storedIds });
  await run(deleteRelationsTo, { ids: storedIds });
  const nextKinds = new Map(nextEntities.map(({ id, kind }) => [id, kind]));
  await run(deleteEntities, { rows: stored.filter(({ id }) => !nextKinds.has(id)).map(({ id }) => ({ id })) });
  const changed = stored.filter(({ id, kind }) => nextKinds.has(id) && nextKinds.get(id) !== kind);
  for (const [kind, rows] of groupBy(changed, (row) => row.kind))
    await run(dropKind, { ids: rows.map(({ id }) => id) }, { identifier: kind });
  for (const [kind, rows] of groupBy(nextEntities, (row) => row.kind))
    for (const batch of batches(rows)) await run(writeEntities, { rows: batch }, { identifier: kind });
  for (const [type, rows] of groupBy(nextRelations, (row) => row.type))
    for (const batch of batches(rows)) await run(writeRelations, { rows: batch }, { identifier: type });
  const types = typesOfAll(await readOthers(run, ''), {});
  const giveTypes = typesGiver(run, types);
  await giveTypes.entities(nextEntities);
  await giveTypes.relations(nextRelations);
}

/** Everybody whom the decisions make one with somebody else. */
export function joinedIds(decisions: readonly SameDecision[]): string[] {
  return [...groupsOf(decisions).keys()];
}

/** The relations that datasets have between entities of these, under their own ids. */
export async function relationsBetween(run: RunQuery, ids: readonly string[]): Promise<Relation[]> {
  const own = new Set(ids);
  const said = (await run(relationsOf, { ids })).flatMap((row) => row.said.map(({ value }) => value));
  return said.filter(({ source, target }) => own.has(source) && own.has(target));
}

/** What is said of each entity that is left, what its own id says first. */
function regrouped(said: readonly Contribution<Entity>[], keptOf: (id: string) => string): Contribution<Entity>[][] {
  const groups = groupBy(said, ({ value }) => keptOf(value.id));
  return [...groups].map(([id, own]) => [
    ...own.filter(({ value }) => value.id === id),
    ...own.filter(({ value }) => value.id !== id),
  ]);
}

/** The id of a relation between what is left; one with a key of its own keeps it, for the key is not stored. */
export function factId({ id, source, type, target }: Relation, keptOf: (id: string) => string): string {
  const [from, to] = [keptOf(source), keptOf(target)];
  const isMoved = from !== source || to !== target;
  return isMoved && id === relationId(source, type, target) ? relationId(from, type, to) : id;
}

/** The rows of relations between what is left. A fact that both of two had is one; one that its dataset tells apart by a key stays. */
function relationsAsOne(said: readonly Contribution<Relation>[], keptOf: <Id extends string>(id: Id) => Id) {
  const turned = said.map(({ dataset, value }) => {
    const [source, target] = [keptOf(value.source), keptOf(value.target)];
    const isMoved = source !== value.source || target !== value.target;
    const id = factId(value, keptOf);
    return { dataset, value: { ...value, id, source, target }, original: value, isMoved };
  });
  return [...groupBy(turned, ({ value }) => value.id).values()].map((own) => {
    const row = relationRow(own);
    if (own.length === 1 && own[0]?.isMoved !== true) return row;
    const contributions = own.map(({ original }) => JSON.stringify(original));
    return { ...row, properties: { ...row.properties, contributions } };
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}
