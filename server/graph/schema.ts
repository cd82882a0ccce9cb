import * as z from 'zod';
import type { schema } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { dataState } from '../store/remember-data.ts';
import { kindProperties, typeProperties } from './properties.ts';
import { byId, inOrderOfLoads, readWords, type Words } from './vocabulary.ts';

const kinds = query('read/kinds', { row: z.object({ kind: z.string(), count: z.number() }) });
const types = query('read/relation-types', { row: z.object({ type: z.string(), count: z.number() }) });
const meetings = query('read/meetings', {
  row: z.object({ from: z.string(), type: z.string(), to: z.string(), count: z.number() }),
});

const sharesOfDatasets = query('read/shares-of-datasets', {
  params: { undrawn: texts },
  row: z.object({ datasets: z.array(z.string()), entities: z.number(), drawn: z.number() }),
});

/** Words, counts and properties of all kinds and types, which the route narrows to its own; a kind that has no entity is there with a count of 0. */
export async function readSchema(store: GraphStore, options?: RunOptions): Promise<ReplyOf<typeof schema>> {
  // Before all else: what is changed meanwhile is then found out.
  const data = await dataState(store, options);
  const words = readWords(store, options);
  const [{ vocabulary, roles }, kindCounts, typeCounts, ofKinds, ofTypes, met, [loaded, shares]] = await Promise.all([
    words,
    store.run(kinds, {}, options),
    store.run(types, {}, options),
    store.run(kindProperties, {}, options),
    store.run(typeProperties, {}, options),
    store.run(meetings, {}, options),
    loadedWithShares(store, words, options),
  ]);
  const having = (words: 'kinds' | 'relations', name: string) =>
    loaded.flatMap(({ id, vocabulary: own }) => (Object.hasOwn(own[words], name) ? [id] : []));
  return {
    kinds: Object.entries(vocabulary.kinds).map(([kind, words]) => ({
      ...words,
      kind,
      count: kindCounts.find((row) => row.kind === kind)?.count ?? 0,
      properties: ofKinds.filter((row) => row.kind === kind).map(({ property }) => property),
      datasets: having('kinds', kind),
    })),
    relations: Object.entries(vocabulary.relations).map(([type, words]) => ({
      ...words,
      type,
      count: typeCounts.find((row) => row.type === type)?.count ?? 0,
      properties: ofTypes.filter((row) => row.type === type).map(({ property }) => property),
      datasets: having('relations', type),
    })),
    roles,
    meetings: met,
    domains: Object.entries(vocabulary.domains).map(([domain, words]) => ({ ...words, domain })),
    data,
    datasets: byId(loaded).map(({ id, title }) => ({ id, title })),
    ...(shares === undefined ? {} : { shares }),
  };
}

/** The datasets in the order of their loads, with how much they share where there are several: that goes through all entities. */
async function loadedWithShares(store: GraphStore, words: Promise<Words>, options?: RunOptions) {
  const loaded = await inOrderOfLoads(store, options);
  if (loaded.length < 2) return [loaded, undefined] as const;
  const { undrawnKinds: undrawn } = (await words).roles;
  return [loaded, await store.run(sharesOfDatasets, { undrawn }, options)] as const;
}
