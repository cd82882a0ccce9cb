import type { Evidence } from '#shared/graph';

/** The address at which the page opens a document at the words of a piece of evidence; `page` is the address of the page, without what is shown. */
export function passageAddress(page: string, { document, start, end, row }: Evidence): string {
  const where = row === undefined ? `at=${start}-${end}` : `row=${row}`;
  return `${page}?document=${encodeURIComponent(document).replaceAll('%3A', ':')}&${where}`;
}
