import { type CitedAt, type CitedDocument, partsOfDate } from './cited.ts';

/**
 * A footnote by GB/T 7714—2015: an electronic document, `[EB/OL]`, or a data set, `[DS/OL]`: title, publisher and year, day of
 * publication in round brackets, day when it was looked at in square ones, address. What is not known is left out; a date that was
 * concluded stands in square brackets, as the standard has a year that is estimated.
 */
export function gbT7714(document: CitedDocument, { address, seen }: CitedAt): string {
  const { title, table } = document;
  const name = table === undefined ? title : `${title}: ${[table.file, table.sheet].filter(Boolean).join(' ')}`;
  return `${name}[${table === undefined ? 'EB' : 'DS'}/OL]. ${published(document)}[${seen}]. ${address}.`;
}

function published({ publisher = '', date = '' }: CitedDocument): string {
  const { year, month, isDoubted } = partsOfDate(date);
  const text = date.replace(/[?~%]$/, '');
  const said = publisher === '' ? '' : `${publisher}, `;
  if (date === '') return publisher;
  if (isDoubted) return `${said}[${text}]`;
  if (publisher === '' || year === undefined) return `${said}(${text})`;
  return month === undefined ? `${said}${year}` : `${said}${year}(${text})`;
}
