import { wordsOfCell } from '../../shared/cell-words.ts';
import type { Entity, Relation } from '../../shared/graph.ts';
import { kindsOf, type Mapping } from '../../shared/mapping.ts';
import { columnAt } from '../../shared/table-cells.ts';
import { checkFiles } from '../../tests/support/check-files.ts';
import { linkedPlaces } from './linked-places.ts';
import { importTables, readTables } from '../../tests/support/read-tables.ts';

/** What an import made of a file. */
export interface Outcome {
  mapping: Mapping | undefined;
  entities: readonly Entity[];
  relations: readonly Relation[];
  /** Of all sheets, with the cells below the head. */
  columns: readonly { name: string; cells: readonly string[] }[];
  /** Of the import, and of the check of what it made. */
  faults: string[];
  /** Whether a date of the dataset is an interval. */
  hasSpans: boolean;
  /** How many pairs of places are linked, at the level that has most. */
  linked: number;
  /** How many things the columns name. */
  countOf: (columns: readonly string[]) => number;
  /** How many pairs of what the columns name are related, straight or by what joins them. */
  pairsOf: (from: readonly string[], to: readonly string[]) => number;
}

/** Imports a file as `kuajie import` does, checks the dataset, and counts in it what the columns name and relate. */
export async function outcomeOf(file: string, bytes: Uint8Array): Promise<Outcome> {
  const { dataset: made, faults } = await importTables({ [file]: bytes });
  const { sheets } = await readTables({ [file]: bytes });
  const { dataset, said } = await checkFiles(made?.files ?? {});
  const entities = [...(dataset?.entities ?? [])];
  const relations = [...(dataset?.relations ?? [])];
  const columns = sheets.flatMap((sheet) =>
    sheet.columns.map((name, at) => ({ name, at, cells: sheet.rows.slice(sheet.head).map((row) => row[at] ?? '') })),
  );
  const namedIn = (name: string) => {
    const words = name.startsWith('(')
      ? columns.map((column) => column.name)
      : columns.filter((column) => column.name === name).flatMap(({ cells }) => cells.flatMap(wordsOfCell));
    return namedBy(new Set(words), entities, kindsOfColumn(made?.mapping, name));
  };
  const all = (names: readonly string[]) => new Set(names.flatMap((name) => [...namedIn(name)]));
  const places = (names: readonly string[]) =>
    columns.filter(({ name }) => names.includes(name) || names.some((one) => one.startsWith('('))).map(({ at }) => at);
  const hubs = new Set(entities.filter(({ kind }) => made?.mapping.kinds[kind]?.hub === true).map(({ id }) => id));
  return {
    mapping: made?.mapping,
    ...{ entities, relations, columns },
    faults: [...faults, ...said],
    hasSpans: [...entities, ...relations].some(({ date }) => date?.includes('/') === true),
    linked: dataset === undefined ? 0 : linkedPlaces(dataset),
    countOf: (names) => all(names).size,
    pairsOf: (from, to) => {
      const ends = { from: all(from), to: all(to), hubs };
      return pairsBetween(relations, ends, [places(from), places(to)]);
    },
  };
}

function namedBy(words: ReadonlySet<string>, entities: readonly Entity[], kinds: readonly string[]): Set<string> {
  const found = entities.filter(
    ({ kind, name, aliases }) => kinds.includes(kind) && [name, ...aliases].some((word) => words.has(word)),
  );
  return new Set(found.map(({ id }) => id));
}

function kindsOfColumn(mapping: Mapping | undefined, column: string): string[] {
  return (mapping?.tables ?? []).flatMap(({ entities, cross }) => [
    ...Object.values(entities)
      .filter(({ name, key }) => name === column || key === column)
      .flatMap(({ kind, chain }: { kind?: Parameters<typeof kindsOf>[0] | undefined; chain?: true | undefined }) => [
        ...(kind === undefined ? Object.keys(mapping?.kinds ?? {}) : kindsOf(kind)),
        ...(chain === true ? ['Province', 'City', 'County'] : []),
      ]),
    ...(column.startsWith('(') && cross !== undefined ? [cross.kind] : []),
  ]);
}

interface Ends {
  from: ReadonlySet<string>;
  to: ReadonlySet<string>;
  hubs: ReadonlySet<string>;
}

/** Each pair once; of relations that a row says, those whose cells are of both columns. What a hub joins has no direction. */
function pairsBetween(relations: readonly Relation[], { from, to, hubs }: Ends, columns: readonly number[][]): number {
  const pairs = new Set<string>();
  const parties = new Map<string, { own: Set<string>; others: Set<string> }>();
  for (const { source, target, evidence } of relations) {
    const cells = evidence.flatMap((one) => (one.cells ?? []).map(columnAt));
    const isSaid = (at: number) => cells.length === 0 || columns[at]?.some((column) => cells.includes(column)) === true;
    const isBetween = (from.has(source) && to.has(target)) || (from.has(target) && to.has(source));
    if (isBetween && isSaid(0) && isSaid(1)) pairs.add(`${source} ${target}`);
    if (!hubs.has(target)) continue;
    const all = parties.get(target) ?? { own: new Set(), others: new Set() };
    parties.set(target, all);
    if (from.has(source) && isSaid(0)) all.own.add(source);
    if (to.has(source) && isSaid(1)) all.others.add(source);
  }
  for (const { own, others } of parties.values())
    for (const one of own) for (const other of others) if (one !== other) pairs.add([one, other].sort().join(' '));
  return pairs.size;
}
