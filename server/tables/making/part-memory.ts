import type { TableMapping } from '../../../shared/mapping.ts';
import type { MadeEntity } from './entity-book.ts';
import type { CellReader } from './read-cells.ts';

/**
 * What rows described as a part, by the cells that say it: a row that says the same of it describes the same, and a million rows
 * speak of far fewer things.
 */
export interface PartMemory {
  /** What the part's cells say in a row; undefined for a part of which the same cells may tell something else later. */
  wordsOf: (part: string, row: readonly string[]) => string | undefined;
  get: (words: string) => MadeEntity[] | undefined;
  set: (words: string, entities: MadeEntity[]) => void;
}

/** Where each row describes another thing, remembering all of them would be in vain. */
const mostRemembered = 200_000;

export function createPartMemory(table: TableMapping, reader: CellReader): PartMemory {
  const columns = new Map(
    Object.keys(table.entities).map((part) => [part, columnsOf(table, part)?.map((column) => reader.at(column))]),
  );
  const known = new Map<string, MadeEntity[]>();
  return {
    wordsOf: (part, row) => columns.get(part)?.reduce((words, at) => `${words}\t${row[at] ?? ''}`, part),
    get: (words) => known.get(words),
    set: (words, entities) => {
      if (known.size >= mostRemembered) known.clear();
      known.set(words, entities);
    },
  };
}

/** All columns that a part is made of, and what it lies in. What is no day is told of each row; what another table describes may come later. */
function columnsOf({ entities }: TableMapping, name: string): string[] | undefined {
  const columns: (string | undefined)[] = [];
  const names = [name];
  for (const at of names) {
    const part = entities[at];
    if (part === undefined) continue;
    for (const next of [part.within, ...(at === name ? [] : [part.or])])
      if (next !== undefined && !names.includes(next)) names.push(next);
    if (part.date !== undefined || part.in !== undefined) return undefined;
    const { kind } = part;
    columns.push(part.name, part.key, part.note, ...(part.aliases ?? []), ...Object.values(part.properties ?? {}));
    if (typeof kind === 'object' && 'column' in kind) columns.push(kind.column);
  }
  return columns.filter((column) => column !== undefined);
}
