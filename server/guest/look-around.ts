import * as z from 'zod';
import { besideKinds, besideTypes } from '../../shared/beside.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { GuestTerms } from '../store/guest-text.ts';
import { query } from '../store/query.ts';
import { guestRow } from './guest-row.ts';

const limit = { limit: z.number() };
const words = z.array(z.string());
const labels = query('guest/labels', { params: limit, row: z.object({ label: z.string(), count: z.number() }) });
const allLabels = query('guest/all-labels', { row: z.object({ label: z.string() }) });
const allTypes = query('guest/all-types', { row: z.object({ type: z.string() }) });
const properties = query('guest/properties', {
  params: limit,
  row: z.object({
    ...{ label: z.string(), key: z.string() },
    ...{ count: z.number(), different: z.number(), length: z.number(), types: words, examples: words },
  }),
});
const tieProperties = query('guest/tie-properties', {
  params: limit,
  row: z.object({ type: z.string(), key: z.string(), types: words, examples: words }),
});
const ties = query('guest/ties', {
  params: limit,
  row: z.object({ type: z.string(), source: z.string(), target: z.string(), count: z.number() }),
});
const Total = z.object({ total: z.number() });
const nodeTotal = query('guest/node-total', { row: Total });
const relationshipTotal = query('guest/relationship-total', { row: Total });

/** So many nodes and relationships are looked at to learn what there is; of what lies beyond, the names alone are known. */
export const mostLookedAt = 200_000;

export interface GuestSize {
  nodes: number;
  relationships: number;
}

export type LabelProperty = z.output<typeof properties.row>;
type TieProperty = z.output<typeof tieProperties.row>;
export type Tie = z.output<typeof ties.row>;

/** What a database of others holds, as far as it was looked at. */
export interface GuestFacts {
  size: GuestSize;
  /** The rarest first, before them those that none of the nodes looked at has. */
  labels: { label: string; count: number }[];
  properties: LabelProperty[];
  /** Between labels, each node's rarest; types by their own names, as the database has them. */
  ties: Tie[];
  tieProperties: TieProperty[];
  /** Types that none of the relationships looked at has. */
  furtherTypes: string[];
}

/** Every type that it has, those first that were seen. */
export function typesIn({ ties, furtherTypes }: GuestFacts): string[] {
  return [...new Set([...ties.map(({ type }) => type), ...furtherTypes])];
}

/** Words that stand for something else here: whatever is called so gets another name. */
const ours = new Set([...besideKinds, ...besideTypes]);
export function calledHere(word: string): string {
  return ours.has(word) ? `${word}_` : word;
}
/** The types that are called otherwise here than they are. */
export const renamedTypes = Object.fromEntries([...ours].map((word) => [word, calledHere(word)]));

const nothingKnown: GuestTerms = {
  ...{ guestKinds: [], guestTypes: {}, guestTurned: [], guestNames: {} },
  ...{ guestDates: {}, guestTieDates: {}, guestPlaces: {}, guestLying: {} },
};

export async function sizeOf(store: GraphStore, options: RunOptions): Promise<GuestSize> {
  const plain = store.asGuest(nothingKnown, guestRow);
  const [[nodes], [relationships]] = await Promise.all([
    plain.run(nodeTotal, {}, options),
    plain.run(relationshipTotal, {}, options),
  ]);
  return { nodes: nodes?.total ?? 0, relationships: relationships?.total ?? 0 };
}

export async function lookAround(store: GraphStore, size: GuestSize, options: RunOptions): Promise<GuestFacts> {
  const plain = store.asGuest(nothingKnown, guestRow);
  const known = { limit: mostLookedAt };
  const [seen, read, onTies] = await Promise.all([
    plain.run(labels, known, options),
    plain.run(properties, known, options),
    plain.run(tieProperties, known, options),
  ]);
  const unseen =
    size.nodes <= mostLookedAt
      ? []
      : (await plain.run(allLabels, {}, options)).filter(({ label }) => seen.every((one) => one.label !== label));
  const all = [...unseen.map(({ label }) => ({ label, count: 0 })), ...seen];
  const byLabel = store.asGuest(
    { ...nothingKnown, guestKinds: all.map(({ label }) => ({ label, kind: label })) },
    guestRow,
  );
  const tied = await byLabel.run(ties, known, options);
  const types = size.relationships <= mostLookedAt ? [] : await plain.run(allTypes, {}, options);
  return {
    ...{ size, labels: all, ties: tied },
    properties: read.map((one) => ({ ...one, types: one.types.map(plainType) })),
    tieProperties: onTies.map((one) => ({ ...one, types: one.types.map(plainType) })),
    furtherTypes: types.map(({ type }) => type).filter((type) => tied.every((one) => one.type !== type)),
  };
}

/** `LIST<STRING NOT NULL> NOT NULL` as `LIST<STRING>`: a property that is not there has no value. */
function plainType(type: string): string {
  return type.replaceAll(' NOT NULL', '');
}
