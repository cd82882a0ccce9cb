import { expect, test } from 'vitest';
import type { Entity, Relation } from '../../shared/graph.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { layOutShown, standingBeside } from '../../client/actions/lay-out-shown.ts';
import { awayFrom } from '../../client/state/away.ts';
import { countsOfGraph } from '../../client/views/counts.ts';
import { calledNotice } from '../../client/state/unseen.ts';
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
  const called = (id: string) => calledNotice({ ...firstState, graph, hiddenDatasets: new Set(['other']) }, [id]);
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
    // By which datasets more would be seen of it, a box as well as what stands in it.
    called: [b.id, outer.id].map((id) => called(id)),
  }).toEqual({
    ...{ both: 9, own, other: ['邻市', '外省', 'b', 'alone', '约'], pinned: withB, brought: withB },
    plain: ['省', '市', '邻市', '外省', 'a', 'alone', '协议'],
    called: ['b', '外省'].map((name) => ({ what: 'called', names: [name], datasets: ['other'] })),
  });
});

test('what is laid out is what is shown: those whom only a dataset ties that is off, and their boxes, stand beside', async () => {
  if (a === undefined || b === undefined) throw new Error('counties');
  const graph = mergeSubgraph(emptyGraph, {
    entities: [province, city, otherCity, outer, a, b, treaty, deal],
    relations: [of(relation('SIGNED', a, treaty), 'own'), of(relation('SIGNED', b, deal), 'other')],
    within: {
      ...{ [a.id]: [refOf(city), refOf(province)], [city.id]: [refOf(province)] },
      ...{ [b.id]: [refOf(otherCity), refOf(outer)], [otherCity.id]: [refOf(outer)] },
    },
  });
  const boxes = [province, city, otherCity, outer].map(({ id }) => id as string);
  const asked: string[][] = [];
  const layOut = ({ entities }: Graph) => {
    const ids = [...entities.keys()];
    asked.push([...entities.values()].map(({ name }) => name));
    return Promise.resolve(
      new Map(
        ids.map((id, nth): [string, Placement] => [
          id,
          { x: nth * 100, y: 0, width: 20, height: 20, look: boxes.includes(id) ? 'box' : 'left' },
        ]),
      ),
    );
  };
  const without = new Set(['other']);
  const placements = await layOutShown(graph, { by: 'composed', without, pinned: new Map() }, layOut);
  const drawn: Graph = { ...graph, placements, begun: { placements, aspect: 1, without } };
  const shown = visible({ ...firstState, graph: drawn, hiddenDatasets: without }).entities.map(({ name }) => name);
  const { switchedOff } = awayFrom({ graph: drawn, hiddenDatasets: without }, { entities: shown, relations: [1] });
  expect({
    // The second time without the boxes that turned out to be empty.
    ...{ asked, shown, away: switchedOff.entities, beside: standingBeside(drawn, ['other']) },
    kinds: Object.fromEntries(countsOfGraph(drawn, without).kinds),
  }).toEqual({
    asked: [
      ['省', '市', '邻市', '外省', 'a', '协议'],
      ['省', '市', 'a', '协议'],
      ['邻市', '外省', 'b', '约'],
    ],
    shown: ['省', '市', 'a', '协议'],
    away: 4,
    beside: ['other'],
    kinds: { Province: 1, City: 1, County: 1, Agreement: 1 },
  });
});

test('what was called into a picture is laid out where its address lays it out: beside it', async () => {
  if (a === undefined || b === undefined) throw new Error('counties');
  const graph: Graph = {
    ...mergeSubgraph(emptyGraph, {
      entities: [a, b, treaty, deal],
      relations: [of(relation('SIGNED', a, treaty), 'own'), of(relation('SIGNED', b, deal), 'other')],
    }),
    called: new Set([b.id]),
  };
  const asked: string[][] = [];
  const layOut = ({ entities }: Graph) => {
    asked.push([...entities.values()].map(({ name }) => name));
    return Promise.resolve(
      new Map(
        [...entities.keys()].map((id): [string, Placement] => [id, { x: 0, y: 0, width: 9, height: 9, look: 'free' }]),
      ),
    );
  };
  const without = new Set(['other']);
  const placements = await layOutShown(graph, { by: 'force', without, pinned: new Map() }, layOut);
  expect({ asked, beside: standingBeside({ ...graph, begun: { placements, aspect: 1, without } }, ['other']) }).toEqual(
    {
      asked: [
        ['a', '协议'],
        ['b', '约'],
      ],
      beside: ['other'],
    },
  );
});

test('a box of which only a dataset says something that is off is drawn around what stands in it', async () => {
  if (a === undefined || b === undefined) throw new Error('counties');
  const graph = mergeSubgraph(emptyGraph, {
    entities: [province, outer, a, b, treaty, deal],
    relations: [
      ...[of(relation('SIGNED', a, treaty), 'own'), of(relation('SIGNED', b, deal), 'other')],
      ...[province, outer].map((box) => of(relation('SIGNED', box, deal), 'other')),
    ],
    within: { [a.id]: [refOf(province)], [b.id]: [refOf(outer)] },
  });
  const asked: string[][] = [];
  const layOut = ({ entities }: Graph) => {
    asked.push([...entities.values()].map(({ name }) => name));
    const place = (id: string): Placement => ({ x: 0, y: 0, width: 9, height: 9, look: look(id) });
    const look = (id: string) => (id.startsWith('province') ? 'box' : 'left');
    return Promise.resolve(new Map([...entities.keys()].map((id) => [id, place(id)])));
  };
  await layOutShown(graph, { by: 'composed', without: new Set(['other']), pinned: new Map() }, layOut);
  expect(asked).toEqual([
    ['省', 'a', '协议'],
    ['外省', 'b', '约'],
  ]);
});
