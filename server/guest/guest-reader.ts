import * as z from 'zod';
import { countForeignNodes } from '../store/foreign-nodes.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { query } from '../store/query.ts';
import { guessNames, guestVocabulary } from './guest-words.ts';

const limit = { limit: z.number() };
const labels = query('guest/labels', { params: limit, row: z.object({ label: z.string(), count: z.number() }) });
const texts = query('guest/texts', {
  params: limit,
  row: z.object({
    ...{ label: z.string(), key: z.string() },
    ...{ count: z.number(), different: z.number(), length: z.number() },
  }),
});
const ties = query('guest/ties', {
  params: limit,
  row: z.object({ type: z.string(), source: z.string(), target: z.string(), count: z.number() }),
});
const size = query('guest/size', { row: z.object({ nodes: z.number(), relationships: z.number() }) });

/** So many nodes and relationships are looked at to learn what there is. */
const mostLookedAt = 200_000;
const lookMs = 30_000;
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
 * half minute. It never writes.
 */
export function readingGuests(store: GraphStore): GraphStore {
  if (!store.engine.isShared) return store;
  let known: { at: number; guest: Promise<Guest | undefined> } | undefined;
  const guestNow = (): Promise<Guest | undefined> => {
    if (known === undefined || performance.now() - known.at > freshMs) {
      const before = known?.guest;
      const own = { at: performance.now(), guest: lookAround(store, before) };
      own.guest.catch(() => {
        if (known === own) known = undefined;
      });
      known = own;
    }
    return known.guest;
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
    write: async (work) => {
      known = undefined;
      return store.write(work);
    },
  };
}

async function lookAround(
  store: GraphStore,
  before: Promise<Guest | undefined> | undefined,
): Promise<Guest | undefined> {
  const options: RunOptions = { timeoutMs: lookMs };
  const loaded = await store.run(datasetHashes, {}, options);
  if (loaded.length > 0 || (await countForeignNodes(store, options)) === 0) return undefined;
  const plain = store.asGuest({ guestKinds: [], guestNames: {} });
  const [sized] = await plain.run(size, {}, options);
  const hash = `${sized?.nodes ?? 0} ${sized?.relationships ?? 0}`;
  const last = await before?.catch(() => undefined);
  if (last?.hash === hash) return last;
  const known = { limit: mostLookedAt };
  const [found, named] = await Promise.all([plain.run(labels, known, options), plain.run(texts, known, options)]);
  const mapping = { guestKinds: found.map(({ label }) => label), guestNames: guessNames(named) };
  const guest = store.asGuest(mapping);
  const vocabulary = guestVocabulary(found, await guest.run(ties, known, options));
  return {
    store: guest,
    hash,
    dataset: { id: guestId, title: 'Neo4j', version: '', vocabulary: JSON.stringify(vocabulary) },
  };
}
