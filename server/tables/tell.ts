import { stringify } from 'csv-stringify/sync';
import { andMark } from '../../shared/cell-items.ts';
import type { MadeDataset } from './making/make-dataset.ts';
import {
  type EntityPart,
  type KindOf,
  type Mapping,
  placeCodeName,
  tableLabel,
  type TableMapping,
} from '../../shared/mapping.ts';
import { faultText, groupByRule, type Notice, placeText, type TableFault } from './said.ts';

/** A mapping as a small picture in words: a table a paragraph, a line for each part and each arrow. */
export function pictureOf(mapping: Mapping): string[] {
  return mapping.tables.flatMap((table) => [
    tableLabel(table),
    ...Object.entries(table.entities).map(([name, part]) => `  (${name}) ${partText(part)}`),
    ...table.relations.map(({ from, to, type, date }) => {
      const word = typeof type === 'string' ? type : `by column “${type.column}”`;
      return `  (${from}) --${word}--> (${to})${date === undefined ? '' : `, date from “${date}”`}`;
    }),
    ...crossText(table),
  ]);
}

function partText({
  kind,
  in: tables,
  name,
  key,
  split,
  chain,
  divisions,
  countries,
  seat,
  within,
  or,
  date,
  properties,
}: EntityPart): string {
  const code = properties?.[placeCodeName];
  const what =
    kind === undefined
      ? `a row of ${(tables ?? []).join(' or ')}`
      : typeof kind === 'string'
        ? kind
        : 'column' in kind
          ? `kind by column “${kind.column}”`
          : endingsText(kind);
  const said = [
    name === undefined ? undefined : `named by “${name}”`,
    key === undefined ? undefined : `called by “${key}”`,
    code === undefined ? undefined : `with its code under “${code}”`,
    split === undefined ? undefined : `a list with ${split.split('').map(markText).join(' or ')} between`,
    chain === undefined ? undefined : 'with what it lies in before its name',
    divisions === undefined ? undefined : 'by the reference of divisions',
    countries === undefined ? undefined : 'with the code of ISO 3166 that its name tells',
    seat === undefined ? undefined : 'lying where its name begins',
    within === undefined ? undefined : `lies in (${within})`,
    or === undefined ? undefined : `or (${or}) where its cell is empty`,
    date === undefined ? undefined : `date from “${date}”`,
  ];
  return `${what}: ${said.filter((one) => one !== undefined).join(', ')}`;
}

function markText(mark: string): string {
  if (mark === andMark) return '& or “and”';
  return mark === '\n' ? 'line breaks' : mark;
}

function endingsText({ endings, names = {}, otherwise }: Extract<KindOf, { endings: unknown }>): string {
  const called = Object.entries(names).map(([kind, all]) => `${kind} ${all.join(' ')}`);
  const ending = Object.keys(endings).join(', ');
  const by = [called.join(', '), ending === '' ? '' : `${ending} by how the name ends`].filter((one) => one !== '');
  return `${by.join(', ')}, else ${otherwise}`;
}

function crossText({ cross }: TableMapping): string[] {
  if (cross === undefined) return [];
  const { rows, kind, columns, type, value } = cross;
  return [
    `  (${rows}) --${type}--> ${kind}: one for each filled cell under ${columns.length} heads${value === undefined ? '' : ', with its number'}`,
  ];
}

/** What would be made, by kind and type. */
export function countsOf({ made, types }: MadeDataset): string[] {
  const kinds = new Map<string, number>();
  for (const { kind } of made.entities) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, number]) => `${number} ${name}`).join(', ');
  const within = made.entities.filter((entity) => entity.within !== undefined).length;
  return [
    `${made.entities.length} entities: ${list(kinds)}`,
    `${made.relations.length} rows that relate: ${list(types)}`,
    ...(within === 0 ? [] : [`${within} entities lie in a place`]),
  ];
}

/** Notices, one of a sort in a file with the number of its kin. */
export function noticeLines(notices: readonly Notice[]): string[] {
  return groupByRule(notices).map(({ first, count }) => `${placeText(first)}: ${first.text}${more(count)}`);
}

/** Faults, causes in the order in which they were met; one of a sort in a file with the number of its kin. */
export function faultLines(faults: readonly TableFault[]): string[] {
  return groupByRule(faults).map(({ first, count }) => `${faultText(first)}${more(count)}`);
}

function more(count: number): string {
  return count === 1 ? '' : ` (and ${count - 1} more of this)`;
}

/** Every fault as a table for a spreadsheet, in which no cell is taken for a formula. */
export function faultsCsv(faults: readonly TableFault[]): string {
  const head = ['file', 'sheet', 'row', 'column', 'rule', 'wanted', 'found', 'proposed'] as const;
  const rows = faults.map((fault) => head.map((name) => String(fault[name] ?? '')));
  return stringify([[...head], ...rows], { bom: true, escape_formulas: true });
}
