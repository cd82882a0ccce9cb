import { expect, test } from 'vitest';
import { entityContributions } from '../../server/dataset/contributions.ts';
import { entitiesOf, type Source } from '../../server/export/source.ts';

const said = { id: 'county:1', kind: 'County', name: 'One', aliases: [] };
const datasets = ['a', 'b'];

test('an export of entities does not read what datasets say by themselves, nor does that read what is merged of it', async () => {
  const source = { entities: () => [{ ...said, datasets, contributions: ['{', '{'] }] } as unknown as Source;
  const told = [];
  for await (const one of entitiesOf(source)) told.push(one);
  const unmerged = { datasets, contributions: [said, said].map((one) => JSON.stringify(one)) };
  expect({ told, own: entityContributions(unmerged).map(({ value }) => value) }).toEqual({
    told: [{ ...said, datasets }],
    own: [said, said],
  });
});
