import { join } from 'node:path';
import { hashOf } from '../dataset/load-dataset.ts';
import { readLoadedHead } from '../dataset/loaded-head.ts';
import type { Loadable } from '../dataset/staged-dataset.ts';
import { compareBeside } from '../diff/beside.ts';
import { compare } from '../diff/compare.ts';
import { inOrder, saidInStore } from '../diff/side.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';

interface Choosing {
  /** For what is sorted on the way; it is not removed. */
  folder: string;
  /** Put what was saved in the place of another. */
  replace: boolean;
  options: RunOptions;
}

/**
 * Those of a backup that are not in the store as they were saved. One that brings decisions of entities that may be one is
 * always such: what is decided here already stays. Throws `bad-request` where another one is loaded under the same id, unless it is to be
 * replaced.
 */
export async function toBeRestored(
  store: GraphStore,
  saved: readonly Loadable[],
  { folder, replace, options }: Choosing,
): Promise<Loadable[]> {
  const wanted: Loadable[] = [];
  const others: string[] = [];
  for (const [at, dataset] of saved.entries()) {
    const [loaded] = await store.run(hashOf, { id: dataset.id }, options);
    if (loaded?.hash === dataset.hash) continue;
    const isOther = loaded !== undefined && (await differs(store, dataset, join(folder, String(at)), options));
    if (isOther)
      others.push(`${dataset.id} (loaded is version ${loaded.version}, saved was version ${dataset.version})`);
    if (loaded === undefined || isOther || (dataset.same ?? []).length > 0) wanted.push(dataset);
  }
  if (others.length > 0 && !replace)
    throw new Failure(
      'bad-request',
      `Wanted datasets as the backup has them or none under their ids, found others: ${others.join(', ')}. Nothing was changed. “--replace” puts the saved ones in their place; “kuajie diff” tells what differs.`,
    );
  return wanted;
}

/** An exported dataset says the same in files that are not byte for byte those that were loaded, and has another hash. */
async function differs(store: GraphStore, saved: Loadable, folder: string, options: RunOptions): Promise<boolean> {
  const head = await readLoadedHead(store, saved.id, options);
  if (head === undefined) return true;
  if (compareBeside(saved, head).some(({ file }) => file !== 'same.json')) return true;
  const { entities, relations } = await compare(
    await inOrder(saved, join(folder, 'saved'), options.signal),
    await inOrder(saidInStore(store, saved.id, options), join(folder, 'loaded'), options.signal),
    options.signal,
  );
  return entities.length + relations.length > 0;
}
