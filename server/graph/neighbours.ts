import * as z from 'zod';
import type { EntityRef } from '../../shared/graph.ts';
import type { directions, neighbours } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { entitiesById, noEntity } from './entity.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { among } from './relations-among.ts';
import { drawnKinds, drawnTypes, readWords } from './vocabulary.ts';

const NeighbourRow = z.object({ id: z.string(), evidence: z.number() });
const queries = {
  out: query('read/neighbours-out', { params: { id: z.string(), types: texts, kinds: texts }, row: NeighbourRow }),
  in: query('read/neighbours-in', { params: { id: z.string(), types: texts, kinds: texts }, row: NeighbourRow }),
};

const Cursor = z.tuple([z.number(), z.string()]);
const mostRelations = 5000;

export interface NeighboursInput {
  id: EntityRef['id'];
  types?: string[] | undefined;
  kinds?: string[] | undefined;
  direction: (typeof directions)[number];
  limit: number;
  after?: string | undefined;
}

/**
 * A page of neighbours, those with the most evidence first, and the relations between them and the entity alone.
 * The limit counts neighbours, not relations. Throws `not-found`, and `bad-request` for a cursor that is none of ours.
 */
export async function readNeighbours(
  store: GraphStore,
  input: NeighboursInput,
  options?: RunOptions,
): Promise<ReplyOf<typeof neighbours>> {
  const { id, direction, limit } = input;
  const { vocabulary, roles } = await readWords(store, options);
  const types = input.types ?? drawnTypes(vocabulary, roles);
  const kinds = input.kinds ?? drawnKinds(vocabulary, roles);
  const asked = direction === 'both' ? (['out', 'in'] as const) : [direction];
  const rows = await Promise.all(asked.map((one) => store.run(queries[one], { id, types, kinds }, options)));
  const [self] = await store.run(entitiesById, { ids: [id] }, options);
  if (self === undefined) throw noEntity(id);

  const ranked = rank(rows.flat());
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

type Ranked = [id: string, evidence: number][];

function rank(rows: z.output<typeof NeighbourRow>[]): Ranked {
  const evidenceOf = new Map<string, number>();
  for (const { id, evidence } of rows) evidenceOf.set(id, (evidenceOf.get(id) ?? 0) + evidence);
  return [...evidenceOf].sort(([a, m], [b, n]) => n - m || compare(a, b));
}

function placeAfter(ranked: Ranked, after: string): number {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(after, 'base64url').toString()));
  if (!parsed.success)
    throw new Failure('bad-request', 'after: wanted the value of `next` in the reply before, found something else.');
  const [evidence, id] = parsed.data;
  const at = ranked.findIndex(([other, n]) => n < evidence || (n === evidence && compare(other, id) > 0));
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
