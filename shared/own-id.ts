/** Between a dataset's id and that of something in it; neither may hold it. */
const separator = ':';

/** The id, in the whole graph, of a document, a reference table or a collective statement: it belongs to its dataset. */
export function ownId(dataset: string, id: string): string {
  return `${dataset}${separator}${id}`;
}

/** The id of the document that an entity stands for. */
export function documentIdOf(entity: string): string {
  return entity.replace(/^document:/, '');
}

/** Whose it is, and its id there; of a bare id the dataset is undefined. */
export function splitOwnId(id: string): { dataset: string | undefined; id: string } {
  const at = id.indexOf(separator);
  return at === -1 ? { dataset: undefined, id } : { dataset: id.slice(0, at), id: id.slice(at + 1) };
}
