import type { Roles } from '#shared/roles';

/** A text of Cypher in quotation marks. */
export function cypherText(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

export function cypherList(values: readonly string[]): string {
  return `[${values.map(cypherText).join(', ')}]`;
}

/** What is asked of a relation `r` of a type that ties places, where a dataset denies it of its own. */
export function tyingConditions({ notTied = {} }: Pick<Roles, 'notTied'>): string[] {
  return Object.entries(notTied).map(
    ([type, datasets]) =>
      `(type(r) <> ${cypherText(type)} OR any(dataset IN r.datasets WHERE NOT dataset IN ${cypherList(datasets)}))`,
  );
}
