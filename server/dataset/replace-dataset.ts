import * as z from 'zod';
import { Basis, type Entity, type Relation } from '../../shared/graph.ts';
import { documentKind } from '../../shared/default-roles.ts';
import { foldText } from '../../shared/fold-text.ts';
import { Failure } from '../failure.ts';
import { giveTypes } from './column-types.ts';
import type { RunQuery } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { batches } from './batches.ts';
import {
  type Contribution,
  entityContributions,
  holdersOf,
  mergeEntities,
  mergeRelations,
  relationContributions,
  withContribution,
} from './contributions.ts';

const sharedRelations = query('load/shared-relations', {
  params: { dataset: z.string(), ids: texts },
  row: z.looseObject({ relation: z.record(z.string(), z.unknown()) }).transform(relationContributions),
});
const sharedEntities = query('load/shared-entities', {
  params: { dataset: z.string(), ids: texts },
  row: z
    .object({ entity: z.looseObject({ kind: z.string() }) })
    .transform(({ entity }) => ({ storedKind: entity.kind, said: entityContributions(entity) })),
});
const ownEntities = query('load/own-entities', {
  params: { dataset: z.string() },
  row: z.object({ id: z.string(), kind: z.string() }),
});
const deleteRelations = query('load/delete-relations', { params: { dataset: z.string(), ids: texts } });
export const deleteEntities = query('load/delete-entities', {
  params: { rows: z.array(z.object({ id: z.string() })) },
});
export const dropKind = query('load/drop-kind', { params: { ids: texts } });
export const writeEntities = query('load/entities', { params: { rows: z.array(z.looseObject({ id: z.string() })) } });
export const writeRelations = query('load/relations', {
  params: {
    rows: z.array(z.object({ source: z.string(), target: z.string(), properties: z.record(z.string(), z.unknown()) })),
  },
});

/** What a dataset holds. */
export interface Content {
  entities: readonly Entity[];
  relations: readonly Relation[];
  /** The declared types of own columns, of all datasets. */
  types: ReadonlyMap<string, string>;
}

export interface ReplaceOptions {
  /** An id that another dataset gives to something of another name or kind is one entity with both names; else it is refused. */
  merge?: boolean;
  progress?: (done: number, total: number) => void;
}

/**
 * Puts what a dataset holds in the place of what it held before. What other datasets say of the same entities and relations
 * stays, and comes out whole when this one goes. Throws `bad-request` where an id means two things.
 */
export async function replaceDataset(
  run: RunQuery,
  dataset: string,
  { entities, relations, types }: Content,
  { merge = false, progress = () => undefined }: ReplaceOptions = {},
): Promise<void> {
  const ids = { entities: entities.map(({ id }) => id), relations: relations.map(({ id }) => id) };
  const heldEntities = await run(sharedEntities, { dataset, ids: ids.entities });
  const heldRelations = await run(sharedRelations, { dataset, ids: ids.relations });
  const saidOfEntities = heldEntities.map(({ said }) => said);
  if (!merge) refuseTwoMeanings(dataset, entities, saidOfEntities);

  const nextEntities = combine(dataset, entities, saidOfEntities).map(entityRow);
  const nextRelations = combine(dataset, relations, heldRelations).map(relationRow);
  await run(deleteRelations, { dataset, ids: ids.relations });
  await deleteUnheld(run, dataset, heldEntities, nextEntities);

  const total = nextEntities.length + nextRelations.length;
  let done = 0;
  for (const [kind, rows] of groupBy(nextEntities, (row) => row.kind))
    for (const batch of batches(rows)) {
      await run(writeEntities, { rows: batch }, { identifier: kind });
      progress((done += batch.length), total);
    }
  for (const [type, rows] of groupBy(nextRelations, (row) => row.type))
    for (const batch of batches(rows)) {
      await run(writeRelations, { rows: batch }, { identifier: type });
      progress((done += batch.length), total);
    }
  await giveTypes(run, types, { entities: nextEntities, relations: nextRelations });
  // Who has given up meanwhile is heard once more before it holds.
  progress(total, total);
}

const mostNamed = 10;

function refuseTwoMeanings(dataset: string, entities: readonly Entity[], held: Contribution<Entity>[][]): void {
  const own = new Map(entities.map((entity) => [entity.id, entity]));
  const isSame = (one: Entity | undefined, other: Entity) => one?.name === other.name && one.kind === other.kind;
  const conflicts = held.flatMap((said) =>
    said.flatMap(({ dataset: other, value }) => {
      const mine = own.get(value.id);
      // What was merged on purpose once needs no second word.
      const isAccepted = said.some((before) => before.dataset === dataset && isSame(mine, before.value));
      return mine === undefined || isAccepted || isSame(mine, value) || other === dataset
        ? []
        : [{ id: value.id, own: mine, other: value, otherDataset: other }];
    }),
  );
  if (conflicts.length === 0) return;
  const named = conflicts
    .slice(0, mostNamed)
    .map(
      ({ id, own: mine, other, otherDataset }) =>
        `  ${id} is ${mine.name} (${mine.kind}) in ${dataset}, ${other.name} (${other.kind}) in ${otherDataset}`,
    );
  const more = conflicts.length > mostNamed ? `\n  and ${conflicts.length - mostNamed} more` : '';
  throw new Failure(
    'bad-request',
    `The same id means different things in two datasets; nothing was loaded.\n${named.join('\n')}${more}\nGive one of them another id, or load with --merge to keep them as one entity with both names.`,
    { details: { conflicts: conflicts.map(({ id }) => id) } },
  );
}

/** What is to be written: the dataset's own, and what others hold of it or of what it no longer holds. */
function combine<T extends { id: string }>(
  dataset: string,
  own: readonly T[],
  held: Contribution<T>[][],
): Contribution<T>[][] {
  const saidBefore = new Map(held.map((said) => [said[0]?.value.id, said]));
  const next = own.map((value) => withContribution(saidBefore.get(value.id) ?? [], dataset, value));
  const ownIds = new Set(own.map(({ id }) => id));
  const left = held.filter((said) => !ownIds.has(said[0]?.value.id ?? ''));
  return [...next, ...left.map((said) => withContribution(said, dataset, undefined))];
}

/**
 * Deletes the entities that nobody holds any more, and takes its label from one that is to have another kind. What stays is
 * written over, not deleted and made anew: what somebody else tied to it stays tied.
 */
async function deleteUnheld(
  run: RunQuery,
  dataset: string,
  held: readonly { storedKind: string; said: Contribution<Entity>[] }[],
  next: readonly { id: string; kind: string }[],
): Promise<void> {
  const kindOf = new Map(next.map(({ id, kind }) => [id, kind]));
  const own = await run(ownEntities, { dataset });
  const gone = own.filter(({ id }) => !kindOf.has(id)).map(({ id }) => ({ id }));
  for (const rows of batches(gone)) await run(deleteEntities, { rows });
  const stored = [...own, ...held.map(({ storedKind, said }) => ({ id: said[0]?.value.id ?? '', kind: storedKind }))];
  const changed = stored.filter(({ id, kind }) => kindOf.has(id) && kindOf.get(id) !== kind);
  for (const [kind, rows] of groupBy(changed, (row) => row.kind))
    await run(dropKind, { ids: rows.map(({ id }) => id) }, { identifier: kind });
}

export function entityRow(said: Contribution<Entity>[]): Record<string, unknown> & { id: string; kind: string } {
  const entity = mergeEntities(said);
  const searchText = [entity.name, ...entity.aliases, entity.id, ...proseOf(entity)]
    .map((text) => foldText(text))
    .join('\n');
  return { ...entity, ...holdersOf(said), searchText };
}

/** The text of a document, so that sentences are found without accents; that of a table may have a million rows, and is found as written. */
function proseOf({ kind, text, tableFile }: Entity): string[] {
  return kind === documentKind && typeof text === 'string' && tableFile === undefined ? [text] : [];
}

export function relationRow(said: readonly Contribution<Relation>[]) {
  const { type, source, target, evidence, ...own } = mergeRelations(said);
  return {
    id: own.id,
    type,
    source,
    target,
    properties: {
      ...own,
      ...holdersOf(said),
      documents: evidence.map((one) => one.document),
      quotes: evidence.map((one) => one.quote),
      starts: evidence.map((one) => one.start),
      ends: evidence.map((one) => one.end),
      bases: evidence.map((one) => Basis.parse(one.basis)),
      notes: evidence.map((one) => one.note ?? ''),
      ...(evidence.some((one) => one.cells !== undefined)
        ? { cells: evidence.map(({ cells = [] }) => cells.join(' ')) }
        : {}),
    },
  };
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
