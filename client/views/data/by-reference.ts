import type { EntityPart, Mapping } from '#shared/mapping';
import { partNamedBy } from './column-uses.ts';
import { tableAt } from './choices.ts';

type ByReference = 'divisions' | 'seat' | 'countries';

/** What is taken from the reference of divisions for the names of a column, and what may be taken again: as guessed, or as it is. */
export function byReferenceOf(
  { mapping, guess }: { mapping: Mapping | undefined; guess: Mapping | undefined },
  sheet: { file: string; sheet?: string | undefined },
  column: string,
): { which: ByReference; isOn: boolean }[] {
  const [own, guessed] = [mapping, guess].map((one) => partIn(one, sheet, column));
  if (own === undefined) return [];
  return (['divisions', 'seat', 'countries'] as const)
    .filter((which) => own[which] === true || guessed?.[which] === true)
    .map((which) => ({ which, isOn: own[which] === true }));
}

/** The mapping with a column's names taken so, or not. */
export function withReference(
  mapping: Mapping,
  { table: at, column }: { table: number; column: string },
  { which, isOn }: { which: ByReference; isOn: boolean },
): Mapping {
  const table = mapping.tables[at];
  const part = table === undefined ? undefined : partNamedBy(table, column);
  const own = part === undefined ? undefined : table?.entities[part];
  if (table === undefined || part === undefined || own === undefined) return mapping;
  const { [which]: _, ...rest } = own;
  const next: EntityPart = isOn ? { ...rest, [which]: true } : rest;
  const tables = mapping.tables.map((one, nth) =>
    nth === at ? { ...table, entities: { ...table.entities, [part]: next } } : one,
  );
  return { ...mapping, tables };
}

function partIn(
  mapping: Mapping | undefined,
  sheet: { file: string; sheet?: string | undefined },
  column: string,
): EntityPart | undefined {
  const table = mapping === undefined ? undefined : mapping.tables[tableAt(mapping, sheet)];
  const part = table === undefined ? undefined : partNamedBy(table, column);
  return part === undefined ? undefined : table?.entities[part];
}
