import { spanOf } from '../../shared/date-span.ts';

/** EDTF level 1 (https://www.loc.gov/standards/datetime/), as far as documents need it: 2024, 2024-08, 2024-23 (autumn), 2023/.., 2024?. */
const moment = String.raw`\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[?~%]?`;
const form = new RegExp(`^(${moment}|(${moment}|\\.\\.)?/(${moment}|\\.\\.)?)$`);

/** Why a text is no date: what was wanted, or undefined where it is one. */
export function dateFault(text: string): string | undefined {
  if (!form.test(text)) return 'a date of EDTF level 1, such as 2024-08 or 2023/..';
  const moments = text.split('/');
  for (const one of moments) if (!isInCalendar(one)) return 'a day of the calendar';
  if (moments.length === 2 && moments.every((one) => one === '' || one === '..'))
    return 'an interval that begins or ends';
  const { from, to } = spanOf(text);
  return from !== undefined && to !== undefined && from > to ? 'an interval that ends after it begins' : undefined;
}

/** Years from 1 on: 0000 is before our era and no document of ours speaks of it. */
function isInCalendar(moment: string): boolean {
  const day = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})/.exec(moment);
  if (day === null) return true;
  const [year, month, date] = day.slice(1).map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date)).getUTCDate() === date;
}
