import { isDate } from './reading/dates.ts';
import { isNumber } from './reading/head-row.ts';

/** A sum by a word that is the name of nothing. */
const surely = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数)\s*[：:]?$/u;
const words = new RegExp(
  `${surely.source}|^(?:grand |sub-?)?(?:total|sum|totales|totaux|summe|gesamt|итого)s?\\s*[：:]?$`,
  'iu',
);
/** The word and the numbers in one cell: 合计：3个联盟12家, Total: 25 suppliers. */
const inOneCell =
  /^(?:(?:合\s*计|总\s*计|小\s*计|共\s*计)\s*[：:]?\s*(?:共|约)?\s*(?:[\d,.]+\s*\p{L}{1,8}[、，\s]{0,2}){0,5}[\d,.]+\s*\p{L}{0,8}|(?:grand |sub-?)?total\s*[：:]\s*[\d,.]+(?:\s+\p{L}+){0,3})[。.]?$/iu;

/** What also stands by itself in rows of another kind. */
const bare = /^(total|sum|totales|totaux|summe|gesamt|итого)s?$/iu;

/** 13对, 14 organisations, 共12家: a number of something. */
const count = /^(?:共|约)?\s*[\d,.]+\s*\p{L}{1,20}$/u;

/** Whether a row adds up others and names nothing itself: 合计 before numbers, also behind what the rows above it are of. */
export function isTotal(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const [first = ''] = filled;
  const isCounted = (cell: string) => isNumber(cell) || count.test(cell);
  // Under the word and nothing but numbers else, whatever stands for none.
  const isPlain = (cell: string) => isCounted(cell) || /^[-—–/]+$/u.test(cell);
  if (inOneCell.test(first)) return filled.slice(1).every(isPlain);
  if (surely.test(first)) return true;
  const at = filled.slice(0, 3).findIndex((cell) => words.test(cell));
  const behind = filled.slice(at + 1);
  if (at === -1 || !behind.every(isCounted)) return false;
  // A firm may be called so, and be sold to.
  return behind.length > 0 || (at === 0 && !bare.test(filled[at] ?? ''));
}

/** What a cell below a table begins with that says something of all of it: where it is from, who filled it in. */
const labels = [
  '注|备注|附注|说明|資料來源|资料来源|数据来源|數據來源|来源|來源|资料截至|数据截至|截至|统计时间|统计日期|统计截止|更新时间|更新日期',
  '填[表报]\\p{Script=Han}{0,3}|制表\\p{Script=Han}{0,3}|编制\\p{Script=Han}{0,3}|经办人?|复核人?|校核人?|审核人?|审批人?|报送\\p{Script=Han}{0,3}|联系人|联系电话|联系方式',
  'notes?|n\\.b\\.|sources?|data sources?|remarks?|footnotes?|as of|last updated|updated|prepared by|compiled by|checked by|approved by|reviewed by|contact',
].join('|');
const remark = new RegExp(
  `^(?:[（(【［[]?\\s*(?:${labels})[\\s\\d一二三四五]*[:：.．、)）】］\\]]|[*＊※]\\s*\\S)`,
  'iu',
);
/** A label of remarks and nothing else, as stands above them, or in place of a row's number. */
const bareLabel =
  /^(?:注|备注|附注|说明|备注说明|填表说明|資料來源|资料来源|数据来源|數據來源|notes?|remarks?|footnotes?)\s*$/iu;
/** A label alone in its cell, with what it is for in the next: 填表人： and 张三. */
const label = new RegExp(`^[（(]?(?:${labels})[\\s\\d]*[:：]`, 'iu');

/**
 * Whether a row is a remark on the whole table, as stands below many, or says who filled it in: one cell alone, or several of which each is such or
 * is behind one.
 */
function isRemark(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '').map((cell) => cell.trim());
  const [first = '', ...others] = filled;
  if (row.length < 2) return false;
  if (others.length === 0 && row.length > 2 && bareLabel.test(first)) return true;
  if (!remark.test(first)) return false;
  // The day on which it was filled in stands for itself.
  const isLabelled = (cell: string, at: number) => label.test(cell) || /[:：]$/u.test(filled[at] ?? '') || isDate(cell);
  return others.length === 0 || (label.test(first) && others.every(isLabelled));
}

/** What is known of a sheet's rows beside what stands in them. */
export interface KnownRows {
  /** Rows that look like a sum and are none, their cells with tabs between. */
  things?: ReadonlySet<string>;
  /** Rows apart below the table, of one cell each. */
  footers?: ReadonlySet<string>;
}

/** What is no row of the table itself. */
export function isAside(row: readonly string[], { things, footers }: KnownRows): boolean {
  const told = row.join('\t');
  return (isTotal(row) && things?.has(told) !== true) || isRemark(row) || footers?.has(told) === true;
}

/** Whether a row begins with a word that stands for a sum and is the name of a firm, too: Total, 209. */
export function isBareTotal(row: readonly string[]): boolean {
  return bare.test(row.find((cell) => cell !== '') ?? '') && isTotal(row);
}

/** Heads of columns that number rows. */
const numbering = /^(?:序\s*号|编\s*号|no\.?|nr\.?|#)$/iu;

/**
 * Tells the rows apart below the table: behind a blank row, and of one cell each to the end, where the table has three columns or more. Where rows
 * are numbered, one that has words in place of a number and nothing else is a heading of those below it, and 说明 there stands before a remark. They are told as they are `kept`.
 */
export function watchFooters(columns: readonly string[]) {
  let [isApart, hasRows] = [false, false];
  let found: string[] = [];
  const headings = new Set<string>();
  const isNumbered = numbering.test(columns[0]?.trim() ?? '');
  let numbers = 0;
  return {
    see: (row: readonly string[], kept: readonly string[]) => {
      const filled = row.filter((cell) => cell !== '').length;
      const [first = ''] = row;
      if (filled > 1 && isNumber(first)) numbers += 1;
      const isHeading = (filled === 1 && /\p{L}{2}/u.test(first)) || (filled === 2 && bareLabel.test(first));
      if (isNumbered && row.length >= 3 && isHeading) headings.add(kept.join('\t'));
      else if (filled === 0) isApart = hasRows;
      else if (filled > 1 || row.length < 3) [isApart, hasRows, found] = [false, true, []];
      else if (isApart) found.push(kept.join('\t'));
    },
    footers: (): ReadonlySet<string> => new Set([...found, ...(numbers >= 2 ? headings : [])]),
  };
}
