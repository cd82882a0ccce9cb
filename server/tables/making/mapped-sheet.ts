import { plainHead, singular } from '../mapping/words.ts';
import type { KindOf, TableMapping } from '../../../shared/mapping.ts';
import type { PlaceCoding } from '../../../shared/place-coding.ts';
import type { Sheet } from '../reading/sheet.ts';
import { slugOf } from '../slug.ts';
import type { MadeEntity } from './entity-book.ts';
import type { PartMemory } from './part-memory.ts';
import type { CellReader } from './read-cells.ts';

/** A sheet with its part of the mapping and the id of the document that it becomes. */
export interface MappedSheet {
  sheet: Sheet;
  table: TableMapping;
  document: string;
  reader: CellReader;
  memory: PartMemory;
  /** Kinds whose names are titles. */
  titles: ReadonlySet<string>;
  coding: PlaceCoding | undefined;
  /** Those whose names may tell where they lie, if no row does. */
  seated: Set<MadeEntity>;
}

export function columnsAt(reader: CellReader, columns: readonly (string | undefined)[]): number[] {
  const places = columns.flatMap((column) => (column === undefined ? [] : [reader.at(column)]));
  return [...new Set(places.filter((at) => at !== -1))].sort((a, b) => a - b);
}

export function kindIn(kind: KindOf | undefined, name: string, cellOf: (column: string) => string): string {
  if (kind === undefined || typeof kind === 'string') return kind ?? '';
  if ('column' in kind) {
    const value = cellOf(kind.column);
    return (Object.hasOwn(kind.kinds, value) ? kind.kinds[value] : undefined) ?? kind.otherwise;
  }
  const called = Object.entries(kind.names ?? {}).find(([, names]) => names.includes(name));
  if (called !== undefined) return called[0];
  const fitting = Object.entries(kind.endings).flatMap(([own, endings]) =>
    endings
      .filter((ending) => name.endsWith(ending) && name !== ending)
      .map((ending) => ({ own, length: ending.length })),
  );
  return fitting.sort((a, b) => b.length - a.length)[0]?.own ?? kind.otherwise;
}

/** Keys of two tables may be the same number, so that what a row is stands before them. */
export function prefixOf(part: string | undefined, kind: string): string {
  const word = part === undefined ? '' : slugOf(singular(plainHead(part)));
  return /^[a-z][a-z0-9-]*$/.test(word) ? word : plainHead(kind).replaceAll(' ', '-');
}
