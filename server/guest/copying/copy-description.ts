import type { PlaceCoding } from '../../../shared/place-coding.ts';
import { type CopyNames, placeColumns } from './copy-rows.ts';
import type { Gathered } from './gather.ts';

export const entityHeads = [
  ...['id', 'kind', 'name', 'aliases', 'within', 'basis', 'document', 'row', 'cells', 'quote'],
  ...['date', 'status', 'note'],
];
export const relationHeads = [
  ...['source', 'type', 'target', 'key', 'basis', 'document', 'row', 'cells', 'quote', 'occurrence'],
  ...['status', 'date', 'note'],
];

interface Described extends CopyNames {
  id: string;
  title: string;
  database: string;
  date: string;
  gathered: Gathered;
  columns: { entities: readonly string[]; relations: readonly string[] };
  coding: PlaceCoding | undefined;
}

/** `datapackage.json`: each label and each type is a table, a document that names the database and the day. */
export function copyDescription(parts: Described): object {
  const { id, title, database, date, gathered, columns, coding, column, document } = parts;
  const types = new Map([...gathered.fields].map(([key, type]) => [column(key), type as string]));
  for (const [what, name] of Object.entries(placeColumns)) types.set(name, what === 'code' ? 'string' : 'number');
  const typeOf = (name: string) =>
    name === 'row' || name === 'occurrence' ? 'integer' : (types.get(name) ?? 'string');
  const resource = (name: string, heads: readonly string[]) => ({
    ...{ name, path: `${name}.csv` },
    schema: { fields: heads.map((head) => ({ name: head, type: typeOf(head) })) },
  });
  const table = (sheet: string, own: string) => ({
    ...{ id: document(own), path: `documents/${document(own)}.txt`, title: `${database} · ${sheet}` },
    ...{ publisher: database, date },
    note: 'Copied from a Neo4j; each row has the element id of a node or a relationship there.',
    table: { file: database, sheet, head: 1 },
  });
  const isPlaced = columns.entities.includes(placeColumns.lon);
  return {
    ...{ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: id, title, version: date },
    licenses: [{ name: 'unknown', title: 'not stated' }],
    resources: [
      resource('entities', [...entityHeads, ...columns.entities]),
      resource('relations', [...relationHeads, ...columns.relations]),
    ],
    documents: [
      ...[...gathered.kinds.keys()].map((kind) => table(kind, kind)),
      ...[...gathered.types.keys()].map((type) => table(type, `relationships ${type}`)),
    ],
    ...(coding === undefined ? { placeCoding: 'own' } : { placeCoding: coding }),
    placeColumns: {
      ...(coding === undefined ? {} : { code: placeColumns.code }),
      ...(isPlaced ? { lon: placeColumns.lon, lat: placeColumns.lat } : {}),
    },
  };
}
