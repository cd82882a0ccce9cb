import type { PlaceCoding } from '../../../shared/place-coding.ts';
import { wantedForm } from '../../../shared/place-coding.ts';
import { columnLetters, inCell } from '../../../shared/table-cells.ts';
import { mark, slugOf } from '../../tables/slug.ts';
import type { CodedPlace, Gathered } from './gather.ts';
import { ownOf } from './own-values.ts';
import type { CopiedNode, CopiedTie } from './read-copy.ts';

/** Where the program keeps the code and the degrees of a place. */
export const placeColumns = { code: 'placeCode', lon: 'placeLon', lat: 'placeLat' } as const;

export interface CopyNames {
  kindName: (kind: string) => string;
  typeName: (type: string) => string;
  column: (key: string) => string;
  document: (table: string) => string;
}

interface RowParts extends CopyNames {
  gathered: Gathered;
  columns: { entities: readonly string[]; relations: readonly string[] };
  coding: PlaceCoding | undefined;
  codingOf: (kind: string) => PlaceCoding | undefined;
  /** The property that dates the nodes of a kind, or the relationships of a type. */
  datedBy: { kind: (kind: string) => string | undefined; type: (type: string) => string | undefined };
}

/** A row of entities.csv or relations.csv, and the line of its table that says it. */
export interface CopyRow {
  cells: string[];
  document: string;
  line: string;
}

const nodeHeads = ['element id', 'labels', 'name'];
const tieHeads = ['element id', 'from', 'from element id', 'to', 'to element id'];
export const headsOfNodes = (keys: Iterable<string>) => [...nodeHeads, ...keys];
export const headsOfTies = (keys: Iterable<string>) => [...tieHeads, ...keys];

/** Makes rows one by one; `row` is the line's number in its table. */
export function copyRows({ gathered, columns, coding, codingOf, datedBy, ...names }: RowParts) {
  const { kindName, typeName, column, document } = names;
  const idOf = ({ element, kind, name }: CodedPlace) => {
    const code = coding === 'GB/T 2260' && codingOf(kind) === coding ? gathered.codeOf.get(element) : undefined;
    return entityId(kindName(kind), code ?? slugWith(name, element));
  };
  return {
    node: ({ element, labels, keys, entity, place, lies }: CopiedNode, row: number): CopyRow => {
      const { kind, date = '', status = '', note } = entity;
      const name = cellName(entity.name, kind, element);
      const { values, said } = ownOf(entity, keys);
      const heads = headsOfNodes(gathered.kinds.get(kind)?.said ?? []);
      const around = lies == null ? undefined : gathered.byCode.get(lies);
      const own = new Map([...values].map(([key, value]) => [column(key), value]));
      if (coding !== undefined && codingOf(kind) === coding && place.code != null)
        own.set(placeColumns.code, wantedForm(coding, place.code) === undefined ? place.code : '');
      if (place.lon != null && place.lat != null) {
        own.set(placeColumns.lon, String(place.lon));
        own.set(placeColumns.lat, String(place.lat));
      }
      const notes = [
        ...(note === undefined ? [] : [inCell(note)]),
        ...(around === undefined ? [] : [`${lies ?? ''} is the code of ${around.name}`]),
      ].filter((one) => one !== '');
      return {
        cells: [
          ...[idOf({ element, kind, name: entity.name }), kindName(kind), name, ''],
          around === undefined ? '' : idOf(around),
          ...['table', document(kind), String(row), cellsAt(heads, ['name', date && datedBy.kind(kind)]), ''],
          ...[date, status, notes.join('; ')],
          ...columns.entities.map((key) => own.get(key) ?? ''),
        ],
        document: document(kind),
        line: lineOf([element, labels.map(inCell).join('; '), name], heads, said),
      };
    },
    tie: ({ element, keys, type, from, to, relation }: CopiedTie, row: number): CopyRow => {
      const [source, target] = [from, to].map((end) => ({
        id: idOf(end),
        name: cellName(end.name, end.kind, end.element),
      }));
      const { date = '', status = '', note = '' } = relation;
      const { values, said } = ownOf(relation, keys);
      const heads = headsOfTies(gathered.types.get(type)?.said ?? []);
      const own = new Map([...values].map(([key, value]) => [column(key), value]));
      const table = document(`relationships ${type}`);
      return {
        cells: [
          ...[source?.id ?? '', typeName(type), target?.id ?? '', localId(element)],
          ...['table', table, String(row), cellsAt(heads, ['from', 'to', date && datedBy.type(type)]), '', ''],
          ...[status, date, inCell(note)],
          ...columns.relations.map((key) => own.get(key) ?? ''),
        ],
        document: table,
        line: lineOf([element, source?.name ?? '', from.element, target?.name ?? '', to.element], heads, said),
      };
    },
  };
}

/** The line of a table: first what every row says, then the properties below their heads. */
function lineOf(first: readonly string[], heads: readonly string[], said: ReadonlyMap<string, string>): string {
  return [...first, ...heads.slice(first.length).map((key) => said.get(key) ?? '')].join('\t');
}

/** The columns that say it, as letters; what has no column of its own is not among them. */
function cellsAt(heads: readonly string[], wanted: readonly (string | undefined)[]): string {
  const places = wanted.map((head) => (head === undefined ? -1 : heads.indexOf(head))).filter((at) => at !== -1);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map(columnLetters)
    .join('|');
}

/** A name as a cell holds it; what has none is called by its label and number. */
function cellName(name: string, kind: string, element: string): string {
  return inCell(name).replaceAll(/\s+/g, ' ') || `${kind} ${localId(element)}`;
}

function entityId(kind: string, slug: string): string {
  return `${kind.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}:${slug}`;
}

/** Its name and its number in that database, which no two have in common. */
function slugWith(name: string, element: string): string {
  const slug = slugOf(name).slice(0, 40).replace(/-+$/, '');
  return [slug, localId(element)].filter((part) => part !== '').join('-');
}

/** The last part of an element id, `4:uuid:17`, is its number in its database. */
function localId(element: string): string {
  const last = element.slice(element.lastIndexOf(':') + 1);
  return /^[\p{L}\p{M}\p{N}._-]+$/u.test(last) ? last : mark(element);
}
