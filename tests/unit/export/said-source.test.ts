import { expect, test } from 'vitest';
import { saidSource } from '../../../server/export/said-source.ts';
import type { Source } from '../../../server/export/source.ts';

/** Only names are asked for. */
const sourceOf = (entities: object[]) =>
  ({
    entities: () => entities,
    relations: () => [{ type: 'OWNS', source: 'firm:a', target: 'firm:b', relation: { id: 'r' } }],
  }) as unknown as Source;

async function told(entities: object[], taken: readonly string[]) {
  const source = saidSource(sourceOf(entities), { verdictOf: () => 'unsure', taken });
  const all: unknown[] = [];
  for await (const one of source.entities()) all.push(one);
  for await (const { relation } of source.relations()) all.push(relation);
  return all;
}

test('what readers say has one name in all that is taken out, where some have a property that is called as it', async () => {
  expect(await told([{ id: 'firm:a', said: 'own' }, { id: 'firm:b' }], ['id', 'said'])).toEqual([
    { id: 'firm:a', said: 'own', said_2: 'unsure' },
    { id: 'firm:b', said_2: 'unsure' },
    { id: 'r', said_2: 'unsure' },
  ]);
});

test('an own value stays, also where its name was not known before', async () => {
  expect(await told([{ id: 'firm:a', said: 'own' }, { id: 'firm:b' }], [])).toEqual([
    { id: 'firm:a', said: 'own', said_2: 'unsure' },
    { id: 'firm:b', said: 'unsure' },
    { id: 'r', said: 'unsure' },
  ]);
});
