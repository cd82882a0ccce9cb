import { itemsOf, withoutOthers } from '../../../shared/cell-items.ts';
import { kindNameOf, typeNameOf } from '../slug.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { PlaceCoding } from '../../../shared/place-coding.ts';
import { isRegionOfChina } from './country-names.ts';
import { divisionChain, divisionKind } from './division-kind.ts';
import { type KindOf, type MappedKind, type MappedType } from '../../../shared/mapping.ts';
import { type KindEntry, kindOfWord, plainHead, singular, type Words } from './words.ts';

/** Labels and kinds that the program needs itself. */
const taken: readonly string[] = ['Document', 'Measure', 'Entity', 'Dataset', 'Kuajie', 'KuajieDataset'];

/** What a column that names countries, whatever its head says, is of. */
export const countryKind = 'Country';
/** And of those among them that are divisions of China. */
const regionKind = 'Province';

/** The kinds and types that a guess came to need, with their names and roles. */
export interface Needed {
  words: Words;
  kinds: Record<string, MappedKind>;
  types: Record<string, MappedType>;
  /** Kinds of which some lie in several places in one of the sheets, so that all of them may. */
  across?: readonly string[];
  /** By what system places are coded, as far as a column tells. */
  coding?: PlaceCoding;
  /** Whether countries are known by their names. */
  hasCountries?: boolean;
}

export function needKind(needed: Needed, entry: KindEntry): string {
  if (entry.across !== undefined && needed.across?.includes(entry.kind) === true)
    return needKindNamed(needed, entry.across);
  const { heads: _, endings: __, joinedBy: ___, across: ____, kind, ...said } = entry;
  needed.kinds[kind] ??= said;
  return kind;
}

/** One of the known kinds, with its roles. */
export function needKindNamed(needed: Needed, kind: string): string {
  const entry = needed.words.kinds.find((one) => one.kind === kind);
  return entry === undefined ? kind : needKind(needed, entry);
}

/** The kind that a word names: one of the known ones, or one of its own. */
export function kindOf(needed: Needed, word: string): string {
  const entry = kindOfWord(word, needed.words);
  if (entry !== undefined) return needKind(needed, entry);
  const name = kindNameOf(singular(plainHead(word)));
  if (name === undefined) return unknownKind(needed);
  const kind = taken.includes(name) ? `${name}Kind` : name;
  needed.kinds[kind] ??= namesOf(word);
  return kind;
}

export function unknownKind(needed: Needed): string {
  const { kind, ...names } = needed.words.unknownKind;
  needed.kinds[kind] ??= names;
  return kind;
}

/** The kind of what a column names: by its head, by a column of kinds, by how the names end, or nothing better than a thing. */
export function kindOfColumn(needed: Needed, column: ColumnFacts, otherwise?: string): KindOf {
  if (column.kind !== undefined && isAnyBody(needed, column)) return bodiesApart(needed, column);
  if (column.kind !== undefined) return placesApart(needed, column, column.kind);
  const country = column.isCountries ? kindOfWord('country', needed.words) : undefined;
  if (country !== undefined) return placesApart(needed, column, country);
  const byEnding = endingsOf(needed, column, otherwise);
  // What `Publication Title` names is a publication.
  const byHead = column.suffix === 'name' && column.base !== '' ? kindOf(needed, column.base) : undefined;
  return byEnding ?? otherwise ?? byHead ?? unknownKind(needed);
}

/** A 单位 is a firm or an authority, a school or a hospital: how its name ends tells. */
function isAnyBody({ words }: Needed, { kind, base }: { kind: KindEntry | undefined; base: string }): boolean {
  return kind?.firm === true && words.bodies.some((word) => base.endsWith(word)) && !isFirmHead(base);
}

const isFirmHead = (base: string) => /[供购]|企业|客户/u.test(base);

function bodiesApart(needed: Needed, column: ColumnFacts): KindOf {
  const body = needKindNamed(needed, needed.words.partyKind);
  return endingsOf(needed, column, body) ?? body;
}

/** Each value of a column of kinds as a kind. */
export function kindsByValue(needed: Needed, column: ColumnFacts): KindOf {
  const kinds = Object.fromEntries([...column.distinct].map((value) => [value, kindOf(needed, value)]));
  return { column: column.head, kinds, otherwise: unknownKind(needed) };
}

/** A head such as 县市 or 城市 is said of places of either level, as an ending is: which a name has, the divisions know. */
function placesApart(needed: Needed, column: ColumnFacts, entry: KindEntry): KindOf {
  const kind = needKind(needed, entry);
  const names = entry.place === undefined ? undefined : namesApart(needed, column, () => kind);
  return names === undefined ? kind : { endings: {}, names, otherwise: kind };
}

function endingsOf(needed: Needed, column: ColumnFacts, otherwise?: string): KindOf | undefined {
  const names = namesIn(column).slice(0, 500);
  const used = new Map<KindEntry, Set<string>>();
  let count = 0;
  for (const name of names) {
    const found = kindByEnding(name, needed.words);
    if (found === undefined) continue;
    count += 1;
    used.set(found.entry, (used.get(found.entry) ?? new Set()).add(found.ending));
  }
  if (count < names.length * 0.3 || count < 2) return undefined;
  const [first] = [...used.keys()];
  if (used.size === 1 && first !== undefined && count > names.length * 0.9) return placesApart(needed, column, first);
  const others = otherwise ?? unknownKind(needed);
  const unlike = names.filter((name) => isOfNoLevel(name, needed.words.notLevels));
  const endings = Object.fromEntries([...used].map(([entry, own]) => [needKind(needed, entry), [...own]]));
  const isPlaces = [...used.keys()].some(({ place }) => place !== undefined);
  const apart = isPlaces
    ? namesApart(needed, column, (name) => kindByEnding(name, needed.words)?.entry.kind)
    : undefined;
  // By name, for 房山区 ends as 罗霄山区 does.
  const named = unlike.length === 0 ? apart : { ...apart, [others]: [...(apart?.[others] ?? []), ...unlike] };
  return {
    endings,
    ...(named === undefined ? {} : { names: named }),
    otherwise: others,
  };
}

/** By kind the names of divisions that are of another than they would be taken for: 浏阳市 is a county, 上海市 a province. */
function namesApart(
  needed: Needed,
  column: ColumnFacts,
  taken: (name: string) => string | undefined,
): Record<string, string[]> | undefined {
  const apart: Record<string, string[]> = {};
  for (const name of namesIn(column)) {
    // Of a name with others in front the reference tells the kind.
    const division = divisionChain(name) === undefined ? divisionKind(name) : undefined;
    const known = division ?? (taken(name) === countryKind && isRegionOfChina(name) ? regionKind : undefined);
    if (known === undefined || known === taken(name)) continue;
    (apart[needKindNamed(needed, known)] ??= []).push(name);
  }
  return Object.keys(apart).length === 0 ? undefined : apart;
}

export function namesIn({ distinct, mark }: ColumnFacts): string[] {
  if (mark === undefined) return [...new Set([...distinct].map(withoutOthers))];
  return [...new Set([...distinct].flatMap((cell) => itemsOf(cell, mark)))];
}

/** A 景区 or 超市 is no place of a level, unless a division is called so. */
function isOfNoLevel(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.endsWith(ending)) && divisionKind(name) === undefined;
}

/** The longest ending counts: a 示范区 is no 区. */
function kindByEnding(name: string, { kinds, notLevels }: Words): { entry: KindEntry; ending: string } | undefined {
  if (isOfNoLevel(name, notLevels)) return undefined;
  const found = kinds.flatMap((entry) =>
    entry.endings
      .filter((ending) => name.length > ending.length && name.endsWith(ending))
      .map((ending) => ({ entry, ending })),
  );
  return found.sort((a, b) => b.ending.length - a.ending.length)[0];
}

/** The relation type that a word names. */
export function typeOfWord(needed: Needed, word: string): string {
  const plain = plainHead(word);
  const entry = needed.words.types.find(
    ({ type, words }) => words.includes(plain) || words.includes(singular(plain)) || plainHead(type) === plain,
  );
  if (entry !== undefined) return needType(needed, entry.type);
  const type = plain === '' ? undefined : typeNameOf(plain);
  if (type === undefined) return unknownType(needed);
  needed.types[type] ??= namesOf(word);
  return type;
}

export function unknownType(needed: Needed): string {
  const { type, ...names } = needed.words.unknownType;
  needed.types[type] ??= names;
  return type;
}

/** One of the known types, with its roles. */
export function needType(needed: Needed, type: string): string {
  const entry = needed.words.types.find((one) => one.type === type);
  if (entry !== undefined) {
    const { type: _, words: __, heads: ___, says: ____, between: _____, ends: ______, ...said } = entry;
    needed.types[type] ??= said;
  }
  return type;
}

/** One of the program's own types. */
export function needOwnType(needed: Needed, type: string): string {
  needed.types[type] ??= needed.words.own[type] ?? {};
  return type;
}

/**
 * The type of what a column says of something: called as the column is, with `has` before a Latin word alone. A head that is nothing but the name of a
 * kind, or a column's letter, says no more than that there is a relation.
 */
export function typeOfHead(needed: Needed, head: string): string {
  if (/^[a-z\d]{0,2}$/u.test(plainHead(head))) return unknownType(needed);
  if (!/\p{Script=Han}/u.test(head)) return typeOfWord(needed, `has ${head}`);
  const { nouns, kinds, partyKind } = needed.words;
  const named = nouns.includes(plainHead(head)) ? kindOfWord(head, needed.words) : undefined;
  const isBody = isAnyBody(needed, { kind: named, base: plainHead(head) });
  const kind = isBody ? kinds.find((one) => one.kind === partyKind) : named;
  const type = kind === undefined ? undefined : typeNameOf(`has ${kind.kind}`);
  if (kind === undefined || type === undefined) return typeOfWord(needed, head);
  needed.types[type] ??= { zh: `涉及${head.trim()}`, en: `has ${kind.en.toLowerCase()}` };
  return type;
}

function namesOf(word: string): { zh: string } | { en: string } {
  return /\p{Script=Han}/u.test(word) ? { zh: word.trim() } : { en: word.trim() };
}
