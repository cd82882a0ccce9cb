import type { Status } from '../../../shared/graph.ts';
import { namingColumn } from '../names/table-names.ts';
import { type Mention, mentionKind } from '../names/thing.ts';
import type { Cell, TextTable } from '../text/tables.ts';
import type { DraftWords } from '../words.ts';
import { datesIn, type SaidDate } from './dates.ts';
import type { FactRule } from './fact-rule.ts';
import { type End, endsAt, kindsOf, type Pair, product, type Scene } from './parties.ts';

/** A relation that a row says by the head of a column. */
interface RowFact {
  pair: Pair;
  rule: FactRule;
  status: Status;
  date?: SaidDate;
  said: Cell;
}

/** What a row is of, what its columns say of that, and the cells whose words are to be read as a sentence about it. */
export interface ReadRow {
  about: Mention | undefined;
  facts: RowFact[];
  texts: Cell[];
}

export function readRow(
  { plain, table, cells }: { plain: string; table: TextTable; cells: readonly Cell[] },
  {
    mentions,
    rules,
    scene,
    words,
    published,
  }: {
    mentions: readonly Mention[];
    rules: readonly FactRule[];
    scene: Scene;
    words: DraftWords;
    published: string | undefined;
  },
): ReadRow {
  const at = namingColumn(table, words);
  const inCell = (cell: Cell | undefined) =>
    cell === undefined ? [] : mentions.filter(({ start, end }) => start >= cell.start && end <= cell.end);
  const [about] = inCell(cells[at]);
  const whole = cells.map(({ text }) => text).join(' ');
  const { none, planned, done, dates } = words.tables;
  const dateCells = cells.filter((_, nth) => dates.some((word) => table.head[nth]?.includes(word) === true));
  const said = dateCells.flatMap((cell) => datesIn(plain, cell, published));
  const facts: RowFact[] = [];
  const texts: Cell[] = [];
  for (const [nth, cell] of cells.entries()) {
    if (nth === at || dateCells.includes(cell)) continue;
    const head = table.head[nth] ?? '';
    const fitting = rules.filter(({ labels }) => labels.some((label) => new RegExp(`^(?:${label})$`).test(head)));
    const told = rules.filter(({ columns }) => columns.some((column) => new RegExp(`^(?:${column})$`).test(head)));
    if (fitting.length === 0) texts.push(cell);
    if (about === undefined || none.some((word) => whole.includes(word))) continue;
    for (const rule of told)
      if (kindsOf(rule, 'source', scene).includes(mentionKind(about)))
        for (const pair of product(endsAt(about), placesIn(inCell(cell), rule, scene)))
          facts.push({
            pair,
            rule,
            status: planned.some((word) => whole.includes(word)) ? 'planned' : rule.status,
            said: cell,
          });
    for (const rule of fitting) {
      if (!kindsOf(rule, 'target', scene).includes(mentionKind(about))) continue;
      const sources = inCell(cell).filter((one) => kindsOf(rule, 'source', scene).includes(mentionKind(one)));
      const status = planned.some((word) => whole.includes(word))
        ? 'planned'
        : done.some((word) => whole.includes(word))
          ? 'done'
          : rule.status;
      const [from, to] = said;
      const date =
        !rule.dated || from === undefined
          ? undefined
          : to === undefined
            ? from
            : { ...from, date: `${from.date}/${to.date}` };
      for (const pair of product(sources.flatMap(endsAt), endsAt(about)))
        facts.push({ pair, rule, status, said: cell, ...(date === undefined || status === 'planned' ? {} : { date }) });
    }
  }
  return { about, facts, texts };
}

/** The row of a table that a sentence is. */
export function rowOf(tables: readonly TextTable[], { start, end }: { start: number; end: number }, words: DraftWords) {
  for (const table of tables.filter((one) => namingColumn(one, words) !== -1))
    for (const cells of table.rows)
      if (cells.some((cell) => cell.start >= start && cell.end <= end && cell.end > cell.start))
        return { table, cells };
  return undefined;
}

/** What a cell names; of places one within the other the inner. */
function placesIn(mentions: readonly Mention[], rule: FactRule, scene: Scene): End[] {
  const fitting = mentions.filter((one) => kindsOf(rule, 'target', scene).includes(mentionKind(one)));
  return fitting.filter((one, at) => fitting[at + 1]?.start !== one.end).flatMap(endsAt);
}
