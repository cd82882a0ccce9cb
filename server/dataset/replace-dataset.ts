import * as z from 'zod';
import type { Entity, Relation } from '../../shared/graph.ts';
import { typesGiver } from './column-types.ts';
import type { RunQuery } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { batches, groupedBatches } from './batches.ts';
import { nextEntities, nextRelations } from './next-content.ts';
import { oneAhead } from './one-ahead.ts';
import { type OthersWords, readOthersWords } from './others-words.ts';
import type { Counted } from './staged-dataset.ts';
import type { TablePiece } from './table-pieces.ts';

const ownEntities = query('load/own-entities', {
  params: { dataset: z.string() },
  row: z.object({ id: z.string(), kind: z.string() }),
});
const deleteRelations = query('load/delete-relations', { params: { dataset: z.string(), ids: texts } });
export const deleteEntities = query('load/delete-entities', {
  params: { rows: z.array(z.object({ id: z.string() })) },
});
export const dropKind = query('load/drop-kind', { params: { ids: texts } });
const deleteTableRows = query('load/delete-table-rows', { params: { dataset: z.string() } });
const writeTableRows = query('load/table-rows', { params: { rows: z.array(z.looseObject({})) } });
export const writeEntities = query('load/entities', {
  params: { rows: z.array(z.looseObject({ id: z.string(), kind: z.string() })) },
});
export const writeRelations = query('load/relations', {
  params: {
    rows: z.array(
      z.object({
        ...{ type: z.string(), source: z.string(), target: z.string() },
        properties: z.record(z.string(), z.unknown()),
      }),
    ),
  },
});

/** What a dataset holds. */
export interface Content {
  entities: Counted<Entity>;
  relations: Counted<Relation>;
  tablePieces?: Counted<TablePiece>;
  /** The declared types of own columns, of all datasets. */
  types: ReadonlyMap<string, string>;
  /** Whether no other dataset is loaded. */
  isAlone: boolean;
}

export interface ReplaceOptions {
  /** An id that another dataset gives to something of another name or kind is one entity with both names; else it is refused. */
  merge?: boolean;
  progress?: (done: number, total: number) => void;
  /** Given up between two batches: nothing is changed then. */
  signal?: AbortSignal | undefined;
}

/**
 * Puts what a dataset holds in the place of what it held before. What other datasets say of the same entities and relations
 * stays, and comes out whole when this one goes. Throws `bad-request` where an id means two things, and the signal's reason.
 */
export async function replaceDataset(
  run: RunQuery,
  dataset: string,
  content: Content,
  { merge = false, progress = () => undefined, signal }: ReplaceOptions = {},
): Promise<void> {
  const own = { dataset, ...content };
  const others = await readOthersWords(run, { ...own, merge });
  await run(deleteRelations, { dataset, ids: [...others.relations.keys()] });
  await deleteUnheld(run, own, others);
  await run(deleteTableRows, { dataset });

  const giveTypes = typesGiver(run, content.types);
  const total = content.entities.length + content.relations.length;
  let done = 0;
  const further = (more: number) => {
    signal?.throwIfAborted();
    progress((done += more), Math.max(done, total));
  };
  const entities = groupedBatches(nextEntities(own, others), ({ kind }) => kind);
  await oneAhead(entities, async ({ group, batch }) => {
    await run(writeEntities, { rows: batch }, { identifier: group });
    await giveTypes.entities(batch);
    further(batch.length);
  });
  const relations = groupedBatches(nextRelations(own, others), ({ type }) => type);
  await oneAhead(relations, async ({ group, batch }) => {
    await run(writeRelations, { rows: batch }, { identifier: group });
    await giveTypes.relations(batch);
    further(batch.length);
  });
  for (const pieces of batches(content.tablePieces ?? [], piecesAtOnce))
    await run(writeTableRows, { rows: pieces.map((piece) => ({ ...piece, dataset })) });
  // Who has given up meanwhile is heard once more before it holds.
  signal?.throwIfAborted();
}

const piecesAtOnce = 20;

/**
 * Deletes the entities that nobody holds any more, and takes its label from one that is to have another kind. What stays is
 * written over, not deleted and made anew: what somebody else tied to it stays tied.
 */
async function deleteUnheld(
  run: RunQuery,
  own: { dataset: string } & Pick<Content, 'entities'>,
  { entities: held }: OthersWords,
): Promise<void> {
  const stored = await run(ownEntities, { dataset: own.dataset });
  if (stored.length === 0 && held.size === 0) return;
  const kindOf = new Map<string, string>();
  for (const { id, kind } of nextEntities({ ...own, relations: [] }, { entities: held, relations: new Map() }))
    kindOf.set(id, kind);
  const gone = stored.filter(({ id }) => !kindOf.has(id)).map(({ id }) => ({ id }));
  for (const rows of batches(gone)) await run(deleteEntities, { rows });
  const all = [...stored, ...[...held].map(([id, { storedKind }]) => ({ id, kind: storedKind }))];
  const changed = all.filter(({ id, kind }) => kindOf.has(id) && kindOf.get(id) !== kind);
  for (const { group, batch } of groupedBatches(changed, ({ kind }) => kind))
    await run(dropKind, { ids: batch.map(({ id }) => id) }, { identifier: group });
}
