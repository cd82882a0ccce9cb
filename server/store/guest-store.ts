import type * as z from 'zod';
import { Parameters, toPlain } from '../../shared/contract/cypher-values.ts';
import type { CypherEngine, Row, RunOptions } from './engine.ts';
import { type GuestTerms, guestText } from './guest-text.ts';
import type { ParamsOf, Query } from './query.ts';
import { wholeRows } from './whole-rows.ts';

/** How a database of others is read: a query is answered by its namesake in `cypher/guest`, and by no row where it has none. */
export interface GuestDoor {
  run: <Shape extends z.ZodRawShape, RowOf extends z.ZodType>(
    ...asked: Asked<Shape, RowOf>
  ) => Promise<z.output<RowOf>[]>;
  /** The same, row by row as they come: for what need not fit into memory. */
  stream: <Shape extends z.ZodRawShape, RowOf extends z.ZodType>(
    ...asked: Asked<Shape, RowOf>
  ) => AsyncGenerator<z.output<RowOf>>;
}
type Asked<Shape extends z.ZodRawShape, RowOf extends z.ZodType> = [
  query: Query<Shape, RowOf>,
  params: ParamsOf<Shape>,
  options?: RunOptions,
];

interface DoorParts {
  engine: CypherEngine;
  /** The text of a file, if there is one. */
  textOf: (file: string) => string | undefined;
  terms: GuestTerms;
  /** Makes of a row there one that the query declares. */
  toOurs: (row: Row) => Row;
}

export function openGuestDoor({ engine, textOf, terms, toOurs }: DoorParts): GuestDoor {
  const asked = (file: string, params: object) => {
    const text = textOf(file.replace(/^\w+\//, 'guest/'));
    return text === undefined ? undefined : { text: guestText(text), given: { ...params, ...terms } };
  };
  return {
    run: async (query, params, options = {}) => {
      const found = asked(query.file, params);
      if (found === undefined) return [];
      return wholeRows(engine, async () => {
        const rows = [];
        for await (const row of engine.stream(found.text, found.given, options))
          rows.push(query.row.parse(toOurs(row)));
        return rows;
      });
    },
    stream: async function* (query, params, options = {}) {
      const found = asked(query.file, params);
      if (found === undefined) return;
      const { fields, rows } = await engine.runStatement(
        { text: found.text, parameters: Parameters.parse(found.given) },
        { ...options, maxRows: Number.MAX_SAFE_INTEGER },
      );
      for await (const values of rows) {
        const row = fields.map((field, at) => [field, values[at] === undefined ? null : toPlain(values[at])] as const);
        yield query.row.parse(toOurs(Object.fromEntries(row)));
      }
    },
  };
}
