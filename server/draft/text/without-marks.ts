/** A name without the marks that stand around it. */
export function withoutMarks(name: string): string {
  return name.replace(/^[“"「『《](.*)[”"」』》]$/, '$1');
}
