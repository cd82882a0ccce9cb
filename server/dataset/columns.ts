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
