import * as z from 'zod';
import type { health } from '../../shared/contract/health-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import { countForeignNodes } from '../store/foreign-nodes.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { datasetHashes } from '../store/loaded.ts';
import { dataWord } from '../store/remember-data.ts';
import { listDatasets } from './vocabulary.ts';

const counts = query('read/counts', { row: z.object({ entities: z.number(), documents: z.number().nullable() }) });
const relationCount = query('read/relation-count', { row: z.object({ relations: z.number() }) });

type Reply = ReplyOf<typeof health>;

/** What the program knows of itself beside what is stored. */
export type Condition = Pick<Reply, 'status' | 'evidence'>;

/** How much is in the graph. */
export async function readCounts(store: GraphStore, options?: RunOptions): Promise<Pick<Reply, 'counts'>> {
  const [[nodes], [edges]] = await Promise.all([store.run(counts, {}, options), store.run(relationCount, {}, options)]);
  return {
    counts: { entities: nodes?.entities ?? 0, relations: edges?.relations ?? 0, documents: nodes?.documents ?? 0 },
  };
}

/** Throws `unavailable` while the engine is away. */
export async function readHealth(store: GraphStore, options?: RunOptions): Promise<Reply> {
  const [version, known, datasets, foreignNodes, loaded] = await Promise.all([
    store.engine.version(),
    readCounts(store, options),
    listDatasets(store, options),
    countForeignNodes(store, options),
    store.run(datasetHashes, {}, options),
  ]);
  return {
    status: 'ok',
    engine: { name: store.engine.name, version },
    ...known,
    datasets: datasets.map(({ id, title, version: loaded }) => ({ id, title, version: loaded })),
    foreignNodes,
    data: dataWord(loaded, known.counts.entities),
  };
}

/**
 * Whoever asks while it is read shares that reading, for anybody may ask as often as he likes; what goes wrong is shared too, and no caller
 * can abort it. Who asks after a load is told of what was loaded.
 */
export function healthReader(store: GraphStore, options?: RunOptions): (condition: Condition) => Promise<Reply> {
  let running: Promise<Reply> | undefined;
  return async (condition) => {
    running ??= readHealth(store, options).finally(() => {
      running = undefined;
    });
    return { ...(await running), ...condition };
  };
}
