import { fold, typedForms } from './fold.ts';
import { eachItem, type Haystack } from './haystack.ts';
import { type Field, indexParts, type IndexParts, type NamedEntity } from './index-parts.ts';
import { isOneEditApart } from './one-edit.ts';
import { plainLatin } from './readings.ts';

/** How the words stand in the text that was found. */
type How = 'exact' | 'prefix' | 'inside' | 'words' | 'pinyin' | 'initials' | 'fuzzy';

export interface Hit {
  entity: NamedEntity;
  field: Field;
  how: How;
  text: string;
}

export interface NameIndex {
  /** The best hits first: by how the words stand in a name, then by how linked the entity is. `total` counts all. */
  search: (q: string, options: { kinds?: ReadonlySet<string> | undefined; limit: number }) => SearchResult;
}
interface SearchResult {
  hits: Hit[];
  total: number;
}

/** From the best to the worst. A name comes before an alias, a former name or a code that is found in the same way. */
const ranks = {
  exact: 0,
  prefix: 2,
  inside: 4,
  words: 6,
  pinyinExact: 8,
  pinyinPrefix: 10,
  pinyinInside: 12,
  initialsExact: 14,
  initialsPrefix: 16,
  initialsInside: 18,
  code: 20,
  fuzzy: 22,
} as const;
const howOfRank: How[] = [
  'exact',
  'prefix',
  'inside',
  'words',
  'pinyin',
  'pinyin',
  'pinyin',
  'initials',
  'initials',
  'initials',
  'inside',
  'fuzzy',
];
const none = 255;
/** A typing error is looked for where nothing is found otherwise, in words of so many letters. */
const fuzzyLetters = 4;

/**
 * An index of names in memory: names, aliases, former and short names, codes, and all of them in pinyin and initials. Kept as
 * a few long texts that are searched from end to end.
 */
export async function buildNameIndex(entities: readonly NamedEntity[]): Promise<NameIndex> {
  const parts = await indexParts(entities);
  return { search: (q, options) => searchNames(parts, q, options) };
}

function searchNames(
  parts: IndexParts,
  q: string,
  { kinds, limit }: { kinds?: ReadonlySet<string> | undefined; limit: number },
): SearchResult {
  const { entities, items, words, pinyin, initials, codes } = parts;
  const best = new Uint8Array(entities.length).fill(none);
  const bestItem = new Map<number, number>();
  const found: number[] = [];
  const offer = (entity: number, rank: number, item: number | undefined) => {
    const known = best[entity] ?? none;
    if (known === none) {
      if (kinds !== undefined && !kinds.has(entities[entity]?.kind ?? '')) return;
      found.push(entity);
    }
    if (rank >= known) return;
    best[entity] = rank;
    if (item === undefined) bestItem.delete(entity);
    else bestItem.set(entity, item);
  };
  const ownerOf = (item: number) => words.owners[item] ?? 0;
  const offerItem = (item: number, rank: number) => {
    offer(ownerOf(item), rank + (items[item]?.field === 'name' ? 0 : 1), item);
  };
  const place = (offset: number, length: number, needle: string, exact: number, prefix: number, inside: number) =>
    offset > 0 ? inside : length === needle.length ? exact : prefix;

  for (const folded of typedForms(q))
    eachItem(words, folded, (item, offset, length) => {
      offerItem(item, place(offset, length, folded, ranks.exact, ranks.prefix, ranks.inside));
    });
  const code = q.trim().toLowerCase();
  if (/^[a-z]*:?[\w.-]*$/.test(code))
    eachItem(codes, code, (entity, offset, length) => {
      const isDigits = /^\d+$/.test(code) && entities[entity]?.id.charAt(offset - 1) === ':';
      const isWhole = offset + code.length === length && (offset === 0 || isDigits);
      offer(entity, (isWhole ? ranks.exact : isDigits ? ranks.prefix : ranks.code) + 1, undefined);
    });
  const several = q.trim().split(/\s+/).map(fold).filter(Boolean);
  if (several.length > 1) for (const item of itemsWithAll(words, several, ownerOf)) offerItem(item, ranks.words);

  const latin = latinOf(q);
  if (latin !== undefined) {
    const bounds = syllableBounds(parts, latin.breaks);
    eachItem(
      pinyin,
      latin.joined,
      (nth, offset, length) => {
        const rank = place(offset, length, latin.joined, ranks.pinyinExact, ranks.pinyinPrefix, ranks.pinyinInside);
        offerItem(pinyin.owners[nth] ?? 0, rank);
      },
      bounds,
    );
    if (latin.breaks.every((at, nth) => at === nth + 1))
      eachItem(initials, latin.joined, (nth, offset, length) => {
        const rank = place(
          offset,
          length,
          latin.joined,
          ranks.initialsExact,
          ranks.initialsPrefix,
          ranks.initialsInside,
        );
        offerItem(initials.owners[nth] ?? 0, rank);
      });
    if (found.length === 0 && latin.joined.length >= fuzzyLetters && /^[a-z]+$/.test(latin.joined))
      for (const item of nearlyBeginning(pinyin, latin.joined)) offerItem(item, ranks.fuzzy);
  }
  const hits = firstOf(found, limit, best, entities).map((number): Hit => {
    const entity = entities[number] as NamedEntity;
    const item = items[bestItem.get(number) ?? -1];
    const how = howOfRank[(best[number] ?? 0) >>> 1] ?? 'inside';
    return item === undefined ? { entity, how, field: 'id', text: entity.id } : { entity, how, ...item };
  });
  return { hits, total: found.length };
}

/** The best of the found, in order, without sorting what is not shown. */
function firstOf(
  found: readonly number[],
  limit: number,
  best: Uint8Array,
  entities: readonly NamedEntity[],
): number[] {
  const isBefore = (one: number, other: number): boolean => {
    const byRank = (best[one] ?? none) - (best[other] ?? none);
    if (byRank !== 0) return byRank < 0;
    const [a, b] = [entities[one] as NamedEntity, entities[other] as NamedEntity];
    if (a.degree !== b.degree) return a.degree > b.degree;
    return a.id < b.id;
  };
  const first: number[] = [];
  for (const number of found) {
    const last = first.at(-1);
    if (first.length >= limit && last !== undefined && !isBefore(number, last)) continue;
    let at = first.length;
    while (at > 0 && isBefore(number, first[at - 1] ?? number)) at -= 1;
    first.splice(at, 0, number);
    if (first.length > limit) first.pop();
  }
  return first;
}

/** An item of each entity whose names together hold all the words. */
function itemsWithAll(words: Haystack, needles: readonly string[], ownerOf: (item: number) => number): number[] {
  let kept: Map<number, number> | undefined;
  for (const needle of needles) {
    const holding = new Map<number, number>();
    eachItem(words, needle, (item) => {
      const owner = ownerOf(item);
      const known = kept === undefined ? item : kept.get(owner);
      if (known !== undefined && !holding.has(owner)) holding.set(owner, known);
    });
    kept = holding;
  }
  return [...(kept?.values() ?? [])];
}

interface Latin {
  joined: string;
  /** Where a person put a blank or an apostrophe: how many letters stand before it. */
  breaks: number[];
}

function latinOf(q: string): Latin | undefined {
  const plain = plainLatin(q.normalize('NFKC')).trim();
  if (!/^[a-z0-9][a-z0-9\s'’·-]*$/.test(plain)) return undefined;
  const chunks = plain.split(/[\s'’·-]+/).filter(Boolean);
  const breaks: number[] = [];
  let at = 0;
  for (const chunk of chunks.slice(0, -1)) breaks.push((at += chunk.length));
  return { joined: chunks.join(''), breaks };
}

/** Found text begins at a syllable, and has syllables where a person separated them. */
function syllableBounds({ syllables }: IndexParts, breaks: readonly number[]): (position: number) => boolean {
  const begins = (at: number) => ((syllables[at >>> 3] ?? 0) & (1 << (at & 7))) !== 0;
  return (position) => begins(position) && breaks.every((at) => begins(position + at));
}

/**
 * Items whose beginning is one typing error away. One half of the letters must then stand right, in its place or next to it,
 * so only items that hold a half are compared.
 */
function nearlyBeginning({ text, starts, owners }: Haystack, letters: string): Set<number> {
  const half = letters.length >>> 1;
  const found = new Set<number>();
  for (const [needle, wanted] of [
    [letters.slice(0, half), 0],
    [letters.slice(half), half],
  ] as const)
    eachItem(
      { text, starts, owners },
      needle,
      (nth, _, length) => {
        const start = starts[nth] ?? 0;
        for (const size of [letters.length, letters.length - 1, letters.length + 1])
          if (size <= length && isOneEditApart(letters, text.slice(start, start + size))) {
            found.add(owners[nth] ?? 0);
            return;
          }
      },
      (position, start) => Math.abs(position - start - wanted) <= 1,
    );
  return found;
}
