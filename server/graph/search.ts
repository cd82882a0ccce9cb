import * as z from 'zod';
import { EntityId, type EntityRef } from '../../shared/graph.ts';
import type { search } from '../../shared/contract/search-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import { fold } from '../search/fold.ts';
import type { Hit, NameIndex } from '../search/name-index.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { RelationWithEnds } from '../../shared/stored.ts';
import type { ReadNames } from './names.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { drawnTypes, readWords, type Words } from './vocabulary.ts';

const between = query('read/relations-between', {
  params: { sources: texts, targets: texts, types: texts, limit: z.number() },
  row: RelationWithEnds,
});

type Reply = ReplyOf<typeof search>;

/** So many entities that a word may mean are looked at, and so many relations between them are given. */
const meanings = 20;
const mostRelations = 10;

/** Entities by any of their names, and relations by the names of their ends. See `NameIndex` for what is found and in which order. */
export async function searchEntities(
  store: GraphStore,
  readNames: ReadNames,
  { q, kind, limit }: { q: string; kind?: string[] | undefined; limit: number },
  options?: RunOptions,
): Promise<Reply> {
  const [{ index, holders }, words] = await Promise.all([readNames(store, options), readWords(store, options)]);
  const kinds = kind === undefined ? undefined : new Set(kind);
  const asWritten = index.search(q, { kinds, limit });
  const named = asWritten.total > 0 ? undefined : nameBesideLevel(q, words);
  const { hits, total } = named === undefined ? asWritten : ofThatKind(index, named, { kinds, limit });
  const [chains, related] = await Promise.all([
    readPlaceChains(store, { ids: hits.map(({ entity }) => entity.id), roles: words.roles }, options, holders),
    relationsNamed(store, index, { q, isName: isOneName(q, named, hits), words }, options),
  ]);
  const results = hits.map(({ entity: { id, kind: own, name }, field, how, text }): Reply['results'][number] => ({
    id: EntityId.parse(id),
    kind: own,
    name,
    match: { field, how, text },
    within: (chains[id] ?? []).map((place) => ({ id: place.id, name: place.name })),
  }));
  return { results, total, truncated: results.length < total, ...related };
}

/** A name of a place with the word for its level before or behind it, which the names here are without: `Rucheng County`. */
function nameBesideLevel(
  q: string,
  { vocabulary: { kinds }, roles: { levels } }: Words,
): { name: string; kind: string } | undefined {
  const words = q.trim().split(/\s+/);
  const kindOf = (word: string | undefined) =>
    Object.entries(kinds).find(
      ([kind, { zh, en }]) =>
        Object.hasOwn(levels, kind) && [kind, zh, en].some((one) => fold(one) === fold(word ?? '')),
    )?.[0];
  const [first, last] = [kindOf(words[0]), kindOf(words.at(-1))];
  const name = (last === undefined ? words.slice(1) : words.slice(0, -1)).join(' ');
  const kind = last ?? first;
  return kind === undefined || name === '' ? undefined : { name, kind };
}

/** What is of another kind only where nothing of that one is called so: `Liling City` is a county. */
function ofThatKind(
  index: NameIndex,
  { name, kind }: { name: string; kind: string },
  { kinds, limit }: { kinds: ReadonlySet<string> | undefined; limit: number },
): ReturnType<NameIndex['search']> {
  const own = kinds?.has(kind) === false ? undefined : index.search(name, { kinds: new Set([kind]), limit });
  return own !== undefined && own.total > 0 ? own : index.search(name, { kinds, limit });
}

/** Whether the words are one name, and not those of two things. */
function isOneName(q: string, named: { name: string } | undefined, hits: readonly Hit[]): boolean {
  if (named !== undefined) return !/\s/.test(named.name);
  return isFoundWhole(hits) && !/\p{Script=Han}/u.test(q);
}

/** Whether the words stand somewhere as one, and not only each by itself in a long name. */
function isFoundWhole([best]: readonly Hit[]): boolean {
  return best !== undefined && best.how !== 'words';
}

/** Between two names as people join them: 平江县和修水县 or 平江县、修水县. */
const joiner = /(?<=\p{Script=Han}{2})\s*(?:[、，,与和到]|[-—–－]+)\s*(?=\p{Script=Han}{2})/gu;

/** The words of a question. A joiner parts two names only where nothing is called so as a whole: 和平县. */
function wordsOf(q: string, index: NameIndex): string[] {
  const words = q.trim().split(/\s+/);
  if (words.length > 1 || index.search(q, { limit: 1 }).total > 0) return words;
  return q.trim().replace(joiner, ' ').split(/\s+/);
}

/**
 * Relations between what two of the words mean; further words may name the relation. `isName` tells that the words were
 * found as one name, chang sha, and are not of two.
 */
async function relationsNamed(
  store: GraphStore,
  index: NameIndex,
  { q, isName, words: { vocabulary, roles } }: { q: string; isName: boolean; words: Words },
  options?: RunOptions,
): Promise<Pick<Reply, 'relations' | 'relationsTotal' | 'ends'>> {
  const nothing = { relations: [], relationsTotal: 0 };
  const words = wordsOf(q, index);
  if (isName || words.length < 2 || words.length > 4) return nothing;
  const typed = words.map((word) => typesNamed(vocabulary, word));
  const names = words.filter((_, at) => typed[at]?.length === 0);
  const [one, other] = names;
  if (one === undefined || other === undefined || names.length > 2) return nothing;
  const types = typed.some((found) => found.length > 0) ? typed.flat() : drawnTypes(vocabulary, roles);
  const [ones, others] = [one, other].map((word) => index.search(word, { limit: meanings }).hits);
  if (ones === undefined || others === undefined) return nothing;
  const idsOf = (hits: readonly Hit[]) => hits.map(({ entity }) => entity.id);
  const [sources, targets] = [idsOf(ones), idsOf(others)];
  const limit = 500;
  const found = (
    await Promise.all([
      store.run(between, { sources, targets, types, limit }, options),
      store.run(between, { sources: targets, targets: sources, types, limit }, options),
    ])
  ).flat();
  const distinct = [...new Map(found.map((row) => [row.relation.id, row])).values()];
  const nearness = (row: (typeof distinct)[number]) =>
    Math.min(...[ones, others].map((hits) => placeOf(hits, row.source.id) + placeOf(hits, row.target.id)));
  const ordered = distinct.sort((a, b) => nearness(a) - nearness(b) || (a.relation.id < b.relation.id ? -1 : 1));
  const [a, b] = [ones[0]?.entity, others[0]?.entity];
  return {
    relations: ordered.slice(0, mostRelations),
    relationsTotal: distinct.length,
    ...(a === undefined || b === undefined || a.id === b.id ? {} : { ends: [refOf(a), refOf(b)] }),
  };
}

function typesNamed({ relations }: Vocabulary, word: string): string[] {
  const folded = fold(word);
  return Object.entries(relations)
    .filter(([type, { zh, en }]) => [type, zh, en].some((name) => fold(name) === folded))
    .map(([type]) => type);
}

function placeOf(hits: readonly Hit[], id: string): number {
  const at = hits.findIndex(({ entity }) => entity.id === id);
  return at === -1 ? meanings : at;
}

function refOf({ id, kind, name }: Hit['entity']): EntityRef {
  return { id: EntityId.parse(id), kind, name };
}
