import { expect, test } from 'vitest';
import type { Entity, Relation } from '../../shared/graph.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { entity, refOf, relation } from '../../client/states/build.ts';

const of = <T extends Entity | Relation>(one: T, ...datasets: string[]): T => ({ ...one, datasets });
const [province, city, otherCity] = [
  entity('Province', 'p', '省'),
  entity('City', 'c', '市'),
  entity('City', 'd', '邻市'),
];
const [a, b, alone] = ['a', 'b', 'alone'].map((id) => of(entity('County', id, id), 'own', 'other'));
const [treaty, deal] = [of(entity('Agreement', 't', '协议'), 'own'), of(entity('Agreement', 'u', '约'), 'other')];

test('a place that both datasets know stands in the picture of one only for what that one says of it', () => {
  if (a === undefined || b === undefined || alone === undefined) throw new Error('three counties');
  const graph = mergeSubgraph(emptyGraph, {
    entities: [province, city, otherCity, a, b, alone, treaty, deal],
    relations: [of(relation('SIGNED', a, treaty), 'own'), of(relation('SIGNED', b, deal), 'other')],
    within: { [a.id]: [refOf(city), refOf(province)], [b.id]: [refOf(otherCity), refOf(province)] },
  });
  const names = (hiddenDatasets: ReadonlySet<string>) =>
    visible({ ...firstState, graph, hiddenDatasets }).entities.map(({ name }) => name);
  expect({ both: names(new Set()).length, own: names(new Set(['other'])), other: names(new Set(['own'])) }).toEqual({
    both: 8,
    own: ['省', '市', 'a', 'alone', '协议'],
    other: ['省', '邻市', 'b', 'alone', '约'],
  });
});
