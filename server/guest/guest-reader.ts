import { countForeignNodes } from '../store/foreign-nodes.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { lookAround, sizeOf } from './look-around.ts';

const lookMs = 60_000;
const freshMs = 30_000;

/** What answers in the place of the store while the database holds nodes of others and nothing of ours. */
interface Guest {
  store: GraphStore;
  /** Of `read/datasets`: the whole database as one dataset, with its labels and types for a vocabulary. */
  dataset: Record<string, unknown>;
  hash: string;
}

/** The id under which the whole database stands where a dataset is named. */
const guestId = 'guest';

/**
 * A store that reads a database of others as it reads ours, as long as nothing of ours is in it. Whether it is so is looked for every
 * half minute, while the last answer serves. It never writes there.
 */
export function readingGuests(store: GraphStore): GraphStore {
  if (!store.engine.isShared) return store;
  let known: { at: number; guest: Promise<Guest | undefined> } | undefined;
  const guestNow = (): Promise<Guest | undefined> => {
    if (known !== undefined && performance.now() - known.at < freshMs) return known.guest;
    const before = known?.guest;
    const next = find(store, before);
    const own = { at: performance.now(), guest: before ?? next };
    known = own;
    next.then(
      () => (own.guest = next),
      () => {
        // Nothing was known before, or what was known may not be so any more and is looked for at the next request.
        if (known === own) known = before === undefined ? undefined : { at: 0, guest: before };
      },
    );
    return own.guest;
  };
  return {
    ...store,
    run: async (asked, params, options) => {
      const guest = asked.file.startsWith('read/') ? await guestNow() : undefined;
      if (guest === undefined) return store.run(asked, params, options);
      if (asked.file === 'read/datasets') return [asked.row.parse(guest.dataset)];
      if (asked.file === 'read/dataset-hashes') return [asked.row.parse({ id: guestId, hash: guest.hash })];
      return guest.store.run(asked, params, options);
    },
  };
}

async function find(store: GraphStore, before: Promise<Guest | undefined> | undefined): Promise<Guest | undefined> {
  const options: RunOptions = { timeoutMs: lookMs };
  const loaded = await store.run(datasetHashes, {}, options);
  if (loaded.length > 0 || (await countForeignNodes(store, options)) === 0) return undefined;
  const size = await sizeOf(store, options);
  const hash = `${size.nodes} ${size.relationships}`;
  const last = await before;
  if (last?.hash === hash) return last;
  const { store: guest, vocabulary } = await lookAround(store, size, options);
  return { store: guest, hash, dataset: { id: guestId, title: 'Neo4j', version: '', vocabulary } };
}
