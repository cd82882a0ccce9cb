import * as z from 'zod';
import { bases, type EntityRef } from '../../shared/graph.ts';
import type { directions, neighbourOrders, neighbours } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { entitiesById, noEntity } from './entity.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { among } from './relations-among.ts';
import { drawnKinds, drawnTypes, readWords } from './vocabulary.ts';

const NeighbourRow = z.object({ id: z.string(), evidence: z.number(), bases: z.array(z.string()) });
const params = { id: z.string(), types: texts, kinds: texts, without: texts };
const queries = {
  out: query('read/neighbours-out', { params, row: NeighbourRow }),
  in: query('read/neighbours-in', { params, row: NeighbourRow }),
};

const Cursor = z.tuple([z.number(), z.string()]);
const mostRelations = 5000;

export interface NeighboursInput {
  id: EntityRef['id'];
  types?: string[] | undefined;
  kinds?: string[] | undefined;
  direction: (typeof directions)[number];
  order: (typeof neighbourOrders)[number];
  /** Datasets that are left out. */
  without?: string[] | undefined;
  limit: number;
  after?: string | undefined;
}

/**
 * A page of neighbours, those with the most or, as `order` asks, with the strongest evidence first, and the relations between them and the entity alone.
 * The limit counts neighbours, not relations. Throws `not-found`, and `bad-request` for a cursor that is none of ours.
 */
export async function readNeighbours(
  store: GraphStore,
  input: NeighboursInput,
  options?: RunOptions,
): Promise<ReplyOf<typeof neighbours>> {
  const { id, direction, limit, order, without = [] } = input;
  const { vocabulary, roles } = await readWords(store, options);
  const types = input.types ?? drawnTypes(vocabulary, roles);
  const kinds = input.kinds ?? drawnKinds(vocabulary, roles);
  const asked = direction === 'both' ? (['out', 'in'] as const) : [direction];
  const rows = await Promise.all(asked.map((one) => store.run(queries[one], { id, types, kinds, without }, options)));
  const [self] = await store.run(entitiesById, { ids: [id] }, options);
  if (self === undefined) throw noEntity(id);

  const ranked = rank(rows.flat(), order);
  const rest = input.after === undefined ? ranked : ranked.slice(placeAfter(ranked, input.after));
  const page = rest.slice(0, limit).map(([neighbour]) => neighbour);
  const last = rest[limit - 1];
  const touching = (source: string, target: string) =>
    (direction !== 'in' && source === id && page.includes(target)) ||
    (direction !== 'out' && target === id && page.includes(source));
  const [entities, relations, within] = await Promise.all([
    store.run(entitiesById, { ids: page }, options),
    store.run(among, { ids: [id, ...page], types, limit: mostRelations }, options),
    readPlaceChains(store, { ids: page, roles }, options),
  ]);
  return {
    entities: page.flatMap((one) => entities.find((entity) => entity.id === one) ?? []),
    relations: relations.filter(({ source, target }) => touching(source, target)),
    within,
    total: ranked.length,
    truncated: rest.length > limit,
    ...(rest.length > limit && last !== undefined
      ? { next: Buffer.from(JSON.stringify([last[1], last[0]])).toString('base64url') }
      : {}),
  };
}

type Ranked = [id: string, weight: number][];

/** No entity has so many quotes, so that one basis weighs more than they. */
const mostQuotes = 1_000_000;

function rank(rows: z.output<typeof NeighbourRow>[], order: NeighboursInput['order']): Ranked {
  const known = new Map<string, { evidence: number; strength: number }>();
  for (const { id, evidence, bases: own } of rows) {
    const before = known.get(id) ?? { evidence: 0, strength: 0 };
    const strength = Math.max(before.strength, ...own.map(strengthOf));
    known.set(id, { evidence: before.evidence + evidence, strength });
  }
  const weightOf = ({ evidence, strength }: { evidence: number; strength: number }) =>
    order === 'most' ? evidence : strength * mostQuotes + evidence;
  return [...known]
    .map(([id, own]): Ranked[number] => [id, weightOf(own)])
    .sort(([a, m], [b, n]) => n - m || compare(a, b));
}

/** The stronger the more; 0 where no basis is known. */
function strengthOf(basis: string): number {
  const at = bases.findIndex((one) => one === basis);
  return at === -1 ? 0 : bases.length - at;
}

function placeAfter(ranked: Ranked, after: string): number {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(after, 'base64url').toString()));
  if (!parsed.success)
    throw new Failure('bad-request', 'after: wanted the value of `next` in the reply before, found something else.');
  const [weight, id] = parsed.data;
  const at = ranked.findIndex(([other, n]) => n < weight || (n === weight && compare(other, id) > 0));
  return at === -1 ? ranked.length : at;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
