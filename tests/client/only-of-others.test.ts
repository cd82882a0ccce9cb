import { expect, test } from 'vitest';
import type { Entity, Relation } from '../../shared/graph.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { entity, refOf, relation } from '../../client/states/build.ts';

const of = <T extends Entity | Relation>(one: T, ...datasets: string[]): T => ({ ...one, datasets });
const [province, city, otherCity] = [
  entity('Province', 'p', '省'),
  entity('City', 'c', '市'),
  entity('City', 'd', '邻市'),
];
const outer = entity('Province', 'o', '外省');
const [a, b, alone] = ['a', 'b', 'alone'].map((id) => of(entity('County', id, id), 'own', 'other'));
const [treaty, deal] = [of(entity('Agreement', 't', '协议'), 'own'), of(entity('Agreement', 'u', '约'), 'other')];

test('a place that both datasets know stands in the picture of one only for what that one says of it', () => {
  if (a === undefined || b === undefined || alone === undefined) throw new Error('three counties');
  const drawn = mergeSubgraph(emptyGraph, {
    entities: [province, city, otherCity, outer, a, b, alone, treaty, deal],
    relations: [of(relation('SIGNED', a, treaty), 'own'), of(relation('SIGNED', b, deal), 'other')],
    within: {
      [a.id]: [refOf(city), refOf(province)],
      [city.id]: [refOf(province)],
      [b.id]: [refOf(otherCity), refOf(outer)],
      [otherCity.id]: [refOf(outer)],
      // What stands outside of the boxes keeps nobody there.
      [treaty.id]: [refOf(b), refOf(otherCity)],
    },
  });
  const boxes = [province, city, otherCity, outer].map(({ id }) => id as string);
  const place = (id: string): Placement => ({
    x: 0,
    y: 0,
    width: 9,
    height: 9,
    look: boxes.includes(id) ? 'box' : id.startsWith('agreement') ? 'card' : 'left',
  });
  const placements = new Map([...drawn.entities.keys()].map((id) => [id, place(id)]));
  const graph: Graph = { ...drawn, placements, begun: { ...drawn.begun, placements } };
  const names = (shown: Graph, ...hidden: string[]) =>
    visible({ ...firstState, graph: shown, hiddenDatasets: new Set(hidden) }).entities.map(({ name }) => name);
  const pinned: Graph = { ...graph, pinned: new Map([[b.id, { x: 0, y: 0 }]]) };
  const brought: Graph = { ...graph, begun: { ...graph.begun, placements: new Map([...placements].slice(0, 5)) } };
  const plain: Graph = {
    ...graph,
    placements: new Map([...placements].map(([id, one]) => [id, { ...one, look: 'free' }])),
  };
  const [own, withB] = [
    ['省', '市', 'a', 'alone', '协议'],
    ['省', '市', '邻市', '外省', 'a', 'b', 'alone', '协议'],
  ];
  expect({
    both: names(graph).length,
    own: names(graph, 'other'),
    other: names(graph, 'own'),
    pinned: names(pinned, 'other'),
    brought: names(brought, 'other'),
    // A place without a line that is no box stands there for itself.
    plain: names(plain, 'other'),
  }).toEqual({
    ...{ both: 9, own, other: ['邻市', '外省', 'b', 'alone', '约'], pinned: withB, brought: withB },
    plain: ['省', '市', '邻市', '外省', 'a', 'alone', '协议'],
  });
});
