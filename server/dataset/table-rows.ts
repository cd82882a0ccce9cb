import { plainWord, wordsOfCell } from '../../shared/cell-words.ts';
import { cellsOf, cellText, columnAt, columnLetters, ditto } from '../../shared/table-cells.ts';
import type { Entity, Evidence } from '../../shared/graph.ts';
import type { EvidenceCells } from './cells.ts';
import type { KnownDocument } from './known-documents.ts';
import { cut, type Fault, type FaultWords, quoted } from './fault.ts';
import type { TableRow } from './table.ts';

/** Finds the row of a table that is evidence; its text is the quote. What is not there is a fault. */
export function locateRow(
  cells: EvidenceCells,
  row: TableRow,
  documents: ReadonlyMap<string, KnownDocument>,
  faults: Fault[],
): Evidence | undefined {
  const fault = (column: string, words: FaultWords): undefined => {
    faults.push({ ...row.at(column in row.cells ? column : 'basis'), ...words });
    return undefined;
  };
  const document = documents.get(cells.document);
  if (document?.lines === undefined) {
    const tables = [...documents].flatMap(([name, { lines }]) => (lines === undefined ? [] : [name]));
    fault('document', {
      ...{ rule: 'unknown-table', values: { tables: tables.join(', '), found: cut(cells.document) } },
      ...{ wanted: `one of the tables ${tables.join(', ')}`, found: quoted(cells.document) },
    });
    return;
  }
  const { id, lines } = document;
  if (cells.row === undefined) {
    fault('row', {
      ...{ rule: 'no-row', values: { document: cells.document } },
      ...{ wanted: `the row of ${cells.document} that says it`, found: 'nothing' },
    });
    return;
  }
  if (cells.row > lines.length) {
    fault('row', {
      ...{ rule: 'no-such-row', values: { rows: lines.length, found: cells.row } },
      ...{ wanted: `a row from 1 to ${lines.length}`, found: String(cells.row) },
    });
    return;
  }
  const { start, line: quote } = lines.row(cells.row);
  if (quote.trim() === '') {
    fault('row', {
      ...{ rule: 'empty-row', values: { row: cells.row } },
      ...{ wanted: 'a row with something in it', found: `an empty row ${cells.row}` },
    });
    return;
  }
  if (cells.quote !== '' && cells.quote !== quote) {
    fault('quote', {
      ...{ rule: 'quote-of-row', values: { row: cells.row, found: cut(cells.quote) } },
      ...{ wanted: `nothing, or row ${cells.row} as it is`, found: quoted(cells.quote) },
    });
    return;
  }
  const width = cellsOf(quote).length;
  const columns = cells.cells ?? cellsOf(quote).map((_, at) => columnLetters(at));
  const missing = columns.find((column) => columnAt(column) >= width);
  if (missing !== undefined) {
    fault('cells', {
      ...{ rule: 'no-such-cell', values: { last: columnLetters(width - 1), found: missing } },
      ...{ wanted: `columns from A to ${columnLetters(width - 1)}`, found: missing },
    });
    return;
  }
  return {
    ...{ document: id, start, end: start + quote.length, quote, basis: 'table', row: cells.row },
    cells: columns.map((column) => `${column}${cells.row ?? 0}`),
    ...(cells.note === undefined ? {} : { note: cells.note }),
  };
}

type Named = Pick<Entity, 'id' | 'name' | 'aliases'>;

/**
 * The ends that no used cell of the row names, nor the head above it, as in a cross table: by name, alias or the slug of its id, as
 * the whole cell or an item of a list in it.
 */
export function unnamedIn<T extends Named>(
  { quote, cells = [] }: Evidence,
  ends: readonly T[],
  heads: readonly string[] = [],
): T[] {
  const all = cellsOf(quote);
  const said = new Set(
    cells
      .map(columnAt)
      .flatMap((at) => [...wordsOfCell(withoutDitto(cellText(all[at] ?? ''))), plainWord(heads[at] ?? '')]),
  );
  return ends.filter(({ id, name, aliases }) => {
    const slug = id.slice(id.lastIndexOf(':') + 1);
    return ![name, ...aliases, slug].some((word) => said.has(plainWord(word)));
  });
}

function withoutDitto(cell: string): string {
  return cell.startsWith(ditto) ? cell.slice(ditto.length) : cell;
}

/** What a row that is evidence does not say: a fault at the column, or undefined where it names all ends. */
export function unsaidByRow(
  evidence: Evidence,
  ends: readonly Named[],
  heads: readonly string[] = [],
): (FaultWords & { column: string }) | undefined {
  const missing = unnamedIn(evidence, ends, heads);
  if (missing.length === 0) return undefined;
  const used = (evidence.cells ?? []).map((cell) => cellsOf(evidence.quote)[columnAt(cell)] ?? '');
  return {
    ...{ column: 'cells', rule: 'unsaid-by-row' },
    values: { names: missing.map(({ name }) => name).join(', '), found: cut(used.join(' | ')) },
    wanted: `cells that name ${missing.map(({ name }) => name).join(' and ')}`,
    found: quoted(used.join(' | ')),
  };
}
