/** How a language writes a date of EDTF level 1; `doubt` is what follows an inferred date, or nothing. */
export interface DateWords {
  year: (year: number) => string;
  month: (year: number, month: number) => string;
  day: (year: number, month: number, day: number) => string;
  /** Spring is 0, winter 3. */
  season: (year: number, nth: number) => string;
  about: (date: string) => string;
  inferred: string;
  since: (date: string, doubt: string) => string;
  until: (date: string, doubt: string) => string;
  between: (from: string, to: string) => string;
}

/** Writes every date that `dataset/edtf.ts` lets in; what is none is given back as it is. */
export function dateWriter(words: DateWords): (date: string) => string {
  return (date) => {
    const ends = date.split('/').map((end) => momentOf(end, words));
    const [first, last] = ends;
    if (ends.length > 2 || first === undefined || ends.includes('fault')) return date;
    if (ends.length === 1) return isMoment(first) ? first.text + first.doubt : date;
    if (isMoment(first) && isMoment(last)) return words.between(first.text + first.doubt, last.text + last.doubt);
    if (isMoment(first)) return words.since(first.text, first.doubt);
    return isMoment(last) ? words.until(last.text, last.doubt) : date;
  };
}

interface Moment {
  text: string;
  doubt: string;
}

function isMoment(end: Moment | 'open' | 'fault' | undefined): end is Moment {
  return typeof end === 'object';
}

function momentOf(written: string, words: DateWords): Moment | 'open' | 'fault' {
  if (written === '' || written === '..') return 'open';
  const [, year, part, day, mark = ''] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%])?$/.exec(written) ?? [];
  if (year === undefined) return 'fault';
  const text = bareDate(
    words,
    [year, part, day].flatMap((one) => (one === undefined ? [] : Number(one))),
  );
  if (text === undefined) return 'fault';
  return { text: /[~%]/.test(mark) ? words.about(text) : text, doubt: /[?%]/.test(mark) ? words.inferred : '' };
}

function bareDate(words: DateWords, [year = 0, part, day]: number[]): string | undefined {
  if (part === undefined) return words.year(year);
  if (part >= 21 && part <= 24) return day === undefined ? words.season(year, part - 21) : undefined;
  if (part < 1 || part > 12) return undefined;
  return day === undefined ? words.month(year, part) : words.day(year, part, day);
}
