import * as z from 'zod';

/** A query file under `cypher/`, what it takes for its `$names`, and what a row of it is. */
export interface Query<Shape extends z.ZodRawShape = z.ZodRawShape, Row extends z.ZodType = z.ZodType> {
  file: string;
  params: Shape;
  row: Row;
}

/** The parameters of a query; of one without any there are none to give. */
export type ParamsOf<Shape extends z.ZodRawShape> = { readonly [Name in keyof Shape]: z.input<Shape[Name]> };

type NoParams = Record<string, z.ZodNever>;

const declared = new Map<string, Query>();
/** Every query file that the modules loaded so far declare. */
export const declaredQueries: ReadonlyMap<string, Query> = declared;

/** Declares a query file; the program does so once for each. Without `row` its rows are not looked at. */
export function query<Shape extends z.ZodRawShape = NoParams, Row extends z.ZodType = z.ZodUnknown>(
  file: string,
  { params, row }: { params?: Shape; row?: Row } = {},
): Query<Shape, Row> {
  if (declared.has(file)) throw new Error(`the query ${file} is declared twice`);
  // What is left out has the type that stands for it above, which the compiler does not follow through `??`.
  const own = { file, params: params ?? {}, row: row ?? z.unknown() } as Query<Shape, Row>;
  declared.set(file, own);
  return own;
}

/** Several ids, kinds or words. */
export const texts = z.array(z.string()).readonly();
