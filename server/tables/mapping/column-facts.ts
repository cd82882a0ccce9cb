import { andMark, itemsOf, wordMarks } from '../../../shared/cell-items.ts';
import { onOneLine } from '../../../shared/table-cells.ts';
import { isCountryName, isCalledAsOthers } from './country-names.ts';
import { divisionKind, divisionNamed } from './division-kind.ts';
import { isDate, isSpan } from '../reading/dates.ts';
import { isAddress } from './address-cell.ts';
import { minguoColumns } from './minguo-columns.ts';
import { writtenOut } from '../reading/minguo.ts';
import { isNumber } from '../reading/head-row.ts';
import { isAside } from '../total-row.ts';
import type { Sheet } from '../reading/sheet.ts';
import {
  type ColumnRole,
  isBodyHead,
  isEndHead,
  isParty,
  kindAtEnd,
  type KindEntry,
  kindOfWord,
  roleOfHead,
  singular,
  withoutSuffix,
  type Words,
} from './words.ts';

/** So many rows tell what a column is. */
export const lookedAt = 5000;
/** Of these the first is taken that parts enough cells; where the format itself has lists, the first alone. */
const listMarks = ['\n', '、', '；', ';', '|', '，', ','] as const;

/** What the head and the values of a column tell. Shares are of the cells that are filled. */
export interface ColumnFacts {
  head: string;
  at: number;
  role: ColumnRole | undefined;
  /** The kind that its head names, with or without “id” or “name” behind it. */
  kind: KindEntry | undefined;
  base: string;
  suffix: 'id' | 'name' | undefined;
  isParty: boolean;
  /** Most of what it names are divisions of China, whatever its head says. */
  isDivisions: boolean;
  /** Most of what it names are countries, whatever its head says: what they have to do with others, the head alone tells. */
  isCountries: boolean;
  /** Most of what it names are authorities or firms by how the names end, whatever its head says. */
  isBodies: boolean;
  filled: number;
  distinct: ReadonlySet<string>;
  numbers: number;
  dates: number;
  /** Its bare numbers are years of the Republic of China. */
  isMinguo: boolean;
  /** Of the dates, those from one to another. */
  spans: number;
  /** Pages, mail and telephone numbers. */
  addresses: number;
  /** One of three or more that are called the same but for a number: 猎物1, 猎物2, 猎物3. */
  isSeries: boolean;
  /** Average number of characters, of the items where cells are lists. */
  length: number;
  /** What stands between the items of lists in its cells, each a character. */
  mark: string | undefined;
}

export function columnFacts(sheet: Sheet, words: Words): ColumnFacts[] {
  const rows = sheet.rows.slice(sheet.head, sheet.head + lookedAt).filter((row) => !isAside(row, sheet));
  const minguo = minguoColumns(sheet, words);
  const facts = sheet.columns.map((head, at) => {
    const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    // A second column of one name was given letters behind it.
    const first = head.replace(/ [A-Z]{1,2}$/, '');
    const name = sheet.columns.includes(first) ? first : head;
    const { base, suffix } = withoutSuffix(name, words);
    const plain = kindOfWord(base, words) ?? kindOfWord(bare(base), words);
    const isEnd = isEndHead(words, base) || isBodyHead(base, words);
    const kind = plain ?? (isEnd || roleOfHead(name, words) !== undefined ? undefined : kindAtEnd(name, words));
    const [role, isOfParties] = [roleOfHead(name, words), isParty(name, words)];
    const isNamed = kind !== undefined && kind.hub !== true && !words.notParties.includes(kind.kind);
    const isDivisions = kind === undefined && role === undefined && saysDivisions(filled);
    const isOpen = kind === undefined && (role === undefined || role === 'within' || role === 'name');
    const isCountries = isOpen && saysCountries(filled);
    const isOfNames = isDivisions || isCountries || isNamed || isOfParties || role === 'within' || isEnd;
    const isList = sheet.lists?.includes(head) === true;
    const mark = isList
      ? listMarks.slice(0, 1).find(isIn(filled))
      : marksIn(filled, { isOfNames, isPlace: role === 'within' });
    const cells = mark?.includes('\n') === true ? filled : filled.map((cell) => onOneLine(cell));
    const share = (is: (cell: string) => boolean) => cells.filter(is).length / Math.max(1, cells.length);
    const dated = (is: (cell: string) => boolean) => share((cell) => is(minguo.has(head) ? writtenOut(cell) : cell));
    return {
      ...{ head, at, base, suffix, kind, role },
      isParty: isOfParties,
      isDivisions,
      isCountries,
      isBodies: kind === undefined && role === undefined && !isOfParties && !isEnd && saysBodies(filled, words),
      filled: cells.length / Math.max(1, rows.length),
      distinct: new Set(cells),
      numbers: share(isNumber),
      isMinguo: minguo.has(head),
      dates: dated(isDate),
      spans: dated(isSpan),
      addresses: dated(isAddress),
      isSeries: false,
      length: averageLength(cells, mark),
      mark,
    };
  });
  const series = (base: string) => /\d$/.test(base) && facts.filter((one) => isNumbered(one.base, base)).length >= 3;
  return facts.map((one) => (series(one.base) ? { ...one, isSeries: true } : one));
}

function isNumbered(one: string, other: string): boolean {
  return /\d$/.test(one) && one.replace(/ ?\d+$/, '') === other.replace(/ ?\d+$/, '');
}

function averageLength(cells: readonly string[], mark: string | undefined): number {
  const items = mark === undefined ? cells : cells.flatMap((cell) => itemsOf(cell, mark));
  return items.reduce((sum, item) => sum + item.length, 0) / Math.max(1, items.length);
}

function saysCountries(cells: readonly string[]): boolean {
  const names = [...new Set([...new Set(cells.slice(0, 100))].flatMap((cell) => itemsOf(cell, '、；;\n')))];
  const known = names.filter(isCountryName);
  const isSure = known.filter((name) => !isCalledAsOthers(name)).length >= 2;
  return isSure && known.length > names.length * 0.6;
}

/** By the first names in its cells. */
function saysDivisions(cells: readonly string[]): boolean {
  const names = [...new Set(cells.slice(0, 100))].slice(0, 40).flatMap((cell) => itemsOf(cell, '、；;/和\n'));
  const known = names.filter((name) => (divisionKind(name) ?? divisionNamed(name)) !== undefined).length;
  return known >= 2 && known > names.length * 0.6;
}

function saysBodies(cells: readonly string[], { kinds, partyKind }: Words): boolean {
  const names = [...new Set(cells.slice(0, 100))].slice(0, 40).flatMap((cell) => itemsOf(cell, '、；;\n'));
  const endings = kinds.flatMap((one) => (one.kind === partyKind || one.firm === true ? one.endings : []));
  // 常务副部 may be an office that somebody has; 县水利局 is none.
  const long = endings.filter((ending) => ending.length > 1 || /[局厅]/u.test(ending));
  const known = names.filter((name) => long.some((ending) => name.length > ending.length && name.endsWith(ending)));
  return known.length >= 2 && known.length > names.length * 0.6;
}

/** Two columns called the same end so, and differ in it: `city1`, `city a`, 城市A, 城市甲. */
export function isSided(base: string): boolean {
  return /( ?\d| [ab]|\p{Script=Han} ?[ab甲乙])$/u.test(base);
}

/** 我省城市 and 外国城市, 中方企业 and 外方企业: whose of two it is. */
export const ownSide = /^(我[国省市县区方]|本[国省市县区方]|中方|国内|省内|境内)(?=.)/u;
export const otherSide = /^(外国|外方|外省|国外|省外|境外|对方)(?=.)/u;

/** `city1`, `city a`, `from city` and `起点城市` say what they are behind which of two they are. */
export function bare(base: string): string {
  return singular(
    base
      .replace(/^(from|to|source|target|start|end|origin|destination|first|second|partner) /, '')
      .replace(/ ?(\d|[ab]|from|to|甲|乙)$/, '')
      .replace(ownSide, '')
      .replace(otherSide, '')
      .replace(/^(起点|终点|甲方|乙方|丙方|丁方|来源|目标|主要|所属|所在)+/, ''),
  );
}

function isIn(cells: readonly string[]): (mark: string) => boolean {
  return (mark) => cells.some((cell) => cell.includes(mark));
}

/** The mark of its lists, and what else stands in its place in some cells. In the name of a party or a thing 、 never does. */
function marksIn(
  cells: readonly string[],
  { isOfNames, isPlace }: { isOfNames: boolean; isPlace: boolean },
): string | undefined {
  const names = isOfNames ? [...['、'].filter((mark) => isIn(cells)(mark)), ...wordMarksIn(cells)] : [];
  const told = listMarkOf(cells);
  // Colditz, Germany is one place.
  const comma = isPlace && told === ',' ? undefined : told;
  // The mark parts at `&` too, which is of the names of firms.
  const and = !isIn(cells)(andMark) && hasAnd(cells, comma) ? andMark : undefined;
  const usual = comma ?? names[0] ?? and;
  if (usual === undefined) return undefined;
  const others = ['、', '；', ';', '\n'].filter(isIn(cells));
  const isSlashed = cells.some((cell) => /\s\/\s/.test(cell));
  return [
    ...new Set([usual, ...others, ...(isSlashed ? ['/'] : []), ...names, ...(and === undefined ? [] : [and])]),
  ].join('');
}

/** “and” parts names that all stand in other cells without it: of one that does not, and nobody knows what it is, it may be a part. */
function hasAnd(cells: readonly string[], mark: string | undefined): boolean {
  const itemsIn = (cell: string) => itemsOf(cell, `${mark ?? ''}${andMark}`);
  const partsMore = (cell: string) => itemsIn(cell).join('\n') !== itemsOf(cell, mark ?? '').join('\n');
  const joined = cells.filter((cell) => /\band\s/i.test(cell) && partsMore(cell));
  if (joined.length === 0) return false;
  const apart = new Set(joined);
  const known = new Set(cells.filter((cell) => !apart.has(cell)).flatMap(itemsIn));
  return joined.every((cell) => itemsIn(cell).every((item) => known.has(item)));
}

/** What stands between two names in a column of names: words and `/`; a comma, where it always does. */
function wordMarksIn(cells: readonly string[]): string[] {
  const found = wordMarks.filter((mark) => cells.some((cell) => itemsOf(cell, mark).length > 1));
  const commas = ['，', ','].filter((mark) => {
    const parted = cells.filter((cell) => cell.includes(mark));
    return parted.length > 0 && parted.every((cell) => itemsOf(cell.replaceAll(mark, '与'), '与').length > 1);
  });
  return [...found, ...commas];
}

/** What stands behind a comma in the name of one firm: Foshan Tools Co., Ltd. */
const legalForm = /^(?:ltd|limited|inc|llc|co|corp|gmbh|plc|s\.?a|b\.?v|jr|sr)\.?$/i;

/** Names of people and firms have commas too: a comma parts a list only where items come again. */
function listMarkOf(cells: readonly string[]): string | undefined {
  return listMarks.find((mark) => {
    const parted = cells.filter((cell) => cell.includes(mark));
    if (parted.length < Math.max(1, cells.length * 0.05)) return false;
    const items = parted.flatMap((cell) => cell.split(mark).map((item) => item.trim()));
    if (items.some((item) => item === '' || item.length > 60) || parted.every(isNumber)) return false;
    if (mark !== ',' && mark !== '，') return true;
    if (items.some((item) => legalForm.test(item))) return false;
    const known = new Set(cells.filter((cell) => !cell.includes(mark)));
    const repeated = items.length - new Set(items).size + items.filter((item) => known.has(item)).length;
    return repeated > items.length * 0.2 || parted.some((cell) => cell.split(mark).length > 3);
  });
}

/** A column of words that name things: no numbers, dates or sentences. */
export function isNaming({ numbers, dates, addresses, length, filled, distinct }: ColumnFacts): boolean {
  return numbers < 0.2 && addresses < 0.5 && dates < 0.5 && length <= 60 && filled > 0 && distinct.size > 0;
}

export function isUnique({ distinct, filled }: ColumnFacts, rowCount: number): boolean {
  return distinct.size >= Math.min(rowCount, lookedAt) * filled * 0.999 && filled > 0.95;
}

export function isFew({ distinct, filled }: ColumnFacts, rowCount: number): boolean {
  return filled > 0.3 && distinct.size <= 40 && (distinct.size <= rowCount / 2 || distinct.size <= 3);
}

/** 1, 2, 3 … under a head that numbers rows, and not under one that says what is numbered or that these are keys. */
export function countsRows({ base, distinct }: ColumnFacts): boolean {
  if (!/^(序号|no|nr|number|#)?$/u.test(base)) return false;
  const [first, ...more] = [...distinct].map(Number);
  return first !== undefined && [first, ...more].every((number, nth) => number === first + nth);
}
