import type { GuestDatabase } from '../../shared/contract/guest-routes.ts';
import { guestId, type GuestMapping } from '../../shared/guest-mapping.ts';
import { Failure } from '../failure.ts';
import { countForeignNodes } from '../store/foreign-nodes.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { describeGuest } from './describe-guest.ts';
import { readGuest, type ReadGuest } from './read-guest.ts';
import { guessGuestMapping } from './guess-mapping.ts';
import { type KeptMapping, keptForNow } from './kept-mappings.ts';
import { type GuestFacts, lookAround, sizeOf } from './look-around.ts';

const lookMs = 60_000;
const freshMs = 30_000;

/** What answers in the place of the store while the database holds nodes of others and nothing of ours. */
interface Guest {
  facts: GuestFacts;
  guess: GuestMapping;
  /** What is kept, as JSON: another one is read anew. */
  said: string;
  isSaid: boolean;
  read: ReadGuest;
}

export interface Guests {
  /** Reads a database of others as it reads ours, as long as nothing of ours is in it. It never writes there. */
  graph: GraphStore;
  /** Whether what is said of it is kept by us, and not in an operator's file. */
  isOurs: boolean;
  /** How that database is read; undefined where there is none. */
  describe: () => Promise<GuestDatabase | undefined>;
  /** Keeps how it is read from now on; undefined lets it be guessed again. Throws `not-found` where there is none. */
  change: (mapping: GuestMapping | undefined) => Promise<void>;
}

/** Whether the database is one of others is looked for every half minute, while the last answer serves. `name` is the database's. */
export function openGuests(store: GraphStore, kept: KeptMapping = keptForNow(), name = 'Neo4j'): Guests {
  if (!store.engine.isShared) return noGuests(store);
  let known: { at: number; guest: Promise<Guest | undefined> } | undefined;
  const guestNow = (): Promise<Guest | undefined> => {
    if (known !== undefined && performance.now() - known.at < freshMs) return known.guest;
    const before = known?.guest;
    const next = find(store, kept, before);
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
  const graph: GraphStore = {
    ...store,
    run: async (asked, params, options) => {
      const guest = asked.file.startsWith('read/') ? await guestNow() : undefined;
      if (guest === undefined) return store.run(asked, params, options);
      const own = guest.read.own(asked.file);
      return own === undefined ? guest.read.store.run(asked, params, options) : own.map((row) => asked.row.parse(row));
    },
    stream: async function* (asked, params, options) {
      const guest = asked.file.startsWith('read/') ? await guestNow() : undefined;
      yield* (guest?.read.store ?? store).stream(asked, params, options);
    },
  };
  return {
    graph,
    isOurs: kept.origin === 'page',
    describe: async () => {
      const guest = await guestNow();
      return guest === undefined
        ? undefined
        : describeGuest(guest.facts, {
            ...{ name, guess: guest.guess, mapping: guest.read.mapping },
            origin: guest.isSaid ? kept.origin : 'guess',
          });
    },
    change: async (mapping) => {
      const guest = await guestNow();
      if (guest === undefined)
        throw new Failure('not-found', 'This database is none of others: how it is read its datasets say.');
      await kept.write(mapping);
      // Whoever asks next waits for what was just said.
      const next = find(store, kept, Promise.resolve(guest));
      known = { at: performance.now(), guest: next };
      await next;
    },
  };
}

function noGuests(store: GraphStore): Guests {
  return {
    graph: store,
    isOurs: false,
    describe: () => Promise.resolve(undefined),
    change: () =>
      Promise.reject(new Failure('not-found', 'The embedded store holds datasets alone: how it is read they say.')),
  };
}

async function find(
  store: GraphStore,
  kept: KeptMapping,
  before: Promise<Guest | undefined> | undefined,
): Promise<Guest | undefined> {
  const options: RunOptions = { timeoutMs: lookMs };
  const loaded = await store.run(datasetHashes, {}, options);
  if (loaded.length > 0 || (await countForeignNodes(store, options)) === 0) return undefined;
  const [size, mapping, last] = await Promise.all([sizeOf(store, options), kept.read(), before]);
  const said = JSON.stringify(mapping ?? {});
  const isSameSize = last?.facts.size.nodes === size.nodes && last.facts.size.relationships === size.relationships;
  if (last !== undefined && isSameSize && last.said === said) return last;
  const facts = last !== undefined && isSameSize ? last.facts : await lookAround(store, size, options);
  const guess = guessGuestMapping(facts);
  const read = readGuest(store, { id: guestId, facts, guess, said: mapping });
  return { facts, guess, said, isSaid: mapping !== undefined, read };
}
