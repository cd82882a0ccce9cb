import * as z from 'zod';
import { Failure } from '../failure.ts';
import type { GraphStore, RunQuery } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { query } from '../store/query.ts';
import { readOthers, typesOfAll } from './column-types.ts';
import { hashOf, usuallyAtOnce } from './load-dataset.ts';
import { type Content, replaceDataset } from './replace-dataset.ts';
import { apartWhile, isAnyDecided, refuseDecided } from './same/apart-while.ts';
import { writeGeneration } from './write-generation.ts';

const holdDataset = query('load/hold-dataset', { params: { id: z.string() } });
const relationsOf = query('load/relations-of', {
  params: { dataset: z.string() },
  row: z.object({ relations: z.number() }),
});
const deleteDataset = query('load/delete-dataset', { params: { id: z.string() } });

/**
 * Takes everything of a dataset out at once, whole or not at all; what other datasets say of the same entities stays. With the last
 * dataset our constraints go too. Throws `not-found`.
 */
export async function removeDataset(
  store: GraphStore,
  id: string,
  { mostAtOnce = usuallyAtOnce }: { mostAtOnce?: number } = {},
): Promise<{ id: string; title: string }> {
  const loaded = (await store.run(datasetHashes, {})).map((dataset) => dataset.id);
  const [removed] = await store.run(hashOf, { id });
  if (removed === undefined)
    throw new Failure(
      'not-found',
      `No dataset ${id} is loaded; ${loaded.length === 0 ? 'none is' : `these are: ${loaded.join(', ')}`}.`,
    );
  const content = async (run: RunQuery): Promise<Content> => {
    await run(holdDataset, { id });
    const others = await readOthers(run, id);
    return { entities: [], relations: [], types: typesOfAll(others, {}), isAlone: others.length === 0 };
  };
  const finish = async (run: RunQuery) => {
    await run(deleteDataset, { id });
  };
  const [size] = await store.run(relationsOf, { dataset: id });
  const isLarge = store.engine.isShared && (size?.relations ?? 0) > mostAtOnce;
  if (isLarge && !(await isAnyDecided(store))) {
    const undecided = async (run: RunQuery) => {
      await refuseDecided(run);
      return content(run);
    };
    await writeGeneration(store, { dataset: id, content: undecided, finish });
  } else
    await store.write(async (run) => {
      const whole = await content(run);
      await apartWhile(run, async () => {
        await replaceDataset(run, id, whole);
        await finish(run);
      });
    });
  // Another one may have been loaded meanwhile.
  if ((await store.run(datasetHashes, {})).length === 0) await store.unprepare();
  return { id, title: removed.title };
}
