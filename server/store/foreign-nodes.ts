import * as z from 'zod';
import type { RunOptions } from './engine.ts';
import type { GraphStore } from './graph-store.ts';
import { entityCount } from './loaded.ts';
import { query } from './query.ts';

const nodeCount = query('read/node-count', { row: z.object({ nodes: z.number() }) });
const hiddenCount = query('read/hidden-count', { row: z.object({ hidden: z.number() }) });
const datasetCount = query('read/dataset-count', { row: z.object({ datasets: z.number() }) });

/** How many nodes of the database no loader of ours wrote. */
export async function countForeignNodes(store: GraphStore, options?: RunOptions): Promise<number> {
  const [[all], [entities], [datasets], [hidden]] = await Promise.all([
    store.run(nodeCount, {}, options),
    store.run(entityCount, {}, options),
    store.run(datasetCount, {}, options),
    store.run(hiddenCount, {}, options),
  ]);
  const ours = (entities?.entities ?? 0) + (datasets?.datasets ?? 0) + (hidden?.hidden ?? 0);
  return Math.max(0, (all?.nodes ?? 0) - ours);
}
