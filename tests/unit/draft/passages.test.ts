import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { draftOf } from '../../../server/draft/draft-of.ts';

/** Short passages of ten genres: what they say, what they do not. `open` is what they say and the rules do not read yet. */
const facts = z.array(z.string()).default([]);
const Passage = z.strictObject({
  ...{ text: z.string(), date: z.string().default('2024-11') },
  ...{ publisher: z.string().optional(), title: z.string().optional(), says: facts, not: facts, open: facts },
});

const folder = join(import.meta.dirname, 'passages');

/** Under every name that the text has for the ends, as “source TYPE target”. */
function factsOf({ text, date, publisher, title }: z.output<typeof Passage>): Set<string> {
  const { entities, relations } = draftOf(text, {
    date,
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
  });
  const namesOf = new Map(entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  return new Set(
    relations.flatMap(({ source, type, target }) =>
      (namesOf.get(source) ?? []).flatMap((from) => (namesOf.get(target) ?? []).map((to) => `${from} ${type} ${to}`)),
    ),
  );
}

for (const file of readdirSync(folder))
  for (const passage of z.array(Passage).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    test(`of ${file.replace('.json', '')} it is read what is said and no more: ${passage.text.slice(0, 40)}`, () => {
      const said = factsOf(passage);
      expect({
        missed: passage.says.filter((one) => !said.has(one)),
        wrong: passage.not.filter((one) => said.has(one)),
        // What is read by now belongs to `says`.
        readByNow: passage.open.filter((one) => said.has(one)),
      }).toEqual({ missed: [], wrong: [], readByNow: [] });
    });
