import { type CitedAt, type CitedDocument, partsOfDate } from './cited.ts';

/**
 * A footnote by the Chicago Manual of Style, 17th edition, notes and bibliography (14.205 to 14.210, of websites): title in quotation marks,
 * publisher, date, when it was looked at, address. What is not known is left out; a concluded date has a question mark in brackets (14.145).
 */
export function chicago({ title, publisher, date, table }: CitedDocument, { address, seen }: CitedAt): string {
  const parts = [
    `“${quoted(title)},”`,
    table === undefined ? undefined : `${[table.file, table.sheet].filter(Boolean).join(', sheet ')},`,
    publisher === undefined || publisher === '' ? undefined : `${publisher},`,
    date === undefined || date === '' ? undefined : `${published(date)},`,
    `accessed ${longDate(seen)},`,
    `${address}.`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Within quotation marks others are single. */
function quoted(title: string): string {
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(/"([^"]*)"/g, '‘$1’');
}

function published(date: string): string {
  const { year, isDoubted } = partsOfDate(date);
  if (year === undefined) return date;
  const text = longDate(date.replace(/[?~%]$/, ''));
  return isDoubted ? `[${text}?]` : text;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `2024-08-03` is August 3, 2024; `2024-08` August 2024. */
function longDate(date: string): string {
  const { year = date, month, day } = partsOfDate(date);
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}
