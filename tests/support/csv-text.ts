/** The text of a table with these rows. */
export function csv(...rows: string[]): string {
  return `${rows.join('\n')}\n`;
}
