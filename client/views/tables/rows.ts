import type { outlines as outlinesRoute } from '#shared/contract/link-routes';
import type { ReplyOf } from '#shared/contract/route';
import { kindName, typeName } from '../../i18n/texts.ts';
import { linksAt, partiesOf, placesAt, placeTotals } from '../../state/links.ts';
import { datasetsPass, type Hub, isTie, type Joining, provinceOf } from '#shared/links';
import { valueOf } from '../../state/asked.ts';
import { derived, filterKeys } from '../../state/memo.ts';
import type { State } from '../../state/state.ts';
import { adjacency } from '../topology.ts';
import { tablesTextsOf } from './texts.ts';

export const tableNames = ['places', 'hubs', 'without'] as const;
export type TableName = (typeof tableNames)[number];

type Cell = string | number;

export interface Row {
  cells: Cell[];
  /** What is read in place of a cell that is written for programs, by its place in the row. */
  words?: Readonly<Record<number, string>>;
  /** What a click on the row selects. */
  entity?: string;
  pair?: readonly [a: string, b: string];
}

type Column = keyof ReturnType<typeof tablesTextsOf>['tableColumns'];

export interface Table {
  columns: Column[];
  /** The best first, which is by the column `sortedBy`, falling. */
  rows: Row[];
  sortedBy: number;
}

const looksAt = ['participations', 'outlines', 'level', 'language', 'schema', ...filterKeys] as const;
type TableState = Pick<State, (typeof looksAt)[number]>;

const tables: Readonly<Record<TableName, (state: TableState) => Table>> = {
  places: derived(looksAt, placesTable),
  hubs: derived(looksAt, hubsTable),
  without: derived(looksAt, withoutTable),
};

/** The table of that name under the filters, at the level that is shown. */
export function tableOf(state: TableState, name: TableName): Table {
  return tables[name](state);
}

function placesTable(state: TableState): Table {
  const rows = [...placeTotals(state, state.level).values()]
    .sort((a, b) => b.hubs - a.hubs || b.partners - a.partners || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place, province, hubs, crossBorderHubs, partners }) => ({
      cells: [place.name, province?.name ?? '', hubs, crossBorderHubs ?? '', partners],
      entity: place.id,
    }));
  return { columns: ['place', 'province', 'hubs', 'crossBorder', 'partners'], rows, sortedBy: 2 };
}

function partiesOn({ parties }: Hub, { hiddenDatasets }: TableState): string[] {
  return parties.flatMap(({ party, datasets }) => (datasetsPass(datasets, hiddenDatasets) ? [party] : []));
}

function hubsTable(state: TableState): Table {
  const texts = tablesTextsOf(state);
  const parties = partiesOf(state);
  const joined = new Map<string, Set<string>>();
  const { pairs } = linksAt(state, state.level);
  for (const { a, b, via } of pairs)
    for (const { id } of via) joined.set(id, (joined.get(id) ?? new Set()).add(a.id).add(b.id));
  const joinings = new Map<string, Joining>(pairs.flatMap(({ via }) => via.map((joining) => [joining.id, joining])));
  const rows = [...joined]
    .flatMap(([id, places]) => {
      const joining = joinings.get(id);
      if (joining === undefined) return [];
      const taking = isTie(joining) ? [joining.source, joining.target] : partiesOn(joining, state);
      const provinces = new Set(
        taking.flatMap((own) => {
          const party = parties.get(own);
          return party === undefined ? [] : (provinceOf(party, parties)?.id ?? []);
        }),
      );
      const [first = '', second = ''] = places;
      const called = isTie(joining)
        ? [taking.map((own) => parties.get(own)?.name ?? own).join(' — '), typeName(state, joining.type)]
        : [joining.name, kindName(state, joining.kind)];
      const { date, status } = joining;
      return [
        {
          id,
          row: {
            cells: [
              ...[...called, places.size, provinces.size, date ?? ''],
              status === undefined ? '' : texts.statusName[status],
            ],
            ...(date === undefined ? {} : { words: { 4: texts.dateOf(date) } }),
            ...(isTie(joining) ? { pair: [first, second] as const } : { entity: id }),
          } satisfies Row,
        },
      ];
    })
    .sort((a, b) => Number(b.row.cells[2]) - Number(a.row.cells[2]) || (a.id < b.id ? -1 : 1))
    .map(({ row }) => row);
  return { columns: ['name', 'kind', 'parties', 'provinces', 'date', 'status'], rows, sortedBy: 2 };
}

/** In a graph of more places only the most linked ones are put beside each other; the table says so. */
export const mostPlaces = 600;

/** Pairs across the border that nothing joins, of all places of the graph; neighbours first, then the most linked. */
function withoutTable(state: TableState): Table {
  const texts = tablesTextsOf(state);
  const beside = adjacentPlaces(state);
  const parties = partiesOf(state);
  const known = placeTotals(state, state.level);
  const totals = placesAt(state, state.level)
    .map((place) => ({ place, province: provinceOf(place, parties), hubs: known.get(place.id)?.hubs ?? 0 }))
    .sort((a, b) => b.hubs - a.hubs || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, mostPlaces);
  const linked = new Set(linksAt(state, state.level).pairs.map(({ a, b }) => `${a.id}~${b.id}`));
  const rows: (Row & { rank: number; sum: number })[] = [];
  for (const [at, one] of totals.entries())
    for (const other of totals.slice(at + 1)) {
      const [a, b] = one.place.id < other.place.id ? [one, other] : [other, one];
      if (a.province === undefined || b.province === undefined || a.province.id === b.province.id) continue;
      if (linked.has(`${a.place.id}~${b.place.id}`)) continue;
      const isAdjacent = beside(a.place.id, b.place.id);
      const sum = a.hubs + b.hubs;
      rows.push({
        cells: [
          a.place.name,
          b.place.name,
          isAdjacent === undefined ? texts.notKnown : isAdjacent ? texts.yes : texts.no,
          sum,
        ],
        pair: [a.place.id, b.place.id],
        rank: isAdjacent === true ? 1 : 0,
        sum,
      });
    }
  return {
    columns: ['a', 'b', 'adjacent', 'sum'],
    sortedBy: 2,
    rows: rows.sort((one, other) => other.rank - one.rank || other.sum - one.sum),
  };
}

/** Whether two places touch, as far as the outlines tell: of a place without one nobody knows. */
function adjacentPlaces({ outlines }: TableState): (a: string, b: string) => boolean | undefined {
  const { outlines: files, places } = valueOf(outlines) ?? noOutlines;
  const beside = adjacency(files);
  const outlinesOf = (id: string) => (Object.hasOwn(places, id) ? (places[id] ?? []) : []);
  return (a, b) => {
    const [own, others] = [outlinesOf(a), new Set(outlinesOf(b))];
    if (own.length === 0 || others.size === 0) return undefined;
    return own.some((one) => [...(beside.get(one) ?? [])].some((key) => others.has(key)));
  };
}

const noOutlines: ReplyOf<typeof outlinesRoute> = { outlines: [], places: {}, points: {} };
