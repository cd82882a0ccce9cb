/** A text of Cypher in quotation marks. */
export function cypherText(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

export function cypherList(values: readonly string[]): string {
  return `[${values.map(cypherText).join(', ')}]`;
}
