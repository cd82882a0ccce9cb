const evidenceColumns = ['basis', 'document', 'quote', 'occurrence', 'start', 'end', 'note'];

/** The columns that the program knows, by table; every other one is a property of the dataset's own. */
export const entityColumns: readonly string[] = [
  ...['id', 'kind', 'name', 'aliases', 'within', 'date', 'status', 'domains'],
  ...evidenceColumns,
];
export const relationColumns: readonly string[] = [
  ...['source', 'type', 'target', 'key', 'status', 'date', 'collective'],
  ...evidenceColumns,
];
const measureColumns = ['entity', 'name', 'value', 'unit', 'qualifier', 'period', 'collective', 'side'];

export const programColumns: ReadonlySet<string> = new Set([...entityColumns, ...relationColumns, ...measureColumns]);

const never = ['__proto__', 'searchText', 'datasets', 'contributions', 'measures', 'neighbourCounts'];

/** What is stored beside the columns, or told of an entity or a relation under this name: a column of that name would be lost. */
export const reservedColumns = {
  entities: new Set([...never, 'text', 'title', 'evidence']),
  relations: new Set([
    ...never,
    ...['id', 'evidence', 'documents', 'quotes', 'starts', 'ends', 'bases', 'notes', 'sourceKind', 'sourceName'],
    ...['targetKind', 'targetName'],
  ]),
  measures: new Set(never),
} as const satisfies Record<string, ReadonlySet<string>>;
