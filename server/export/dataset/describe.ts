import type { Entity } from '../../../shared/graph.ts';
import { documentIdOf, splitOwnId } from '../../../shared/own-id.ts';
import { isOwnColumn, type TableName, tableNames } from '../../dataset/columns.ts';
import { DataPackage, type FieldType } from '../../dataset/data-package.ts';
import { type DatasetNode, typesOf } from '../../dataset/dataset-nodes.ts';

type Fields = { name: string; type: FieldType }[];

/** What every table has, in this order, whether or not a row says it. */
const usual: Record<TableName, readonly string[]> = {
  entities: ['id', 'kind', 'name', 'aliases', 'within', 'basis', 'document', 'quote', 'occurrence', 'note'],
  relations: [...['source', 'type', 'target', 'basis', 'document', 'quote', 'occurrence', 'status', 'date', 'note']],
  measures: [
    ...['entity', 'name', 'value', 'unit', 'qualifier', 'period', 'basis', 'document', 'quote', 'occurrence', 'note'],
  ],
};

const numbers: Readonly<Record<string, FieldType>> = {
  ...{ value: 'number', occurrence: 'integer', row: 'integer', start: 'integer', end: 'integer' },
};

export interface Described {
  node: DatasetNode;
  /** Its columns that are used, by table. */
  used: Readonly<Record<TableName, ReadonlySet<string>>>;
  documents: readonly Entity[];
  references: readonly string[];
  /** Of a part that is taken out, which must not take the place of the whole. */
  isPart: boolean;
}

/** `datapackage.json` as it was loaded, with what the rows need beside; of what an older version loaded, as far as it is known. */
export function describe({ node, used, documents, references, isPart }: Described): DataPackage {
  const known = node.description ? DataPackage.parse(JSON.parse(node.description)) : undefined;
  const base = known ?? older(node);
  const there = new Map(documents.map((one) => [splitOwnId(documentIdOf(one.id)).id, one]));
  const entries = base.documents.filter(({ id }) => there.has(id));
  const listed = new Set(entries.map(({ id }) => id));
  const cited = references.filter((id) => !base.references.some((one) => one.id === id));
  return DataPackage.parse({
    ...base,
    ...(isPart ? { name: partId(node.id), title: `${base.title} (part)` } : {}),
    resources: resourcesOf(base.resources, used, typesOf(node)),
    documents: [...entries, ...[...there].filter(([id]) => !listed.has(id)).map(([id, one]) => entryOf(id, one))],
    references: [...base.references, ...cited.map((id) => ({ id, title: id }))],
  });
}

type Resources = DataPackage['resources'];

/** Those that it has, in their order, with the fields that rows need beside; then the tables that it does not have. */
function resourcesOf(base: Resources, used: Described['used'], types: Readonly<Record<string, string>>): Resources {
  const tableAt = (path: string) => tableNames.find((table) => path === `${table}.csv`);
  const missing = tableNames.filter(
    (table) => !base.some(({ path }) => tableAt(path) === table) && (table !== 'measures' || used[table].size > 0),
  );
  return [...base, ...missing.map((name): Resources[number] => ({ name, path: `${name}.csv` }))].map((resource) => {
    const table = tableAt(resource.path);
    if (table === undefined) return resource;
    const { schema } = resource;
    return { ...resource, schema: { ...schema, fields: fieldsOf(table, schema?.fields, used[table], types) } };
  });
}

export function partId(id: string): string {
  return `${id}-part`;
}

function fieldsOf(
  table: TableName,
  declared: Fields | undefined,
  used: ReadonlySet<string>,
  types: Readonly<Record<string, string>>,
): Fields {
  const base = declared ?? usual[table].map((name) => ({ name, type: numbers[name] ?? 'string' }));
  const added = [...used].filter((name) => !base.some((field) => field.name === name));
  const typeOf = (name: string) => (isOwnColumn(table, name) ? types[name] : numbers[name]) ?? 'string';
  // Types of a dataset that was checked, as it was loaded.
  return [...base, ...added.map((name) => ({ name, type: typeOf(name) as FieldType }))];
}

function older({ id, title, version, coding, placeColumns }: DatasetNode): DataPackage {
  const columns: unknown = JSON.parse(placeColumns ?? '{}');
  return DataPackage.parse({
    ...{ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: id, title, version },
    licenses: [{ name: 'unknown', title: 'not stated' }],
    resources: [],
    ...(coding ? { placeCoding: coding } : {}),
    ...(Object.keys(columns as object).length === 0 ? {} : { placeColumns: columns }),
  });
}

function entryOf(
  id: string,
  { name: title, publisher, date, language, note, tableFile, tableSheet, tableHead }: Entity,
) {
  return {
    ...{ id, path: `documents/${id}.txt`, title, publisher, date, language, note },
    ...(tableFile === undefined ? {} : { table: { file: tableFile, sheet: tableSheet, head: tableHead } }),
  };
}
