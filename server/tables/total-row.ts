import { isNumber } from './reading/head-row.ts';

const words = /^(合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|grand total|sub-?total)s?\s*[：:]?$/iu;

/** Whether a row adds up others and names nothing itself: 合计 before numbers. */
export function isTotal(row: readonly string[]): boolean {
  const [first, ...others] = row.filter((cell) => cell !== '');
  return first !== undefined && words.test(first) && others.every((cell) => isNumber(cell));
}
