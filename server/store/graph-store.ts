import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { EngineName } from '../../shared/contract/engine-name.ts';
import { root } from '../root.ts';
import { type GuestDoor, openGuestDoor } from './guest-store.ts';
import type { GuestTerms } from './guest-text.ts';
import type { CypherEngine, Row, RunInTransaction, RunOptions } from './engine.ts';
import type { ParamsOf, Query } from './query.ts';
import { wholeRows } from './whole-rows.ts';

/** What a query file leaves open because Cypher takes no parameter there. */
interface Blanks {
  /** A label or a type, for `IDENTIFIER`. */
  identifier?: string;
  /** The name of a property, for `PROPERTY`. */
  property?: string;
  /** A function of one argument, for `CONVERT`. */
  convert?: 'toFloat' | 'date' | 'datetime';
}

/** Runs a query file inside the write transaction. */
export type RunQuery = <Shape extends z.ZodRawShape, Row extends z.ZodType>(
  query: Query<Shape, Row>,
  params: ParamsOf<Shape>,
  blanks?: Blanks,
) => Promise<z.output<Row>[]>;

/** The server's only door to the engine. */
export interface GraphStore {
  engine: Pick<CypherEngine, 'name' | 'version' | 'runStatement' | 'explain' | 'graphTypes' | 'isShared'>;
  run: <Shape extends z.ZodRawShape, Row extends z.ZodType>(
    query: Query<Shape, Row>,
    params: ParamsOf<Shape>,
    options?: RunOptions,
  ) => Promise<z.output<Row>[]>;
  /** The same, row by row: they are never held together where the engine can give them so. */
  stream: <Shape extends z.ZodRawShape, Row extends z.ZodType>(
    query: Query<Shape, Row>,
    params: ParamsOf<Shape>,
    options?: RunOptions,
  ) => AsyncIterable<z.output<Row>>;
  /**
   * The same door to a database of others: a query is answered by its namesake in `cypher/guest`, and by no row where it has none.
   * `toOurs` makes of a row there one that the query declares.
   */
  asGuest: (terms: GuestTerms, toOurs: (row: Row) => Row) => GraphStore & Pick<GuestDoor, 'stream'>;
  /** All or nothing. */
  write: <T>(work: (run: RunQuery) => Promise<T>) => Promise<T>;
  /** A statement that divides itself into transactions: what it has done stays done. */
  runInParts: (query: Query) => Promise<void>;
  /** Indexes and constraints; may be repeated. */
  prepare: () => Promise<void>;
  /** What a load of a next generation needs beside; may be repeated. */
  prepareGenerations: () => Promise<void>;
  /** Takes the constraints away, where the database may be somebody else's. */
  unprepare: () => Promise<void>;
  close: () => Promise<void>;
}

export function createGraphStore(engine: CypherEngine): GraphStore {
  const textOf = (file: string, blanks: Blanks = {}) => filled(readQuery(file, engine.name), file, blanks);
  const store: GraphStore = {
    engine,
    run: (query, params, options = {}) =>
      wholeRows(engine, async () => {
        const rows = [];
        for await (const row of engine.stream(textOf(query.file), params, options)) rows.push(query.row.parse(row));
        return rows;
      }),
    stream: async function* (query, params, options = {}) {
      for await (const row of engine.stream(textOf(query.file), params, { ...options, isLong: true }))
        yield query.row.parse(row);
    },
    write: (work) =>
      engine.transact((run: RunInTransaction) =>
        work(async (query, params, blanks) =>
          (await run(textOf(query.file, blanks), params)).map((row) => query.row.parse(row)),
        ),
      ),
    prepare: async () => {
      for (const file of ['schema/entity-id', 'schema/dataset-id']) await engine.changeSchema(textOf(file));
    },
    prepareGenerations: () => engine.changeSchema(textOf('schema/generation-id')),
    unprepare: async () => {
      if (!engine.isShared) return;
      for (const id of ['entity', 'dataset', 'generation']) await engine.changeSchema(textOf(`schema/drop-${id}-id`));
    },
    runInParts: ({ file }) => engine.changeSchema(textOf(file)),
    close: () => engine.close(),
    asGuest: (terms, toOurs) => ({
      ...store,
      ...openGuestDoor({
        engine,
        terms,
        toOurs,
        textOf: (file) => (existsSync(pathOf(file)) ? textOf(file) : undefined),
      }),
    }),
  };
  return store;
}

const texts = new Map<string, string>();

function readQuery(file: string, engine: EngineName): string {
  const known = texts.get(`${engine}/${file}`);
  if (known !== undefined) return known;
  const own = pathOf(`${file}.${engine}`);
  const text = readFileSync(existsSync(own) ? own : pathOf(file), 'utf8').replace(/^\s*\/\/.*\n/gm, '');
  texts.set(`${engine}/${file}`, text);
  return text;
}

function pathOf(file: string): string {
  return join(root, 'cypher', `${file}.cypher`);
}

/** Labels, types and names of properties cannot be parameters; the vocabulary's pattern is checked once more before one enters a text. */
function filled(text: string, file: string, { identifier, property, convert }: Blanks): string {
  if (identifier !== undefined && !/^[A-Z][A-Za-z0-9_]*$/.test(identifier))
    throw new Error(`${file}: ${identifier} is no label or type`);
  // Some versions of Neo4j read \u0060 as a backtick before they parse, also inside backticks.
  if (property !== undefined && /[\\`\p{Cc}]/u.test(property))
    throw new Error(`${file}: ${property} is no name of a property`);
  return text
    .replaceAll('IDENTIFIER', () => identifier ?? 'IDENTIFIER')
    .replaceAll('CONVERT', () => convert ?? 'CONVERT')
    .replaceAll('PROPERTY', () => (property === undefined ? 'PROPERTY' : `\`${property}\``));
}
