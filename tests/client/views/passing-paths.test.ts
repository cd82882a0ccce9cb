import { expect, test } from 'vitest';
import { passing } from '../../../client/views/paths/passing.ts';
import { entities, relations } from '../../../client/states/world.ts';
import type { Path } from '../../../shared/contract/path-routes.ts';

const { rucheng, chongyi, tourism, health } = entities;
const through = (middle: Path['entities'][number], ...hops: (typeof relations.signed)[][]): Path => ({
  ...{ basis: 'stated', steps: hops.length, documents: 1, sentence: { zh: '', en: '' } },
  entities: [rucheng, middle, chongyi],
  hops: hops.map((own) => ({ relations: own, continues: false })),
});
const reply = {
  ...{ from: rucheng, to: chongyi, truncated: false, touched: 2 },
  paths: [
    through(tourism, [relations.signed, relations.planned], [relations.alsoSigned]),
    through(health, [relations.planned], [relations.alsoSigned]),
  ],
};

test('a path with a step that is doubted is left out and counted, and a further relation of a step alone', () => {
  const { reply: left, withheld } = passing(reply, {
    allowsRelation: (id) => id !== relations.planned.id,
    allowsEntity: () => true,
  });
  expect({ withheld, hops: left.paths.map(({ hops }) => hops.map((hop) => hop.relations.length)) }).toEqual({
    ...{ withheld: 1, hops: [[1, 1]] },
  });
});

test('a path through a doubted entity is left out, and one between doubted ends is not', () => {
  const allowsEntity = (id: string) => id !== health.id && id !== rucheng.id;
  expect(passing(reply, { allowsRelation: () => true, allowsEntity }).reply.paths).toEqual([reply.paths[0]]);
});
