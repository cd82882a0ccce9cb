const evidenceColumns = ['basis', 'document', 'quote', 'occurrence', 'start', 'end', 'row', 'cells', 'note'];

/** The columns that the program knows, by table; every other one is a property of the dataset's own. */
export const knownColumns = {
  entities: ['id', 'kind', 'name', 'aliases', 'within', 'date', 'status', 'domains', ...evidenceColumns],
  relations: ['source', 'type', 'target', 'key', 'status', 'date', 'collective', ...evidenceColumns],
  measures: ['entity', 'name', 'value', 'unit', 'qualifier', 'period', 'collective', 'side', ...evidenceColumns],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof knownColumns;
export const tableNames = Object.keys(knownColumns) as TableName[];

const programColumns: ReadonlySet<string> = new Set(Object.values(knownColumns).flat());

/**
 * What is stored beside the columns, or told of an entity or a relation, under a name of ours. One property key has one type in
 * the whole graph, so that a name which one table needs is taken in all of them.
 */
const storedBeside: readonly string[] = [
  ...['__proto__', 'searchText', 'datasets', 'contributions', 'byDataset', 'measures', 'neighbourCounts', 'evidence'],
  ...['text', 'title', 'publisher', 'language'],
  ...[
    'documents',
    'quotes',
    'starts',
    'ends',
    'bases',
    'notes',
    'tableFile',
    'tableSheet',
    'tableHead',
    'tableRows',
    'rowProperties',
  ],
  ...['sourceKind', 'sourceName', 'targetKind', 'targetName'],
];

/** A column that would be lost in this table, for the program needs its name itself, here or in another table. */
export function isReserved(table: TableName, column: string): boolean {
  if ((knownColumns[table] as readonly string[]).includes(column)) return false;
  return programColumns.has(column) || storedBeside.includes(column);
}

/** A column that becomes a property of the dataset's own. */
export function isOwnColumn(table: TableName, column: string): boolean {
  return !(knownColumns[table] as readonly string[]).includes(column) && !isReserved(table, column);
}
