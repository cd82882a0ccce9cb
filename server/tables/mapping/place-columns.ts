import { bare, type ColumnFacts, isNaming, otherSide, ownSide } from './column-facts.ts';
import { hintOf } from './tie-hints.ts';
import { type KindEntry, kindOfWord, plainHead, roleOfHead, type Words } from './words.ts';

interface Owners {
  /** The columns that name what may lie somewhere. */
  owners: readonly ColumnFacts[];
  /** Whose place a column says whose head names nobody; undefined where it may be anybody's. */
  subject: ColumnFacts | undefined;
  words: Words;
}

/** The columns that say where what another column names lies, by that column. A list has no one place. */
export function placesByOwner(
  facts: readonly ColumnFacts[],
  { owners, subject, words }: Owners,
): ReadonlyMap<ColumnFacts, ColumnFacts[]> {
  const found = new Map<ColumnFacts, ColumnFacts[]>();
  const behind = behindEach(facts, owners, words);
  for (const column of facts) {
    if (!isNaming(column) || column.suffix === 'id' || column.mark !== undefined) continue;
    const others = owners.filter((one) => one !== column);
    const owner =
      others.find((one) => isPlaceOf(column, one, words)) ??
      behind.get(column) ??
      others.find((one) => isBeside(column, one, words)) ??
      (owners.includes(column) || !saysPlace(column)
        ? undefined
        : (leftOf(column, facts, others) ?? (subject === column ? undefined : subject)));
    if (owner === undefined || owner.mark !== undefined) continue;
    found.set(owner, [...(found.get(owner) ?? []), column]);
  }
  return found;
}

/** Where of two columns each has a coarser place right behind it, that is its own: Commune, Département, Ville jumelée, Pays. */
function behindEach(
  facts: readonly ColumnFacts[],
  owners: readonly ColumnFacts[],
  { coarse }: Words,
): ReadonlyMap<ColumnFacts, ColumnFacts> {
  const [one, other, third] = owners.filter((owner) => saysPlace(owner));
  if (one === undefined || other === undefined || third !== undefined) return new Map();
  const after = (owner: ColumnFacts) => {
    const next = facts.find(({ at }) => at === owner.at + 1);
    const isCoarse = isCoarser(next?.kind?.kind ?? '', owner.kind?.kind ?? '', coarse);
    return next !== undefined && !owners.includes(next) && isCoarse ? next : undefined;
  };
  const [first, second] = [after(one), after(other)];
  return first === undefined || second === undefined
    ? new Map()
    : new Map([
        [first, one],
        [second, other],
      ]);
}

/** A column that says a place of a country, and no region of the world. */
export function saysPlace({ role, kind, isParty }: ColumnFacts): boolean {
  return !isParty && (role === 'within' || (typeof kind?.place === 'string' && kind.place !== 'area'));
}

/** 甲方所属省 is the 所属省 of 甲方, `customer country` the country of `customer`, and so is `country of customer`. */
function isPlaceOf(column: ColumnFacts, owner: ColumnFacts, words: Words): boolean {
  return restsBehind(column, owner, words).some(
    (rest) => roleOfHead(rest, words) === 'within' || typeof kindOfRest(rest, words)?.place === 'string',
  );
}

/** The kind of place that a head names behind its owner's. */
export function kindBehind(column: ColumnFacts, owner: ColumnFacts, words: Words): KindEntry | undefined {
  return restsBehind(column, owner, words)
    .map((rest) => kindOfRest(rest, words))
    .find((kind) => typeof kind?.place === 'string');
}

function kindOfRest(rest: string, words: Words): KindEntry | undefined {
  return kindOfWord(rest, words) ?? kindOfWord(bare(rest), words);
}

/** 采购方所在地 is the 所在地 of 采购企业, too. */
function restsBehind({ head }: ColumnFacts, owner: ColumnFacts, words: Words): string[] {
  const plain = plainHead(head).replace(/^(.+) of (?:the )?(.+)$/, '$2 $1');
  const hint = hintOf(words, owner);
  const called = Object.entries(hint?.entry.heads ?? {}).flatMap(([word, end]) => (end === hint?.end ? [word] : []));
  return [plainHead(owner.head), owner.base, bare(owner.base), ...called].flatMap((stem) =>
    stem === '' || !plain.startsWith(stem) || plain === stem ? [] : [plain.slice(stem.length).trim()],
  );
}

/** `country1` is around `city1`, and `country2` around `city2`; of 我方城市 and 外方城市 a province is of the first, and a country of the other. */
function isBeside(column: ColumnFacts, owner: ColumnFacts, { coarse }: Words): boolean {
  const [kind, inner] = [column.kind?.kind ?? '', owner.kind?.kind ?? ''];
  const isOfSide = kind === coarse[1] ? otherSide.test(owner.base) : ownSide.test(owner.base);
  if (isOfSide && !isOnSide(column) && coarse.includes(inner) && coarse.indexOf(kind) > 0)
    return isCoarser(kind, inner, coarse);
  const side = sideOf(column);
  return side !== '' && side === sideOf(owner) && isCoarser(column.kind?.kind ?? '', owner.kind?.kind ?? '', coarse);
}

function isOnSide({ base }: ColumnFacts): boolean {
  return ownSide.test(base) || otherSide.test(base);
}

/** A city lies in a country and in no other city. */
export function isCoarser(kind: string, inner: string, coarse: readonly string[]): boolean {
  const at = coarse.indexOf(kind);
  return at !== -1 && at < coarse.indexOf(inner);
}

function sideOf({ base }: ColumnFacts): string {
  return base.replace(bare(base), '').trim();
}

/** Of several columns that are called the same, each is of what stands left of it. A second one was given letters. */
function leftOf(
  column: ColumnFacts,
  facts: readonly ColumnFacts[],
  owners: readonly ColumnFacts[],
): ColumnFacts | undefined {
  const called = ({ head }: ColumnFacts) => head.replace(/ [A-Z]{1,2}$/, '');
  const isTwice = facts.some((one) => one !== column && called(one) === called(column));
  return isTwice ? owners.findLast(({ at }) => at < column.at) : undefined;
}

/** Columns side by side of which each says in what the next lies, as 省, 市 and 县: the coarsest first, or none. */
export function placeChain(columns: readonly ColumnFacts[], { chain }: Words): ColumnFacts[] {
  const levels = chain.map((kind) => columns.filter((one) => one.kind?.kind === kind && saysPlace(one)));
  const found = levels.flat();
  const places = found.map(({ at }) => at);
  const isAbreast = Math.max(...places) - Math.min(...places) === found.length - 1;
  return found.length > 1 && isAbreast && levels.every(({ length }) => length <= 1) ? found : [];
}

/** The finest first, one of each level: what lies in which of two provinces nobody knows. */
export function finestFirst(places: readonly ColumnFacts[], { coarse }: Words): ColumnFacts[] {
  const rankOf = ({ kind }: ColumnFacts) => {
    const rank = coarse.indexOf(kind?.kind ?? '');
    return rank === -1 ? coarse.length : rank;
  };
  const ordered = [...places].sort((a, b) => rankOf(b) - rankOf(a));
  return ordered.filter((one, at) => at === 0 || rankOf(one) !== rankOf(ordered[at - 1] ?? one));
}

/** The first, or the last of places behind it of which each lies in the one before: in a short table 省份, 城市 and 区县 may be others in each row. */
export function finestOf(columns: readonly ColumnFacts[], words: Words): ColumnFacts | undefined {
  const [first, ...others] = columns;
  const rankOf = ({ kind }: ColumnFacts) => words.coarse.indexOf(kind?.kind ?? '');
  const isPlain = (one: ColumnFacts) =>
    saysPlace(one) && one.kind?.heads.includes(one.base) === true && hintOf(words, one) === undefined;
  const isIn = (one: ColumnFacts, outer: ColumnFacts) =>
    one.at === outer.at + 1 && rankOf(one) > rankOf(outer) && !mayBeAround(one, outer);
  if (first === undefined || !isPlain(first)) return first;
  return others.filter(isPlain).reduce((finest, one) => (isIn(one, finest) ? one : finest), first);
}

/** A county lies in a city in China; elsewhere, where it is called so in English, it may be around it: Cook County and Chicago. */
export function mayBeAround(county: ColumnFacts, city: ColumnFacts): boolean {
  return county.kind?.kind === 'County' && city.kind?.kind === 'City' && !/\p{Script=Han}/u.test(county.head);
}
