import * as z from 'zod';
import { Failure } from '../failure.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { query } from '../store/query.ts';
import { readOthers, typesOfAll } from './column-types.ts';
import { hashOf } from './load-dataset.ts';
import { replaceDataset } from './replace-dataset.ts';
import { apartWhile } from './same/apart-while.ts';

const deleteDataset = query('load/delete-dataset', { params: { id: z.string() } });

/**
 * Takes everything of a dataset out in one transaction; what other datasets say of the same entities stays. With the last
 * dataset our constraints go too. Throws `not-found`.
 */
export async function removeDataset(store: GraphStore, id: string): Promise<{ id: string; title: string }> {
  const loaded = (await store.run(datasetHashes, {})).map((dataset) => dataset.id);
  const [removed] = await store.run(hashOf, { id });
  if (removed === undefined)
    throw new Failure(
      'not-found',
      `No dataset ${id} is loaded; ${loaded.length === 0 ? 'none is' : `these are: ${loaded.join(', ')}`}.`,
    );
  await store.write(async (run) => {
    const types = typesOfAll(await readOthers(run, id), {});
    await apartWhile(run, async () => {
      await replaceDataset(run, id, { entities: [], relations: [], types });
      await run(deleteDataset, { id });
    });
  });
  // Another one may have been loaded meanwhile.
  if ((await store.run(datasetHashes, {})).length === 0) await store.unprepare();
  return { id, title: removed.title };
}
