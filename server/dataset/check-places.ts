import { placeColumnsOf } from '../../shared/place-columns.ts';
import { wantedForm } from '../../shared/place-coding.ts';
import type { Checking } from './check-dataset.ts';
import type { DataPackage } from './data-package.ts';
import { cut, quoted } from './fault.ts';
import { isCoded } from './place-coding.ts';
import type { Table } from './table.ts';

/** The columns that `placeColumns` names are there, codes have the form of their system, and coordinates lie on the globe. */
export function checkPlaces({ placeColumns, resources }: DataPackage, table: Table, checking: Checking): void {
  const { roles, coding, faults, warnings } = checking;
  const fields = resources.find(({ path }) => path === 'entities.csv')?.schema?.fields ?? [];
  for (const [what, column] of Object.entries(placeColumns ?? {}))
    if (!table.columns.includes(column))
      faults.push({
        ...{
          file: 'datapackage.json',
          line: 1,
          column: 1,
          rule: 'no-place-column',
          values: { what, found: cut(column) },
        },
        wanted: `placeColumns.${what} to be a column of entities.csv`,
        found: quoted(column),
      });
  const columns = placeColumnsOf(placeColumns, fields);
  for (const row of table.rows) {
    if (!isCoded(row.cells['kind'] ?? '', roles)) continue;
    const { code: column = 'id' } = columns;
    const cell = row.cells[column] ?? '';
    const code = column === 'id' ? cell.slice(cell.indexOf(':') + 1) : cell;
    const wanted = code === '' ? undefined : wantedForm(coding, code);
    // An id serves without a code; it is only on no map.
    if (wanted !== undefined)
      (column === 'id' ? warnings : faults).push({
        ...{ ...row.at(column), rule: 'place-code', values: { coding, found: cut(code) } },
        ...{ wanted, found: quoted(code) },
      });
    for (const [own, most] of [
      [columns.lon, 180],
      [columns.lat, 90],
    ] as const)
      if (own !== undefined && Math.abs(Number(row.cells[own] ?? '')) > most)
        faults.push({
          ...{ ...row.at(own), rule: 'off-the-globe', values: { most, found: cut(row.cells[own] ?? '') } },
          wanted: `degrees from -${most} to ${most}, as decimals`,
          found: quoted(row.cells[own] ?? ''),
        });
  }
}
