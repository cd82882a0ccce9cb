import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '../../shared/contract/comparison.ts';
import type { Entity, Evidence, Relation } from '../../shared/graph.ts';
import { cellsOf, columnAt } from '../../shared/table-cells.ts';

/** What two versions of a thing differ in; what is told apart from it (`beside`) is no part of it. */
export function fieldChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  beside: readonly string[],
): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    if (beside.includes(name) || isSame(before[name], after[name])) return [];
    return [{ name, ...given('before', before[name]), ...given('after', after[name]) }];
  });
}

function isSame(before: unknown, after: unknown): boolean {
  if (isDeepStrictEqual(before, after)) return true;
  // A moment is written in several ways, by a table and by each engine.
  return isMoment(before) && isMoment(after) && Date.parse(before) === Date.parse(after);
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
}

function given(name: 'before' | 'after', value: unknown): Partial<FieldChange> {
  return value === undefined ? {} : { [name]: value };
}

/** The words that only one of two has. Where they stand is not compared: it moves with every word before them. */
export function evidenceChanges(
  before: readonly Evidence[],
  after: readonly Evidence[],
): { added: Evidence[]; removed: Evidence[] } {
  const [known, next] = [new Set(before.map(wordsOf)), new Set(after.map(wordsOf))];
  return {
    added: after.filter((one) => !known.has(wordsOf(one))),
    removed: before.filter((one) => !next.has(wordsOf(one))),
  };
}

function wordsOf({ document, quote, basis, cells = [], note = '', said = {} }: Evidence): string {
  return JSON.stringify([document, cells.length === 0 ? quote : saidBy(quote, cells), basis, note, said]);
}

/** Of a row the cells that say it, and all that is filled: an empty column more says nothing else, nor does another number before the row. */
function saidBy(row: string, cells: readonly string[]): string[] {
  const all = cellsOf(row);
  const used = new Set(cells.map(columnAt));
  const isCount = (cell: string, at: number) => at === 0 && !used.has(0) && /^\d+$/.test(cell);
  return [...[...used].map((at) => all[at] ?? ''), '', ...all.filter((cell, at) => cell !== '' && !isCount(cell, at))];
}

export const besideEntities = ['id', 'datasets', 'searchText', 'contributions'] as const satisfies (keyof Entity)[];
export const besideRelations = ['id', 'datasets', 'evidence', 'basis'] as const satisfies (keyof Relation)[];
