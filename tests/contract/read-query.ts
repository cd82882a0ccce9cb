/** Parameters under which the first dataset gives rows, and what of them is looked at. */
export type ReadQueries = Record<
  string,
  { params?: Record<string, unknown>; expected: (rows: Record<string, unknown>[]) => unknown; value: unknown }
>;
