import { Converter } from 'opencc-js/t2cn';
import type { Sheet } from '../reading/sheet.ts';
import { writtenOut } from '../reading/minguo.ts';
import { roleOfHead, type Words } from './words.ts';

const simplified = Converter({ from: 't', to: 'cn' });
const lookedAt = 200;

/**
 * The columns whose bare numbers are years of the Republic of China (1 is 1912): under a head that is a date, in a sheet in the traditional
 * script or that says 民國, with years from 100 on among them and none of four digits. Elsewhere 101.1.2 is a section.
 */
export function minguoColumns(sheet: Sheet, words: Words): ReadonlySet<string> {
  const rows = sheet.rows.slice(sheet.head, sheet.head + lookedAt);
  const dates = sheet.columns.filter((head, at) => {
    if (roleOfHead(head, words) !== 'date') return false;
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const bare = cells.filter((cell) => writtenOut(cell) !== cell);
    const isLate = bare.some((cell) => /(?<!\d)1\d\d(?!\d)/u.test(cell));
    return isLate && bare.length > cells.length * 0.5 && !cells.some((cell) => /\d{4}/u.test(cell));
  });
  return new Set(dates.length > 0 && isTaiwanese([...sheet.columns, ...rows.flat()].join('')) ? dates : []);
}

function isTaiwanese(text: string): boolean {
  if (/民[國国]/u.test(text)) return true;
  const han = (text.match(/\p{Script=Han}/gu) ?? []).slice(0, 1000);
  return han.filter((one) => simplified(one) !== one).length > han.length * 0.1;
}
