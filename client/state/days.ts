import type { Span } from '#shared/links';

/** Days as the shortest date of EDTF that means them: whole years and months are written as such. */
export function dateOfDays({ from = '..', to = '..' }: Span): string {
  const [first, last] =
    from.endsWith('-01-01') && to.endsWith('-12-31') ? cut(4) : isWholeMonths() ? cut(7) : [from, to];
  return first === last ? first : `${first}/${last}`;

  function cut(length: number): [string, string] {
    return [from.slice(0, length), to.slice(0, length)];
  }

  function isWholeMonths(): boolean {
    const next = new Date(Date.parse(to) + 86_400_000);
    return from.endsWith('-01') && !Number.isNaN(next.getTime()) && next.getUTCDate() === 1;
  }
}
