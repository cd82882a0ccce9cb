import type { EntityPart, Mapping, TableMapping } from '#shared/mapping';
import { partNamedBy } from './column-uses.ts';

/** What parts the items of a list, as a mapping says it; `several` is whatever of the usual marks comes. */
const usual = ['、', ';；', ',，', '|', '/', '\n', '、;；,，|'] as const;

export interface Split {
  /** The marks that part the lists in its cells, each a character; empty where a cell is one item. */
  marks: string;
  /** The marks that can be chosen, those it has among them. */
  offered: readonly string[];
}

/** How the cells of a column are parted; undefined where it names nothing, so that there is nothing to part. */
export function splitOf(table: TableMapping, column: string): Split | undefined {
  const part = partNamedBy(table, column);
  const own = part === undefined ? undefined : table.entities[part];
  if (own === undefined) return undefined;
  const { split: marks = '' } = own;
  const isUsual = marks === '' || usual.some((one) => hasSame(one, marks));
  return { marks: usual.find((one) => hasSame(one, marks)) ?? marks, offered: isUsual ? usual : [marks, ...usual] };
}

/** The mapping with the cells of a column parted so, or, by no mark, not at all. */
export function withSplit(
  mapping: Mapping,
  { table: at, column }: { table: number; column: string },
  marks: string,
): Mapping {
  const table = mapping.tables[at];
  const part = table === undefined ? undefined : partNamedBy(table, column);
  const own = part === undefined ? undefined : table?.entities[part];
  if (table === undefined || part === undefined || own === undefined) return mapping;
  // A cell is a list of things, or of the names of one.
  const { split: _, names, ...rest } = own;
  const next: EntityPart =
    marks === '' ? { ...rest, ...(names === undefined ? {} : { names }) } : { ...rest, split: marks };
  const entities = { ...table.entities, [part]: next };
  return { ...mapping, tables: mapping.tables.map((one, nth) => (nth === at ? { ...table, entities } : one)) };
}

function hasSame(one: string, other: string): boolean {
  const sorted = (marks: string) => marks.split('').sort().join('');
  return sorted(one) === sorted(other);
}
