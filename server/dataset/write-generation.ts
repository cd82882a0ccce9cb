import * as z from 'zod';
import type { GraphStore, RunQuery } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { batches, groupedBatches } from './batches.ts';
import { typesGiver } from './column-types.ts';
import { nextEntities, nextRelations } from './next-content.ts';
import { oneAhead } from './one-ahead.ts';
import { readOthersWords } from './others-words.ts';
import {
  type Content,
  deleteEntities,
  dropKind,
  type ReplaceOptions,
  writeEntities,
  writeRelations,
} from './replace-dataset.ts';
import type { StoredEntity, StoredRelation } from './stored-rows.ts';
import { holdGenerations, releaseGenerations, sweepGenerations, sweepLoose } from './sweep-generations.ts';

const holdDatasets = query('generation/hold-datasets');
const tiedByOthers = query('generation/tied-by-others', {
  params: { dataset: z.string() },
  row: z.object({ id: z.string(), kind: z.string() }),
});
const Element = z.object({ id: z.string(), element: z.string() });
const keptElements = query('generation/kept-elements', { params: { ids: texts }, row: Element });
const writeNextEntities = query('generation/entities', {
  params: { rows: z.array(z.looseObject({ id: z.string() })) },
  row: Element,
});
const writeNextRelations = query('generation/relations', {
  params: {
    rows: z.array(z.object({ source: z.string(), target: z.string(), properties: z.record(z.string(), z.unknown()) })),
  },
});
const writeNextTableRows = query('generation/table-rows', { params: { rows: z.array(z.looseObject({})) } });
const ownKinds = query('generation/own-kinds', {
  params: { dataset: z.string() },
  row: z.object({ kind: z.string() }),
});
const retire = query('generation/retire', { params: { dataset: z.string(), kept: texts } });
const raise = query('generation/raise', { params: { kind: z.string() } });
const retireTableRows = query('generation/retire-table-rows', { params: { dataset: z.string() } });
const raiseTableRows = query('generation/raise-table-rows');
const deleteKeptRelations = query('generation/delete-kept-relations', {
  params: { dataset: z.string(), kept: texts, ids: texts },
});

/** Rows that one transaction takes. */
const rowsAtOnce = 4000;
const piecesAtOnce = 20;

interface Generation {
  dataset: string;
  /** What is known once nobody else can load: what the transaction that switches does first, and what the dataset holds. */
  content: (run: RunQuery) => Promise<Content>;
  /** What the switch does beside. */
  finish?: (run: RunQuery) => Promise<void>;
}

/**
 * Writes what a dataset holds beside what it held, as nodes that no reader sees, in transactions of bounded size; then
 * switches from one to the other in one small transaction, and sweeps the old one away. Before the switch everything is as
 * it was, also where the process dies; after it everything is new. Only for an engine that others may share, whose
 * transactions run beside each other. One such load at a time: another one waits.
 */
export async function writeGeneration(
  store: GraphStore,
  { dataset, content, finish = () => Promise.resolve() }: Generation,
  { merge = false, progress = () => undefined, signal }: ReplaceOptions = {},
): Promise<void> {
  await store.prepareGenerations();
  try {
    await store.write(async (run) => {
      await run(holdGenerations, {});
      await sweepLoose(store);
      await run(holdDatasets, {});
      const whole = await content(run);
      const switchOver = await stage(store, run, { dataset, ...whole, merge, progress, signal });
      signal?.throwIfAborted();
      await switchOver();
      await finish(run);
      await run(releaseGenerations, {});
    });
  } finally {
    // Of a load that failed as of one that is done: what is hidden goes. If it cannot go now, the next load or start takes it.
    await sweepGenerations(store).catch(() => undefined);
  }
}

type Staging = Content &
  Required<Pick<ReplaceOptions, 'merge' | 'progress'>> & { dataset: string; signal: AbortSignal | undefined };

/** Writes the next generation, and gives what makes it the one that is seen. */
async function stage(store: GraphStore, run: RunQuery, own: Staging): Promise<() => Promise<void>> {
  const { dataset } = own;
  const others = await readOthersWords(run, own);
  const tied = new Map((await run(tiedByOthers, { dataset })).map(({ id, kind }) => [id, kind]));
  // What others hold or have tied something to is written over where it is, when the rest is switched.
  const isKept = (id: string) => others.entities.has(id) || tied.has(id);
  const kept: StoredEntity[] = [];
  const keptRelations: StoredRelation[] = [];
  const elements = new Map<string, string>();
  const kinds = new Set<string>();
  const total = own.entities.length + own.relations.length;
  let done = 0;
  const further = (more: number) => {
    own.signal?.throwIfAborted();
    own.progress((done += more), Math.max(done, total));
  };
  const exclusive = function* () {
    for (const entity of nextEntities(own, others)) {
      if (isKept(entity.id)) kept.push(entity);
      else yield entity;
    }
  };
  await oneAhead(batches(exclusive(), rowsAtOnce), async (rows) => {
    await store.write(async (inside) => {
      const written = await inside(writeNextEntities, { rows });
      for (const { id, element } of written) elements.set(id, element);
      await typesGiver(inside, own.types, elements).entities(rows);
    });
    for (const { kind } of rows) kinds.add(kind);
    further(rows.length);
  });
  for (const some of batches(kept)) {
    const found = await run(keptElements, { ids: some.map(({ id }) => id) });
    for (const { id, element } of found) elements.set(id, element);
  }
  const staged = function* () {
    for (const relation of nextRelations(own, others)) {
      if (isKept(relation.source) && isKept(relation.target)) keptRelations.push(relation);
      else yield relation;
    }
  };
  const batched = groupedBatches(staged(), ({ type }) => type, rowsAtOnce);
  await oneAhead(batched, async ({ group, batch }) => {
    const rows = batch.map(({ source, target, properties }) => ({
      ...{ source: elements.get(source) ?? '', target: elements.get(target) ?? '', properties },
    }));
    await store.write(async (inside) => {
      await inside(writeNextRelations, { rows }, { identifier: group });
      await typesGiver(inside, own.types, elements).relations(batch);
    });
    further(batch.length);
  });
  for (const pieces of batches(own.tablePieces ?? [], piecesAtOnce)) {
    const rows = pieces.map((piece) => ({ ...piece, dataset }));
    await store.write((inside) => inside(writeNextTableRows, { rows }));
    own.signal?.throwIfAborted();
  }
  return async () => {
    const stays = new Set(kept.map(({ id }) => id));
    const gone = [...tied.keys()].filter((id) => !stays.has(id)).map((id) => ({ id }));
    if (gone.length > 0) await run(deleteEntities, { rows: gone });
    const kindBefore = ({ id }: StoredEntity) => others.entities.get(id)?.storedKind ?? tied.get(id) ?? '';
    const changed = kept.filter((entity) => kindBefore(entity) !== entity.kind);
    for (const { group, batch } of groupedBatches(changed, kindBefore))
      await run(dropKind, { ids: batch.map(({ id }) => id) }, { identifier: group });
    await run(deleteKeptRelations, { dataset, kept: [...stays], ids: keptRelations.map(({ id }) => id) });
    for (const { kind } of await run(ownKinds, { dataset }))
      await run(retire, { dataset, kept: [...stays] }, { identifier: kind });
    for (const kind of kinds) await run(raise, { kind }, { identifier: kind });
    const giveTypes = typesGiver(run, own.types);
    for (const { group, batch } of groupedBatches(kept, ({ kind }) => kind)) {
      await run(writeEntities, { rows: batch }, { identifier: group });
      await giveTypes.entities(batch);
      further(batch.length);
    }
    for (const { group, batch } of groupedBatches(keptRelations, ({ type }) => type)) {
      await run(writeRelations, { rows: batch }, { identifier: group });
      await giveTypes.relations(batch);
      further(batch.length);
    }
    await run(retireTableRows, { dataset });
    await run(raiseTableRows, {});
  };
}
