import { join } from 'node:path';
import { linesOf, writeLines } from '../../lines/line-file.ts';
import { createNumberList, repeatedIn } from '../../lines/number-list.ts';
import type { MadeEntity } from './entity-book.ts';
import type { MadeRelation } from './make-rows.ts';

/** Relations as they were made, gone through as often as wanted. */
export interface MadeRelations extends Iterable<MadeRelation> {
  readonly length: number;
  /** Whether another relation has the same ends and the same type. */
  isRepeated: (relation: MadeRelation) => boolean;
}

/** Takes relations between these entities as they are made; `done` gives them all. */
export type KeepRelations = (entities: readonly MadeEntity[]) => {
  add: (relation: MadeRelation) => void;
  done: () => MadeRelations;
};

/** A relation in a file, its ends by their number. */
type Line = [
  source: number,
  target: number,
  type: string,
  document: string,
  row: number,
  cells: number[],
  date: string | null,
  note: string | null,
  ...properties: [string, string][],
];

/** Keeps relations in a file of the folder; they can be read while it is there. */
export function keepRelationsIn(folder: string): KeepRelations {
  return (entities) => {
    const path = join(folder, 'relations-made.ndjson');
    const writer = writeLines(path);
    const types = new Map<string, number>();
    const codes = createNumberList();
    /** One number for ends and type: exact up to some millions of entities and a thousand types. */
    const codeOf = ({ source, target, type }: MadeRelation): number => {
      if (!types.has(type)) types.set(type, types.size);
      return (source.at * mostEntities + target.at) * mostTypes + (types.get(type) ?? 0);
    };
    return {
      add: (relation) => {
        codes.add(codeOf(relation));
        writer.add(JSON.stringify(lineOf(relation)));
      },
      done: () => {
        const { length } = writer.done();
        const repeated = repeatedIn(codes);
        return {
          length,
          isRepeated: (relation) => repeated.has(codeOf(relation)),
          *[Symbol.iterator]() {
            // Written above as such.
            for (const line of linesOf(path)) yield relationOf(JSON.parse(line) as Line, entities);
          },
        };
      },
    };
  };
}

const mostEntities = 2 ** 21;
const mostTypes = 2 ** 10;

function lineOf({ source, target, type, date, note, properties, row }: MadeRelation): Line {
  const place = [row.document, row.row, row.cells] as const;
  return [source.at, target.at, type, ...place, date ?? null, note ?? null, ...properties];
}

function relationOf(line: Line, entities: readonly MadeEntity[]): MadeRelation {
  const [from, to, type, document, row, cells, date, note, ...properties] = line;
  const [source, target] = [entities[from], entities[to]];
  if (source === undefined || target === undefined) throw new Error(`no entities ${from} and ${to} were made`);
  return {
    ...{ source, target, type, row: { document, row, cells }, properties: new Map(properties) },
    ...(date === null ? {} : { date }),
    ...(note === null ? {} : { note }),
  };
}
