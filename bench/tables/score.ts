import type { Mapping, TableMapping } from '../../shared/mapping.ts';
import { kindsOf } from '../../shared/mapping.ts';
import { type Expected, families, spread } from './expected.ts';
import type { Outcome } from './outcome.ts';

export interface Part {
  right: number;
  wrong: string[];
}
export const aspects = ['nodes', 'kinds', 'ties', 'dates', 'not nodes', 'counts', 'pairs', 'matrix', 'faults'] as const;
export type FileScore = Record<(typeof aspects)[number], Part>;

/** What of a person's expectation the guess, and the dataset that it makes, hold. */
export function scoreOf(expected: Expected, outcome: Outcome): FileScore {
  const { mapping, faults, countOf, pairsOf, linked } = outcome;
  const tables = mapping?.tables ?? [];
  const named = Object.entries(expected.entities);
  const dates = expected.dates.filter((column) => !expected.properties.includes(column));
  const used = tables.flatMap(({ entities, relations }) => [
    ...[...Object.values(entities), ...relations].flatMap(({ date, until }) =>
      [date, until].filter((one) => one !== undefined),
    ),
  ]);
  return {
    nodes: told(
      named,
      ([column]) => isNode(tables, column),
      ([column]) => column,
    ),
    kinds: told(
      named.filter(([column]) => isNode(tables, column)),
      ([column, sort]) => hasFamily(mapping, column, sort),
      ([column, sort]) => `${column}: a ${sort}`,
    ),
    ties: told(
      expected.relations,
      ({ from, to }) => tables.some((table) => isTied(mapping, table, from, to)),
      ({ from, to }) => `${from}→${to}`,
    ),
    dates: told(
      dates,
      (column) => used.includes(column) && (!expected.ranges.includes(column) || outcome.hasSpans),
      (column) => column,
    ),
    'not nodes': told(
      expected.notNodes.flatMap(spread),
      (column) => !isNode(tables, column),
      (column) => column,
    ),
    counts: told(
      Object.entries(expected.count).filter(([columns]) => isCounted(expected, columns)),
      ([columns, count]) => countOf(columns.split('+').flatMap(spread)) === count,
      ([columns, count]) => `${columns}: ${countOf(columns.split('+').flatMap(spread))} for ${count}`,
    ),
    pairs: told(
      Object.entries(expected.relationsCount),
      ([ends, count]) => pairsOf(...endsOf(ends)) === count,
      ([ends, count]) => `${ends}: ${pairsOf(...endsOf(ends))} for ${count}`,
    ),
    matrix: told(
      [expected.joinsPlaces],
      (joins) => joins === linked > 0,
      (joins) => (joins ? 'nothing is linked' : `${linked} pairs of places for none`),
    ),
    faults: { right: faults.length === 0 ? 1 : 0, wrong: faults.slice(0, 1).map((one) => `${faults.length}: ${one}`) },
  };
}

function told<T>(all: readonly T[], isRight: (one: T) => boolean, say: (one: T) => string): Part {
  const wrong = all.filter((one) => !isRight(one));
  return { right: all.length - wrong.length, wrong: wrong.map(say) };
}

/** A column that may as well be a property is counted where it names things alone. */
function isCounted({ entities }: Expected, columns: string): boolean {
  return columns.split('+').every((column) => Object.hasOwn(entities, column));
}

function endsOf(ends: string): [string[], string[]] {
  const [from = '', to = ''] = ends.split('→');
  return [from.split('+').flatMap(spread), to.split('+').flatMap(spread)];
}

/** The parts that a column names; `(…)` is what stands along the head. */
function partsOf({ entities }: TableMapping, column: string): string[] {
  const columns = spread(column);
  return Object.entries(entities)
    .filter(([, { name, key }]) => columns.includes(name ?? key ?? ''))
    .map(([part]) => part);
}

function isNode(tables: Mapping['tables'], column: string): boolean {
  return tables.some((table) => partsOf(table, column).length > 0 || (isAlong(column) && table.cross !== undefined));
}

function isAlong(column: string): boolean {
  return column.startsWith('(');
}

function isTied(mapping: Mapping | undefined, table: TableMapping, from: string, to: string): boolean {
  const { entities, relations, cross } = table;
  if (cross !== undefined) return [from, to].some((column) => partsOf(table, column).includes(cross.rows));
  const [ones, others] = [partsOf(table, from), partsOf(table, to)];
  const neighbours = (part: string) => [
    ...relations.flatMap((one) => (one.from === part ? [one.to] : one.to === part ? [one.from] : [])),
    ...Object.entries(entities).flatMap(([name, { within }]) => (within === part ? [name] : [])),
    ...[entities[part]?.within ?? []].flat(),
  ];
  const isHub = (part: string) => {
    const kind = entities[part]?.kind;
    return kind !== undefined && kindsOf(kind).every((name) => mapping?.kinds[name]?.hub === true);
  };
  return ones.some((one) =>
    neighbours(one).some(
      (next) => others.includes(next) || (isHub(next) && neighbours(next).some((far) => others.includes(far))),
    ),
  );
}

function hasFamily(mapping: Mapping | undefined, column: string, sort: string): boolean {
  const wanted = families[sort] ?? ['own', 'dated', 'body'];
  const kinds = (mapping?.tables ?? []).flatMap((table) => [
    ...partsOf(table, column).flatMap((part) => {
      const { kind, in: called } = table.entities[part] ?? {};
      if (kind !== undefined) return kindsOf(kind);
      return called === undefined
        ? []
        : (mapping?.tables ?? []).flatMap((one) =>
            Object.values(one.entities).flatMap((each) => (each.kind === undefined ? [] : kindsOf(each.kind))),
          );
    }),
    ...(isAlong(column) && table.cross !== undefined ? [table.cross.kind] : []),
  ]);
  return kinds.some((kind) => wanted.includes(familyOf(mapping, kind)));
}

export function familyOf(mapping: Mapping | undefined, kind: string): string {
  const { place, firm, hub, dated } = mapping?.kinds[kind] ?? {};
  if (place !== undefined) return 'place';
  if (firm === true) return 'firm';
  // A project that may lie in several places joins these and is a project.
  if (kind === 'JointProject') return 'dated';
  if (hub === true) return 'hub';
  if (dated === true) return 'dated';
  return kind === 'Person' ? 'person' : kind === 'Organisation' ? 'body' : 'own';
}
