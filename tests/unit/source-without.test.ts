import { expect, test } from 'vitest';
import { entityRow } from '../../server/dataset/stored-rows.ts';
import { entitiesOf, type Source } from '../../server/export/source.ts';
import { sourceWithout } from '../../server/export/source-without.ts';
import { type Entity, EntityId } from '../../shared/graph.ts';

const firm = EntityId.parse('company:one');
const called = (name: string, ...aliases: string[]): Entity => ({ id: firm, kind: 'Company', name, aliases });
const stored = (said: Record<string, Entity>) =>
  entityRow(Object.entries(said).map(([dataset, value]) => ({ dataset, value })));

async function written(entity: ReturnType<typeof entityRow>, without: string[]) {
  const source: Source = {
    entities: async function* () {
      yield await Promise.resolve(entity);
    },
    relations: async function* () {
      // None.
    },
  };
  const left = sourceWithout(source, without, []);
  const told: Entity[] = [];
  for await (const one of entitiesOf(left)) told.push(one);
  const texts: unknown[] = [];
  for await (const { searchText } of left.entities()) texts.push(searchText);
  return { told, texts };
}

test('what the dataset calls it that is on stays an alias, and is found', async () => {
  const both = stored({ first: called('First', 'F'), second: called('Second', 'S') });
  const { told, texts } = await written(both, ['first']);
  expect(told).toEqual([{ ...called('First', 'Second', 'S'), datasets: ['second'] }]);
  expect(texts).toEqual([expect.stringMatching(/^first\nsecond\ns\n/)]);
});

test('a store of version 0.1.0, in which nothing tells the words of two apart, is written whole', async () => {
  const { contributions: _, ...older } = stored({ first: called('First'), second: called('Second') });
  const { told } = await written(older, ['first']);
  expect(told).toMatchObject([{ name: 'First', aliases: ['Second'], datasets: ['second'] }]);
});

test('datasets that nobody loaded leave nothing out', async () => {
  const own = stored({ first: called('First') });
  expect((await written(own, ['nobody'])).told).toEqual((await written(own, [])).told);
  expect((await written(own, ['first'])).told).toEqual([]);
});
