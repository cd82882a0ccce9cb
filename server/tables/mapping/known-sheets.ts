import { isAside } from '../total-row.ts';
import { itemsOf } from '../../../shared/cell-items.ts';
import type { Sheet } from '../reading/sheet.ts';
import {
  bare,
  type ColumnFacts,
  columnFacts,
  isNaming,
  isSided,
  isUnique,
  otherSide,
  ownSide,
  lookedAt,
  countsRows,
} from './column-facts.ts';
import { withJoinedBodies, withoutListWord } from './joining-kind.ts';
import { finestOf, placeChain, saysPlace } from './place-columns.ts';
import { withSureKinds } from './unsure-heads.ts';
import { besideHinted, hintedEnds } from './tie-hints.ts';
import { kindOfWord, plainHead, singular, type Words } from './words.ts';

/** Names of files and sheets that say nothing of what is in them. */
const generic =
  /^(node|vertex|vertice|edge|link|pair|relation|relationship|relations|sheet|table|data|dataset|export|import|list|entity|entities|result|output|test|tabelle|工作表|表|数据|导出|未命名|new)?\s*\d*$/;

/** A sheet with what its columns tell, and the column by which other sheets call its rows. */
export interface KnownSheet {
  sheet: Sheet;
  facts: ColumnFacts[];
  rowCount: number;
  /** What its name says that a row is; empty where it says nothing. */
  subject: string;
  from?: ColumnFacts;
  to?: ColumnFacts;
  name?: ColumnFacts;
  key?: ColumnFacts;
}

export function knownSheet(sheet: Sheet, words: Words, isOnly: boolean): KnownSheet {
  const facts = withSureKinds(withJoinedBodies(columnFacts(sheet, words), words), words);
  const totals = sheet.rows.slice(sheet.head, sheet.head + lookedAt).filter((row) => isAside(row, sheet)).length;
  const rowCount = sheet.rows.length - sheet.head - totals;
  const subject = subjectOf(sheet, isOnly);
  const known: KnownSheet = { sheet, facts, rowCount, subject };
  const ends = endsOf(facts) ?? hintedEnds(facts, words);
  if (ends !== undefined) return { ...known, ...ends };
  const name = nameColumn(known, words);
  const key = keyColumn(known, name, words);
  return { ...known, ...(name === undefined ? {} : { name }), ...(key === undefined ? {} : { key }) };
}

function subjectOf({ file, sheet }: Sheet, isOnly: boolean): string {
  const base = (file.split('/').at(-1) ?? '').replace(/\.[a-z0-9]{1,8}$/i, '');
  const candidates = [sheet ?? '', ...(sheet === undefined || isOnly ? [base] : [])].map((one) =>
    singular(plainHead(one)),
  );
  return (
    candidates.find(
      (one) =>
        !generic.test(one) && !/ (node|vertex|edge|link|rel|relationship)$/.test(one) && !/^[a-z]{0,2} ?\d*$/.test(one),
    ) ?? ''
  );
}

/** Two columns that say from what to what: by their names, or two that are called the same but for a number. */
function endsOf(facts: readonly ColumnFacts[]): { from: ColumnFacts; to: ColumnFacts } | undefined {
  const [from, to] = (['from', 'to'] as const).map((role) => facts.find((one) => one.role === role));
  if (from !== undefined && to !== undefined) return { from, to };
  // Firms of two sides mostly take part in what another column names.
  const places = facts.filter((one) => one.kind?.place !== undefined && isNaming(one));
  for (const own of places.filter((one) => ownSide.test(one.base))) {
    const others = places.find((one) => otherSide.test(one.base) && bare(one.base) === bare(own.base));
    if (others !== undefined) return { from: own, to: others };
  }
  const led = (['from', 'to'] as const).map((word) =>
    facts.find(
      ({ base, role }) =>
        role !== 'date' &&
        new RegExp(`^(${word === 'from' ? 'from|source|start|origin' : 'to|target|end|destination'}) `).test(base),
    ),
  );
  const pairs = facts.filter((one) => isSided(one.base) && !one.isSeries && one.numbers < 0.5);
  const first = led[0] ?? pairs[0];
  const second =
    led[1] ?? pairs.find((one) => one !== first && first !== undefined && bare(one.base) === bare(first.base));
  return first === undefined || second === undefined || first === second ? undefined : { from: first, to: second };
}

/** The column that names what a row is about. */
function nameColumn({ facts, subject, rowCount }: KnownSheet, words: Words): ColumnFacts | undefined {
  // 学名 ends as a name does, and is another name of what is named.
  const naming = facts.filter((one) => isNaming(one) && one.role !== 'alias');
  const subjects = [subject, withoutListWord(subject)].filter((one) => one !== '');
  const isSubject = (one: ColumnFacts) => subjects.includes(bare(one.base)) || subjects.includes(one.base);
  const kind = kindOfWord(subject, words) ?? kindOfWord(withoutListWord(subject), words);
  const isJoined = naming.some((one) => one.kind?.hub === true && one.suffix !== 'id');
  const isPlaced = naming.some((one) => saysPlace(one) && one.suffix !== 'id');
  if (isJoined && kind === undefined && placeChain(naming, words).length > 0) return undefined;
  return (
    facts.find((one) => one.role === 'name' && one.filled > 0.5) ??
    facts.find((one) => one.suffix === 'name' && isSubject(one)) ??
    (isJoined ? undefined : besideHinted({ facts, rowCount }, words)) ??
    (isJoined || !isPlaced ? undefined : leadingThing(naming, rowCount, words)) ??
    (isJoined || !isPlaced ? undefined : naming.find((one) => one.kind?.firm === true && one.suffix !== 'id')) ??
    naming.find((one) => one.suffix === 'name' && isUnique(one, rowCount)) ??
    naming.find((one) => one.suffix === 'name' && one.kind?.hub !== true && one.distinct.size > rowCount * 0.7) ??
    naming.find((one) => isSubject(one) && one.suffix !== 'id') ??
    naming.find(
      (one) => kind !== undefined && one.kind?.kind === kind.kind && one.suffix !== 'id' && isUnique(one, rowCount),
    ) ??
    finestOf(
      naming.filter(
        (one) =>
          one.role === undefined &&
          !one.isParty &&
          one.suffix !== 'id' &&
          // A supplier is no name of an order, however short the table.
          (kind === undefined || one.kind === undefined || one.kind.kind === kind.kind) &&
          isUnique(one, rowCount),
      ),
      words,
    )
  );
}

/** What stands first and is of a kind of its own, such as a project before the firm that builds it. */
function leadingThing([first]: readonly ColumnFacts[], rowCount: number, words: Words): ColumnFacts | undefined {
  const kind = first?.kind;
  if (first === undefined || kind === undefined || first.isParty || first.suffix === 'id') return undefined;
  const isActor = kind.firm === true || kind.place !== undefined || kind.kind === words.partyKind;
  return isActor || !isUnique(first, rowCount) ? undefined : first;
}

function keyColumn(
  { facts, subject, rowCount }: KnownSheet,
  name: ColumnFacts | undefined,
  words: Words,
): ColumnFacts | undefined {
  // Rows that are counted through, and name something twice, are not what it is known by.
  const isNamedTwice = name !== undefined && name.mark === undefined && !isUnique(name, rowCount);
  const unique = facts.filter(
    (one) => one !== name && isUnique(one, rowCount) && one.length <= 64 && !(isNamedTwice && countsRows(one)),
  );
  const kind = kindOfWord(subject, words)?.kind;
  return (
    unique.find((one) => one.role === 'id') ??
    unique.find(
      (one) => one.suffix === 'id' && (bare(one.base) === subject || (kind !== undefined && one.kind?.kind === kind)),
    ) ??
    unique.find((one) => one.suffix === 'id' && one.at === 0)
  );
}

/** What the cells of a sheet's key, or of its names, are called elsewhere. */
export interface Reference {
  column: ColumnFacts;
  target: KnownSheet;
  /** By its key, else by its name. */
  by: 'key' | 'name';
}

const wanted = 0.9;
const compared = 300;

/** The columns of a sheet that call rows of other sheets. */
export function referencesOf(known: KnownSheet, all: readonly KnownSheet[]): Reference[] {
  return known.facts.flatMap((column) => {
    if (column === known.key || column === known.name || column.filled === 0) return [];
    const found = all.flatMap((target) => (target.from === undefined ? (callOf(column, known, target) ?? []) : []));
    return found.length > 0 ? found : spreadOver(column, known, all);
  });
}

/** Keys of several sheets together, as an owner may be a person or a company. Only keys that are no mere numbers tell. */
function spreadOver(column: ColumnFacts, known: KnownSheet, all: readonly KnownSheet[]): Reference[] {
  const sample = [...column.distinct].slice(0, compared);
  const calling = all.flatMap((target) => {
    const { key } = target;
    if (target === known || key === undefined || key.numbers >= 0.5 || key.length < 3) return [];
    return sample.some((cell) => key.distinct.has(cell)) ? [{ column, target, by: 'key' as const }] : [];
  });
  const isKnown = (cell: string) => calling.some(({ target }) => target.key?.distinct.has(cell) === true);
  return sample.length > 0 && sample.filter(isKnown).length >= sample.length * wanted ? calling : [];
}

function callOf(column: ColumnFacts, known: KnownSheet, target: KnownSheet): Reference | undefined {
  const isEnd = column === known.from || column === known.to;
  const isCalledSo =
    isEnd ||
    (target.subject !== '' && [bare(column.base), column.base].includes(target.subject)) ||
    (target.key !== undefined && target.key.base !== '' && column.head === target.key.head && column.suffix === 'id') ||
    (column.kind !== undefined &&
      column.kind.kind === (target.name?.kind?.kind ?? target.key?.kind?.kind) &&
      column.suffix === 'id');
  if (target === known && !isEnd && column.role !== 'within') return undefined;
  for (const by of ['key', 'name'] as const) {
    const own = target[by];
    if (own === undefined || own === column) continue;
    const sample = [...column.distinct].slice(0, compared);
    const items =
      by === 'name' && column.mark !== undefined ? sample.flatMap((cell) => itemsOf(cell, column.mark ?? '')) : sample;
    const share = items.filter((cell) => own.distinct.has(cell.trim())).length / Math.max(1, items.length);
    // Small numbers are in every key: there the head must say it too. Long keys speak for themselves.
    const isTelling = own.numbers < 0.5 && own.length >= 3;
    if (
      share >= (isCalledSo ? 0.5 : wanted) &&
      (isCalledSo ||
        (isTelling && column.numbers < 0.5 && (items.length > 1 || target.sheet.file === known.sheet.file)))
    )
      return { column, target, by };
    if (by === 'key' && share > 0.3 && isEnd) return { column, target, by };
  }
  return undefined;
}

/** Without a key that counts rows through, as the next version does anew, where they have a name and nobody calls them by it. */
export function withoutRowCount(known: KnownSheet, all: readonly KnownSheet[]): KnownSheet {
  const { key, ...rest } = known;
  const { name } = known;
  if (key === undefined || name === undefined || name.mark !== undefined || !countsRows(key)) return known;
  const isCalled = all.some((one) => referencesOf(one, [known]).some(({ by }) => by === 'key'));
  return isCalled ? known : rest;
}

/** A table whose names are the keys of others is one of ties: what looks like the name of its rows is an end. */
export function withoutFalseName(known: KnownSheet, all: readonly KnownSheet[]): KnownSheet {
  if (known.from !== undefined || known.name?.role === 'name') return known;
  const { name, key, ...rest } = known;
  const others = all.filter((one) => one !== known);
  const called = new Set(
    referencesOf(rest, others)
      .filter(({ by }) => by === 'key')
      .map(({ column }) => column),
  );
  if (name !== undefined && called.has(name)) return withoutFalseName(key === undefined ? rest : { ...rest, key }, all);
  return name === undefined && key?.role === 'id' && called.size >= 2 ? rest : known;
}
