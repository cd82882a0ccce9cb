import * as z from 'zod';
import { documentKind, measureKind, measureType, mentionType } from '../../shared/default-roles.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { guessNames, guestVocabulary } from './guest-words.ts';

const limit = { limit: z.number() };
const labels = query('guest/labels', { params: limit, row: z.object({ label: z.string(), count: z.number() }) });
const allLabels = query('guest/all-labels', { row: z.object({ label: z.string() }) });
const allTypes = query('guest/all-types', { row: z.object({ type: z.string() }) });
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
const Total = z.object({ total: z.number() });
const nodeTotal = query('guest/node-total', { row: Total });
const relationshipTotal = query('guest/relationship-total', { row: Total });

/** So many nodes and relationships are looked at to learn what there is; of what lies beyond, the names alone are known. */
const mostLookedAt = 200_000;

/** Words that stand for something else here: whatever is called so gets another name. */
const ours = new Set([documentKind, measureKind, mentionType, measureType]);
const named = (word: string) => (ours.has(word) ? `${word}_` : word);

export interface GuestSize {
  nodes: number;
  relationships: number;
}

export async function sizeOf(store: GraphStore, options: RunOptions): Promise<GuestSize> {
  const plain = store.asGuest(nothingKnown);
  const [[nodes], [relationships]] = await Promise.all([
    plain.run(nodeTotal, {}, options),
    plain.run(relationshipTotal, {}, options),
  ]);
  return { nodes: nodes?.total ?? 0, relationships: relationships?.total ?? 0 };
}

const nothingKnown = { guestKinds: [], guestTypes: {}, guestNames: {} };

/** What a database of others holds, as a store that reads it and the vocabulary of its labels and types, as JSON. */
export async function lookAround(
  store: GraphStore,
  size: GuestSize,
  options: RunOptions,
): Promise<{ store: GraphStore; vocabulary: string }> {
  const plain = store.asGuest(nothingKnown);
  const known = { limit: mostLookedAt };
  const [seen, read] = await Promise.all([plain.run(labels, known, options), plain.run(texts, known, options)]);
  const unseen =
    size.nodes <= mostLookedAt
      ? []
      : (await plain.run(allLabels, {}, options)).filter(({ label }) => seen.every((one) => one.label !== label));
  const kinds = [...unseen.map(({ label }) => label), ...seen.map(({ label }) => label)];
  const guest = store.asGuest({
    guestKinds: kinds.map((label) => ({ label, kind: named(label) })),
    guestTypes: Object.fromEntries([...ours].map((word) => [word, named(word)])),
    guestNames: Object.fromEntries(Object.entries(guessNames(read)).map(([label, keys]) => [named(label), keys])),
  });
  const tied = await guest.run(ties, known, options);
  const further =
    size.relationships <= mostLookedAt ? [] : (await plain.run(allTypes, {}, options)).map(({ type }) => named(type));
  const vocabulary = guestVocabulary(kinds.map(named), tied, further);
  return { store: guest, vocabulary: JSON.stringify(vocabulary) };
}
