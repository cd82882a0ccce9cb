/** The forms in which the graph is taken out: what a browser is told of each, and the name of its file. */
export const exportForms = {
  json: { type: 'application/json', file: 'kuajie.json' },
  ndjson: { type: 'application/x-ndjson', file: 'kuajie.ndjson' },
  csv: { type: 'application/zip', file: 'kuajie-tables.zip' },
  graphml: { type: 'application/graphml+xml', file: 'kuajie.graphml' },
  gexf: { type: 'application/gexf+xml', file: 'kuajie.gexf' },
  cypher: { type: 'application/x-cypher', file: 'kuajie.cypher' },
  dataset: { type: 'application/zip', file: 'kuajie-datasets.zip' },
} as const;

export type ExportFormat = keyof typeof exportForms;
// The compiler knows no keys but `string`.
export const exportFormats = Object.keys(exportForms) as [ExportFormat, ...ExportFormat[]];
