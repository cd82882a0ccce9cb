const evidenceColumns = ['basis', 'document', 'quote', 'occurrence', 'start', 'end', 'note'];

/** The columns that the program knows, by table; every other one is a property of the dataset's own. */
export const knownColumns = {
  entities: ['id', 'kind', 'name', 'aliases', 'within', 'date', 'status', 'domains', ...evidenceColumns],
  relations: ['source', 'type', 'target', 'key', 'status', 'date', 'collective', ...evidenceColumns],
  measures: ['entity', 'name', 'value', 'unit', 'qualifier', 'period', 'collective', 'side', ...evidenceColumns],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof knownColumns;
export const tableNames = Object.keys(knownColumns) as TableName[];

const programColumns: ReadonlySet<string> = new Set(Object.values(knownColumns).flat());

/** What is stored beside the columns, or told of an entity or a relation under this name. */
const storedBeside: Record<TableName, readonly string[]> = {
  entities: ['text', 'title', 'evidence'],
  relations: [
    ...['id', 'evidence', 'documents', 'quotes', 'starts', 'ends', 'bases', 'notes', 'sourceKind', 'sourceName'],
    ...['targetKind', 'targetName'],
  ],
  measures: ['evidence'],
};
const never = ['__proto__', 'searchText', 'datasets', 'contributions', 'measures', 'neighbourCounts'];

/** A column that would be lost in this table, for the program needs its name itself, here or in another table. */
export function isReserved(table: TableName, column: string): boolean {
  if ((knownColumns[table] as readonly string[]).includes(column)) return false;
  return programColumns.has(column) || never.includes(column) || storedBeside[table].includes(column);
}

/** A column that becomes a property of the dataset's own. */
export function isOwnColumn(table: TableName, column: string): boolean {
  return !(knownColumns[table] as readonly string[]).includes(column) && !isReserved(table, column);
}
