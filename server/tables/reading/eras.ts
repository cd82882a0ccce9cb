/** The first and the last day of an era of Japan by its name, and of the Republic of China; a year of it is counted from its first one on. Before `days`, those of the moon were counted. */
const eras: Readonly<Record<string, { from: string; to?: string; days?: string }>> = {
  民國: { from: '1912-01-01' },
  明治: { from: '1868-10-23', days: '1873-01-01', to: '1912-07-29' },
  大正: { from: '1912-07-30', to: '1926-12-24' },
  昭和: { from: '1926-12-25', to: '1989-01-07' },
  平成: { from: '1989-01-08', to: '2019-04-30' },
  令和: { from: '2019-05-01' },
};

const names = Object.keys(eras).join('|');
const written = new RegExp(
  `^(?:中華|中华)?\\s?(${names}|民国)\\s?(元|[1-9]\\d{0,2})\\s?(?:年\\s?(度)?(?:(\\d{1,2})\\s?月\\s?(?:(\\d{1,2})\\s?日)?)?|([/.-])(\\d{1,2})\\6(\\d{1,2}))$`,
  'u',
);

/**
 * A date by the year of an era, 民國113/2/20, 民國元年, 令和5年3月1日, with the year of the common calendar: 2024年2月20日. Undefined for any other, for
 * days that are not in the era or of the calendar of the moon, and for 年度 of Japan, which begins in April.
 */
export function fromEra(text: string): string | undefined {
  const found = written.exec(text);
  if (found === null) return undefined;
  const [, name = '', count = '', isFiscal, monthOfWords, dayOfWords, , monthOfMarks, dayOfMarks] = found;
  const isRepublic = name === '民国' || name === '民國';
  const era = eras[isRepublic ? '民國' : name];
  if (era === undefined || (isFiscal !== undefined && !isRepublic)) return undefined;
  const year = Number(era.from.slice(0, 4)) + (count === '元' ? 1 : Number(count)) - 1;
  const [month, day] = [monthOfWords ?? monthOfMarks, dayOfWords ?? dayOfMarks];
  const plain = [String(year), ...[month, day].flatMap((one) => (one === undefined ? [] : [one.padStart(2, '0')]))];
  const last = plain.join('-');
  const isWithin =
    (era.to === undefined || last <= era.to.slice(0, last.length)) &&
    last >= era.from.slice(0, last.length) &&
    (month === undefined || era.days === undefined || last >= era.days.slice(0, last.length));
  if (!isWithin) return undefined;
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}
