import { setImmediate } from 'node:timers/promises';
import { fold } from './fold.ts';
import type { NamedEntity } from './index-parts.ts';
import { plainLatin, readingsOf } from './readings.ts';
import { shortName } from './short-name.ts';

/** How the names of two entities are alike. */
export interface Alike {
  rule: 'name' | 'alias' | 'former' | 'contains' | 'pinyin';
  one: string;
  other: string;
  /** From 0 to 1: how much it says that both are one. */
  weight: number;
}

/** Two entities by their places in the list, the smaller first, with the best of each rule. */
export interface AlikePair {
  one: number;
  other: number;
  reasons: Map<Alike['rule'], Alike>;
}

/** Words that name nothing by themselves, such as Ltd and 有限公司. */
export interface GenericWords {
  han: readonly string[];
  words: readonly string[];
  /** With what a name ends that may stand before another one of what lies in it: 广安市 before 邻水县. */
  outer: readonly string[];
}

interface Item {
  entity: number;
  text: string;
  field: 'name' | 'alias' | 'former' | 'short' | 'bare';
}

/** What more than so many are called is no name of one of them. */
const mostOfOneName = 20;
const namesASlice = 400;

/**
 * Entities whose names are alike: the same, one within the other, or of the same sound. Found by looking names up, never by comparing
 * each with each.
 */
export async function alikeNames(
  entities: readonly NamedEntity[],
  generic: GenericWords,
): Promise<ReadonlyMap<string, AlikePair>> {
  const pairs = new Map<string, AlikePair>();
  const byName = new Map<string, Item[]>();
  const bySound = new Map<string, Item[]>();
  const isGeneric = genericIn(generic);
  const endsWithOuter = (text: string) =>
    generic.outer.some((ending) => text.length > ending.length && text.endsWith(ending));
  const pause = breather();
  for (const [entity, named] of entities.entries()) {
    await pause();
    for (const item of itemsOf(entity, named)) {
      put(byName, fold(item.text), item);
      const bare = bareOf(item.text, isGeneric);
      if (bare !== undefined) put(byName, bare, { ...item, field: 'bare' });
      const sound = soundOf(item.text);
      if (sound !== undefined) put(bySound, sound, item);
    }
  }
  for (const items of byName.values()) for (const [a, b] of couples(items)) offer(pairs, a, b, sameName(a, b));
  for (const items of bySound.values())
    for (const [a, b] of couples(items))
      if (fold(a.text) !== fold(b.text)) offer(pairs, a, b, { rule: 'pinyin', weight: soundWeight(a.text, b.text) });
  for (const items of byName.values()) {
    await pause();
    for (const long of items.filter(({ field }) => field !== 'short' && field !== 'bare'))
      for (const { part, rest } of partsOf(long.text)) {
        const within = byName.get(part) ?? [];
        if (within.length > mostOfOneName) continue;
        const before = rest.join('');
        // Of a place its whole name: 广安市 alone tells nothing of what lies in it.
        const isOuter = fold(long.text) === before + part && endsWithOuter(before) && endsWithOuter(part);
        const weight = isGeneric(rest) || isOuter ? weights.generic : weights.within;
        for (const short of within) offer(pairs, long, short, { rule: 'contains', weight });
      }
  }
  for (const { reasons } of pairs.values())
    // What is called the same begins, ends and sounds the same too, which says no more.
    if (reasons.has('name') || reasons.has('alias') || reasons.has('former'))
      for (const rule of ['contains', 'pinyin'] as const) reasons.delete(rule);
  return pairs;
}

const weights = { name: 0.85, alias: 0.7, former: 0.75, short: 0.6, generic: 0.7, bare: 0.5, within: 0.3 };

export function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function breather(): () => Promise<void> {
  let count = 0;
  return async () => {
    count += 1;
    if (count % namesASlice === 0) await setImmediate();
  };
}

function itemsOf(entity: number, { id, name, aliases, former }: NamedEntity): Item[] {
  const items: Item[] = [{ entity, text: name, field: 'name' }];
  for (const text of aliases) items.push({ entity, text, field: 'alias' });
  for (const text of former) items.push({ entity, text, field: 'former' });
  const short = /:\d{6}$/.test(id) ? shortName(name) : undefined;
  if (short !== undefined) items.push({ entity, text: short, field: 'short' });
  return items.filter(({ text }) => fold(text) !== '');
}

function put(index: Map<string, Item[]>, key: string, item: Item): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [item]);
  else known.push(item);
}

function couples(items: readonly Item[]): [Item, Item][] {
  if (items.length > mostOfOneName) return [];
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));
}

function offer(pairs: Map<string, AlikePair>, a: Item, b: Item, how: Pick<Alike, 'rule' | 'weight'>): void {
  if (a.entity === b.entity) return;
  const [one, other] = a.entity < b.entity ? [a, b] : [b, a];
  const key = pairKey(one.entity, other.entity);
  const pair = pairs.get(key) ?? { one: one.entity, other: other.entity, reasons: new Map<Alike['rule'], Alike>() };
  pairs.set(key, pair);
  const known = pair.reasons.get(how.rule);
  if (known === undefined || known.weight < how.weight)
    pair.reasons.set(how.rule, { ...how, one: one.text, other: other.text });
}

function sameName({ field }: Item, other: Item): Pick<Alike, 'rule' | 'weight'> {
  const fields = [field, other.field];
  if (fields.includes('former')) return { rule: 'former', weight: weights.former };
  if (fields.includes('bare'))
    return { rule: 'contains', weight: field === other.field ? weights.bare : weights.generic };
  if (fields.includes('short')) return { rule: 'contains', weight: weights.short };
  return fields.includes('alias') ? { rule: 'alias', weight: weights.alias } : { rule: 'name', weight: weights.name };
}

/** A name as it is spoken, of two syllables or more; of Latin letters, as they are: Liuyang is how 浏阳 is spoken. */
function soundOf(text: string): string | undefined {
  const folded = fold(text);
  if (/^[a-z]{5,}$/.test(folded)) return plainLatin(folded);
  if (!/^\p{Script=Han}{2,}$/u.test(folded)) return undefined;
  return readingsOf(folded)[0]?.join('');
}

/** Two names of one sound in other characters are seldom one, unless most of these are the same. */
function soundWeight(a: string, b: string): number {
  const [one, other] = [fold(a), fold(b)];
  if (/^[a-z]/.test(one) !== /^[a-z]/.test(other)) return 0.6;
  const shared = Array.from(one).filter((sign) => other.includes(sign)).length;
  return shared >= one.length / 2 ? 0.45 : 0.2;
}

/** A name's words; of Chinese, its characters. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s\p{P}\p{S}]+|(?=\p{Script=Han})|(?<=\p{Script=Han})/u)
    .map(fold)
    .filter((word) => word !== '');
}

/** What a name begins or ends with, at the bounds of its words, and what is left. */
function partsOf(text: string): { part: string; rest: string[] }[] {
  const words = wordsOf(text);
  const whole = words.join('').length;
  return words
    .flatMap((_, at) => [
      { part: words.slice(0, at).join(''), rest: words.slice(at) },
      { part: words.slice(at).join(''), rest: words.slice(0, at) },
    ])
    .filter(({ part, rest }) => rest.length > 0 && isTelling(part) && part.length >= whole * 0.25);
}

/** A name without generic words around it; undefined where it has none, or nothing else. */
function bareOf(text: string, isGeneric: (rest: readonly string[]) => boolean): string | undefined {
  const words = wordsOf(text);
  const places = [...words.keys()];
  const from = places.findLast((at) => isGeneric(words.slice(0, at))) ?? 0;
  const to = places.find((at) => at > from && isGeneric(words.slice(at))) ?? words.length;
  const bare = words.slice(from, to).join('');
  return (from > 0 || to < words.length) && isTelling(bare) ? bare : undefined;
}

function isTelling(part: string): boolean {
  return part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4);
}

function genericIn({ han, words }: GenericWords): (rest: readonly string[]) => boolean {
  const known = new Set(words);
  const longestFirst = [...han].sort((a, b) => b.length - a.length);
  const isHanGeneric = (text: string): boolean =>
    text === '' || longestFirst.some((word) => text.startsWith(word) && isHanGeneric(text.slice(word.length)));
  return (rest) => rest.every((word) => known.has(word)) || isHanGeneric(rest.join(''));
}
