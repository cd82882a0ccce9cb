import { ditto, inSheet } from '../../../shared/table-cells.ts';
import { watchTotals } from './bare-totals.ts';
import { watchFooters } from '../total-row.ts';
import { fillGroups, groupedColumns, type NamesGroups } from './grouped-cells.ts';
import { isNumber } from './head-row.ts';
import type { Said } from '../said.ts';
import type { KeepRows } from './rows.ts';
import type { Sheet } from './sheet.ts';

interface Evening {
  keep: KeepRows;
  namesGroups: NamesGroups;
}

/**
 * Gives each row as many cells as there are columns. Short rows are filled with blanks, which is said; a row with more
 * cells is mended where a cell that begins with a blank was torn off the one before, and is a fault elsewhere.
 */
export function evenRows(sheet: Sheet, { keep, namesGroups }: Evening, said: Said): Sheet {
  const { file, head } = sheet;
  const place = { file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  const width = usualWidth(sheet);
  const columns = sheet.columns.slice(0, width);
  let short = 0;
  const evened = (raw: readonly string[], at: number): string[] => {
    const row = raw.map(inSheet);
    while (row.length > width && row.at(-1) === '') row.pop();
    if (row.length < width) {
      if (at + 1 > head && row.some((cell) => cell !== '')) short += 1;
      return [...row, ...Array.from({ length: width - row.length }, () => '')];
    }
    if (row.length === width || at + 1 < head) return row.slice(0, width);
    const mended = sheet.separator === undefined ? undefined : rejoined(raw, width, sheet.separator);
    if (mended !== undefined) {
      const text = `${row.length} cells for ${width} columns: ${JSON.stringify(mended.cell)} is one cell whose ${sheet.separator === ',' ? 'comma' : `“${sheet.separator ?? ''}”`} was not quoted`;
      const values = { cells: row.length, columns: width, cell: mended.cell, mark: sheet.separator ?? ',' };
      said.notices.push({
        ...place,
        row: at + 1,
        column: columns[mended.at] ?? '',
        rule: 'unquoted-comma',
        text,
        values,
      });
      return mended.row.map(inSheet);
    }
    const end = row
      .slice(width - 1)
      .join(' | ')
      .slice(0, 100);
    said.faults.push({
      ...{ ...place, row: at + 1, rule: 'ragged', values: { cells: row.length, columns: width, end } },
      wanted: `${width} cells, as the row of names has`,
      found: `${row.length}: ${JSON.stringify(end)} at its end`,
      proposed: 'quotation marks around the cell that has a separator in it',
    });
    return row.slice(0, width);
  };
  const keeper = keep();
  const grouped = groupedColumns(sheet, namesGroups);
  const written = grouped.length === 0 ? undefined : keep();
  const filled = fillGroups(grouped);
  const [totals, apart] = [watchTotals(), watchFooters(columns)];
  let at = 0;
  for (const raw of sheet.rows) {
    const row = evened(raw, at++);
    const whole = at > head ? filled(row) : row;
    if (at > head) {
      totals.see(row);
      apart.see(row, whole);
    }
    keeper.add(whole);
    written?.add(withDitto(row, whole));
  }
  if (grouped.length > 0) {
    const names = grouped.map((one) => columns[one] ?? '').join(', ');
    const text = `${names}: a blank cell is what stands above it, as in cells that were merged`;
    said.notices.push({ ...place, column: names, rule: 'groups', text, values: { columns: names } });
  }
  if (short > 0)
    said.notices.push({
      ...place,
      rule: 'short-rows',
      text: `${short} rows with fewer cells than columns: the rest is blank`,
      values: { count: short },
    });
  const [things, footers] = [totals.things(), apart.footers()];
  return {
    ...{ ...sheet, columns, rows: keeper.done() },
    ...(written === undefined ? {} : { written: written.done() }),
    ...(things.size === 0 ? {} : { things }),
    ...(footers.size === 0 ? {} : { footers }),
  };
}

/** What was filled in is told apart from what the file has. */
function withDitto(row: readonly string[], whole: readonly string[]): string[] {
  return whole.map((cell, at) => (row[at] === cell ? cell : `${ditto}${cell}`));
}

/** The row of names says how wide the table is; without one, most rows do. */
function usualWidth({ rows, head, columns }: Sheet): number {
  if (head > 0) {
    const [names = []] = rows.slice(head - 1, head);
    const named = names.findLastIndex((cell) => cell.trim() !== '') + 1;
    let [overhang, at] = [0, 0];
    for (const row of rows) {
      if (at >= head && row.slice(named).some((cell) => cell.trim() !== '')) overhang += 1;
      at += 1;
    }
    return overhang > (rows.length - head) / 2 ? columns.length : named;
  }
  const times = new Map<number, number>();
  for (const row of rows) times.set(row.length, (times.get(row.length) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** `"New Orleans, LA"` without its marks: one place where a cell begins with a blank, and only there. */
function rejoined(
  row: readonly string[],
  width: number,
  separator: string,
): { row: string[]; at: number; cell: string } | undefined {
  const torn = row.flatMap((cell, at) => (at > 0 && /^ \S/.test(cell) && !isNumber(cell) ? [at] : []));
  const [at] = torn;
  if (at === undefined || torn.length !== 1 || row.length !== width + 1) return undefined;
  const cell = `${row[at - 1] ?? ''}${separator}${row[at] ?? ''}`;
  return { row: [...row.slice(0, at - 1), cell, ...row.slice(at + 1)], at: at - 1, cell };
}
