import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const columns = z.array(z.string());

/** What a person expects of a file of `files/`, written without knowing how the program guesses. */
const Expected = z.object({
  file: z.string(),
  /** Whether what it says joins counties, cities, provinces or countries: the matrix has something, or nothing. */
  joinsPlaces: z.boolean(),
  /** The columns that name things, and of what sort. `Prey 1..5` are five columns, `(column heads)` what stands along the head of a cross table. */
  entities: z.record(z.string(), z.string()),
  relations: z.array(z.object({ from: z.string(), to: z.string() })),
  ...{ dates: columns, ranges: columns, properties: columns, notNodes: columns },
  /** How many different things a column names, or several together: `from+to`. */
  count: z.record(z.string(), z.number()),
  /** How many different pairs two columns relate: `from→to`. */
  relationsCount: z.record(z.string(), z.number()),
});
export type Expected = z.output<typeof Expected>;

export function expectedFiles(): { expected: Expected; bytes: Buffer }[] {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const all = z.array(Expected).parse(JSON.parse(readFileSync(path('expected.json'), 'utf8')));
  return all.map((expected) => ({ expected, bytes: readFileSync(path(`files/${expected.file}`)) }));
}

/** `Prey 1..5` as five names; any other as it is. */
export function spread(column: string): string[] {
  const [, stem, first, last] = /^(.*?)(\d+)\.\.(\d+)$/.exec(column) ?? [];
  if (stem === undefined) return [column];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${stem}${Number(first) + at}`);
}

/** What kinds of the program's may stand for a sort of things that a person named; of others any that is no place, firm, person or agreement. */
export const families: Readonly<Record<string, readonly string[]>> = {
  ...fill(
    'city|country|town|county|province|place|city or county|county or city|country or region|prefecture|circuit|historic county|present-day place',
    ['place'],
  ),
  ...fill('industrial park|constituency', ['place', 'own']),
  ...fill('company', ['firm', 'body']),
  ...fill(
    'government body|institution|organisation|university|faculty|department|association|committee|party|coalition',
    [...['body', 'firm', 'hub', 'place', 'own']],
  ),
  ...fill('company or person', ['firm', 'body', 'person', 'own']),
  ...fill('person|player', ['person', 'own']),
  ...fill('agreement', ['hub']),
  ...fill('project|event|procurement|exhibition|bill of lading', ['dated', 'own']),
  ...fill('port|station|camp|museum|club|river', ['place', 'body', 'own']),
};

function fill(words: string, kinds: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(words.split('|').map((word) => [word, kinds]));
}
