import { isOwnColumn, isReserved, type TableName, tableNames } from './columns.ts';
import { isExact } from './cells.ts';
import { dateFault } from './edtf.ts';
import type { DataPackage, FieldType } from './data-package.ts';
import { cut, type Fault } from './fault.ts';
import type { Table } from './table.ts';

const number = /^-?\d+(\.\d+)?$/;
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && dateFault(text) === undefined;
const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));
const anything = () => true;

const fits: Record<FieldType, (text: string) => boolean> = {
  string: anything,
  number: (text) => number.test(text) && isExact(text),
  integer: (text) => /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)),
  boolean: (text) => text === 'true' || text === 'false',
  date: isDay,
  datetime: isMoment,
  year: (text) => /^\d{4}$/.test(text),
  ...{ any: anything, time: anything, yearmonth: anything, duration: anything },
};

const wantedOf: Record<FieldType, string> = {
  ...{ string: 'text', any: 'anything', time: 'a time', yearmonth: 'a month', duration: 'a duration' },
  number: 'a number of at most 15 digits, such as 15.4',
  integer: 'a whole number of at most 15 digits',
  boolean: 'true or false',
  date: 'a day such as 2024-08-31',
  datetime: 'a moment such as 2024-08-31T09:30:00Z',
  year: 'a year of four digits',
};

/** The declared types of columns that the program itself does not know. */
export function ownTypes({ resources }: DataPackage): Record<string, FieldType> {
  const own = resources.flatMap(({ path, schema }) => {
    const table = tableNames.find((name) => path === `${name}.csv`);
    return (schema?.fields ?? []).filter(({ name }) => table !== undefined && isOwnColumn(table, name));
  });
  return Object.fromEntries(own.map(({ name, type }) => [name, type]));
}

/** One property key has one type in the whole graph, and the description names every column. */
export function checkTypes(description: DataPackage, tables: Record<TableName, Table>, faults: Fault[]): void {
  const file = 'datapackage.json';
  const typeOf = new Map<string, FieldType>();
  for (const [name, table] of Object.entries(tables)) {
    const resource = description.resources.find(({ path }) => path === `${name}.csv`);
    const fields = resource?.schema?.fields ?? [];
    const told = fields.filter(({ type }) => fits[type] !== anything);
    if (resource === undefined && table.columns.length > 0)
      faults.push({
        ...{ file, line: 1, column: 1, rule: 'no-resource', values: { name: `${name}.csv` } },
        ...{ wanted: `a resource ${name}.csv`, found: 'none' },
      });
    for (const { name: column, type } of fields) {
      const known = typeOf.get(column);
      if (known !== undefined && known !== type)
        faults.push({
          ...{ file, line: 1, column: 1, rule: 'two-types', values: { column, known, type, table: `${name}.csv` } },
          wanted: `${column} to be of one type, ${known}`,
          found: `${type} in ${name}.csv`,
        });
      typeOf.set(column, known ?? type);
      if (!table.columns.includes(column) && table.columns.length > 0)
        faults.push({
          ...{ file: `${name}.csv`, line: 1, column: 1, rule: 'no-such-field', values: { column } },
          wanted: `the column ${column} that datapackage.json describes`,
          found: 'none',
        });
    }
    if (told.length > 0)
      for (const row of table.rows)
        for (const { name: column, type } of told) {
          const text = row.cells[column] ?? '';
          if (text !== '' && !fits[type](text))
            faults.push({
              ...{ ...row.at(column), rule: 'wrong-type', values: { type, found: cut(text) } },
              wanted: `${wantedOf[type]}, as datapackage.json says (${type})`,
              found: JSON.stringify(text),
            });
        }
    for (const column of table.columns) {
      if (isReserved(name as TableName, column))
        faults.push({
          ...{ file: `${name}.csv`, line: 1, column: 1, rule: 'reserved-column', values: { column } },
          wanted: `another name for the column ${column}, which the program needs for itself`,
          found: JSON.stringify(column),
        });
      if (resource !== undefined && !fields.some((field) => field.name === column))
        faults.push({
          ...{ file: `${name}.csv`, line: 1, column: 1, rule: 'undescribed-column', values: { column } },
          wanted: 'columns that datapackage.json describes',
          found: JSON.stringify(column),
        });
    }
  }
}
