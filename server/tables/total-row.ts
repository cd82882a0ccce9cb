import { isNumber } from './reading/head-row.ts';

const words =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|(?:grand |sub-?)?total|sum|totales|totaux|summe|gesamt|итого)s?\s*[：:]?$/iu;

/** What also stands by itself in rows of another kind. */
const bare = /^(total|sum|totales|totaux|summe|gesamt|итого)s?$/iu;

/** Whether a row adds up others and names nothing itself: 合计 before numbers, also behind what the rows above it are of. */
export function isTotal(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const at = filled.slice(0, 3).findIndex((cell) => words.test(cell));
  const behind = filled.slice(at + 1);
  if (at === -1 || !behind.every((cell) => isNumber(cell) || count.test(cell))) return false;
  // A firm may be called so, and be sold to.
  return behind.length > 0 || (at === 0 && !bare.test(filled[at] ?? ''));
}

/** 13对, 14 organisations: a number of something. */
const count = /^[\d,.]+\s*\p{L}{1,20}$/u;
const remark =
  /^[（(]?(?:注|备注|说明|附注|資料來源|资料来源|数据来源|来源|填[表报]\p{Script=Han}{0,3}|制表\p{Script=Han}{0,3}|报送单位|审核人?|联系人|联系电话|note|notes|source|sources|remark)[\s\d]*[:：.]/iu;

/** Whether a row is one remark on the whole table, as stands below many. */
function isRemark(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return row.length > 1 && filled.length === 1 && remark.test(filled[0] ?? '');
}

/** What is no row of the table itself. `sheet` knows the rows that look like a sum and are none. */
export function isAside(row: readonly string[], sheet: { things?: ReadonlySet<string> }): boolean {
  return (isTotal(row) && sheet.things?.has(row.join('\t')) !== true) || isRemark(row);
}

/** Whether a row begins with a word that stands for a sum and is the name of a firm, too: Total, 209. */
export function isBareTotal(row: readonly string[]): boolean {
  return bare.test(row.find((cell) => cell !== '') ?? '') && isTotal(row);
}
