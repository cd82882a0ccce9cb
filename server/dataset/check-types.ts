import { programColumns } from './columns.ts';
import type { DataPackage, FieldType } from './data-package.ts';
import type { Fault } from './fault.ts';
import type { Table } from './table.ts';

const number = /^-?\d+(\.\d+)?$/;
const fits: Record<FieldType, (text: string) => boolean> = {
  string: () => true,
  number: (text) => number.test(text),
  integer: (text) => /^-?\d+$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
};

/** The declared types of columns that the program itself does not know. */
export function ownTypes({ resources }: DataPackage): Record<string, FieldType> {
  const fields = resources.flatMap(({ schema }) => schema?.fields ?? []);
  const own = fields.filter(({ name }) => !programColumns.has(name));
  return Object.fromEntries(own.map(({ name, type }) => [name, type]));
}

/** One property key has one type in the whole graph, and the description names every column. */
export function checkTypes(description: DataPackage, tables: Record<string, Table>, faults: Fault[]): void {
  const file = 'datapackage.json';
  const typeOf = new Map<string, FieldType>();
  for (const [name, table] of Object.entries(tables)) {
    const resource = description.resources.find(({ path }) => path === `${name}.csv`);
    const fields = resource?.schema?.fields ?? [];
    if (resource === undefined)
      faults.push({ file, line: 1, column: 1, wanted: `a resource ${name}.csv`, found: 'none' });
    for (const { name: column, type } of fields) {
      const known = typeOf.get(column);
      if (known !== undefined && known !== type)
        faults.push({
          file,
          line: 1,
          column: 1,
          wanted: `${column} to be of one type, ${known}`,
          found: `${type} in ${name}.csv`,
        });
      typeOf.set(column, known ?? type);
      if (!table.columns.includes(column) && table.columns.length > 0)
        faults.push({
          file: `${name}.csv`,
          line: 1,
          column: 1,
          wanted: `the column ${column} that datapackage.json describes`,
          found: 'none',
        });
      for (const row of table.rows) {
        const text = row.cells[column] ?? '';
        if (text !== '' && !fits[type](text))
          faults.push({
            ...row.at(column),
            wanted: `a ${type}, as datapackage.json says`,
            found: JSON.stringify(text),
          });
      }
    }
    for (const column of table.columns)
      if (resource !== undefined && !fields.some((field) => field.name === column))
        faults.push({
          file: `${name}.csv`,
          line: 1,
          column: 1,
          wanted: 'columns that datapackage.json describes',
          found: JSON.stringify(column),
        });
  }
}
