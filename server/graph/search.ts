import * as z from 'zod';
import { EntityId } from '../contract/graph.ts';
import type { search } from '../contract/routes.ts';
import type { ReplyOf } from '../contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { readPlaceChains } from './place-chains.ts';
import { drawnKinds, readVocabulary } from './vocabulary.ts';

const hits = {
  file: 'read/search',
  row: z.object({ id: EntityId, kind: z.string(), name: z.string(), aliases: z.array(z.string()), degree: z.number() }),
};
const hitCount = { file: 'read/search-count', row: z.object({ total: z.number() }) };

type Hit = z.output<typeof hits.row>;
type Result = ReplyOf<typeof search>['results'][number];

/** As many as are ranked; the database gives the most linked ones first. */
const mostRanked = 500;

/** Entities whose name, alias or id holds the text, in any case: exact names first, then beginnings, then the rest; each by how linked it is. */
export async function searchEntities(
  store: GraphStore,
  { q, kind, limit }: { q: string; kind?: string[] | undefined; limit: number },
  options?: RunOptions,
): Promise<ReplyOf<typeof search>> {
  const kinds = kind ?? [...drawnKinds(await readVocabulary(store, options)), 'Document'];
  const text = q.toLowerCase();
  const [found, [count]] = await Promise.all([
    store.run(hits, { text, kinds, most: mostRanked }, options),
    store.run(hitCount, { text, kinds }, options),
  ]);
  const ranked = found
    .map((hit) => ({ hit, ...matchOf(hit, text) }))
    .sort((a, b) => a.rank - b.rank || b.hit.degree - a.hit.degree || a.hit.id.localeCompare(b.hit.id))
    .slice(0, limit);
  const chains = await readPlaceChains(
    store,
    ranked.map(({ hit }) => hit.id),
    options,
  );
  const results = ranked.map(({ hit: { id, kind: own, name }, match }): Result => ({
    id,
    kind: own,
    name,
    match,
    within: (chains[id] ?? []).map((place) => ({ id: place.id, name: place.name })),
  }));
  const total = count?.total ?? 0;
  return { results, total, truncated: results.length < total };
}

function matchOf({ id, name, aliases }: Hit, text: string): { rank: number; match: Result['match'] } {
  const candidates = [
    { field: 'name' as const, text: name },
    ...aliases.map((alias) => ({ field: 'alias' as const, text: alias })),
    { field: 'id' as const, text: id },
  ];
  const ranked = candidates
    .map((match, at) => ({ rank: closeness(match.text.toLowerCase(), text) * 10 + Math.min(at, 9), match }))
    .sort((a, b) => a.rank - b.rank);
  return ranked[0] ?? { rank: 99, match: { field: 'id', text: id } };
}

function closeness(candidate: string, text: string): number {
  if (candidate === text) return 0;
  if (candidate.startsWith(text)) return 1;
  return candidate.includes(text) ? 2 : 9;
}
