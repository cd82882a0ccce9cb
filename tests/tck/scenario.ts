import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Expectation = z.union([
  z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    ordered: z.boolean().optional(),
    ignoreListOrder: z.boolean().optional(),
  }),
  z.object({ empty: z.literal(true) }),
  z.object({ error: z.object({ type: z.string(), phase: z.string(), detail: z.string() }) }),
]);
export type Expectation = z.output<typeof Expectation>;

const Scenario = z.object({
  id: z.string(),
  feature: z.string(),
  name: z.string(),
  graph: z.enum(['empty', 'any']),
  setup: z.array(z.string()),
  params: z.record(z.string(), z.string()).nullish(),
  query: z.string(),
  control: z.object({ query: z.string(), expect: Expectation }).nullish(),
  expect: Expectation,
  /** What a runner would have to bring, such as test procedures. */
  skip: z.string().nullish(),
  effects: z.record(z.string(), z.number()).nullish(),
});
export type Scenario = z.output<typeof Scenario>;

/** All scenarios in a folder of JSON files, with the name of their area. */
export function readScenarios(folder: string): { area: string; scenario: Scenario }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      z
        .array(Scenario)
        .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
        .map((scenario) => ({ area: file.replace(/\.json$/, ''), scenario })),
    );
}
