/** A date that a text says, as EDTF, and where. */
export interface SaidDate {
  start: number;
  end: number;
  date: string;
  /** Whether it counts from the day of publication. */
  isRelative: boolean;
}

const moment =
  /(?:(\d{4})年|([今去前明]年|同年|当年))?(?:(\d{1,2}|(?<![一二三四五六七八九十])(?:十[一二]|[一二三四五六七八九十])(?=月(?![亮饼光色球季票薪租])))月)?(?:(\d{1,2}|(?<=月)(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=日))日)?|(\d{4})[-.](\d{1,2})(?:[-.](\d{1,2}))?/g;

/** The dates of a stretch of plain text in order; `published` is EDTF, and without it 今年 and 8月31日 say nothing. */
export function datesIn(
  plain: string,
  { start, end }: { start: number; end: number },
  published: string | undefined,
): SaidDate[] {
  const year = published === undefined ? undefined : Number(published.slice(0, 4));
  const found: SaidDate[] = [];
  let known: string | undefined;
  for (const { index, 0: words, 1: absolute, 2: relative, 3: month, 4: day, 5: y, 6: m, 7: d } of plain
    .slice(start, end)
    .matchAll(moment)) {
    if (words === '' || (absolute === undefined && relative === undefined && month === undefined && y === undefined))
      continue;
    const own =
      absolute ?? y ?? (relative === undefined ? (known ?? yearOf('今年', year)) : yearOf(relative, year, known));
    if (own === undefined) continue;
    // 记者10月8日获悉: when it was heard.
    if (/^[^，。；]{0,24}(?:获悉|了解到|从[^，。；]{2,20}获)/.test(plain.slice(start + index + words.length))) continue;
    if (Number(own) < 1900 || Number(own) > 2100) continue;
    const date = [own, month ?? m, day ?? d]
      .filter((part) => part !== undefined)
      .map((part) => digits(part).padStart(2, '0'));
    if (Number(date[1] ?? 1) > 12 || Number(date[2] ?? 1) > 31) continue;
    known = own;
    // 2024年3月15日 after a year alone has its own year; 7月 after it shares that.
    found.push({
      start: start + index,
      end: start + index + words.length,
      date: date.join('-'),
      isRelative: absolute === undefined && y === undefined,
    });
  }
  return found;
}

const signs = '一二三四五六七八九';

/** 三, 十一, 二十: a month or a day in Chinese signs, as digits; digits as they are. */
function digits(part: string): string {
  const [, tens, ten, ones = ''] = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(part) ?? [];
  if (tens === undefined || part === '') return part;
  if (ten === '') return String(signs.indexOf(part) + 1);
  return String((tens === '' ? 1 : signs.indexOf(tens) + 1) * 10 + signs.indexOf(ones) + 1);
}

function yearOf(word: string, year: number | undefined, known?: string): string | undefined {
  if (word === '同年' || word === '当年') return known;
  if (year === undefined) return undefined;
  const back = { 今年: 0, 去年: 1, 前年: 2, 明年: -1 }[word];
  return back === undefined ? undefined : String(year - back);
}
