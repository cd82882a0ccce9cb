import { expect, test } from 'vitest';
import { Entity, Relation } from '../../shared/graph.ts';
import { collapse, emptyGraph, type Graph, mergeSubgraph } from '../../client/state/graph.ts';
import { beforeGrowth, collapsed } from '../../client/state/collapsing.ts';
import { growthOf, withoutDatasets } from '../../client/state/growth.ts';
import { offeredBy, queryOfChoice, usualGrowthChoice } from '../../client/state/growth-choice.ts';
import { firstState, type State } from '../../client/state/state.ts';

const entity = (id: string) => Entity.parse({ id, kind: 'County', name: id, aliases: [] });
const relation = (source: string, target: string) =>
  Relation.parse({
    ...{ id: `${source}>${target}`, source, target, type: 'SIGNED' },
    ...{ basis: 'stated', evidence: [], datasets: ['one'] },
  });
const place = (x: number) => ({ x, y: 0, width: 24, height: 24, look: 'free' as const });

const first = mergeSubgraph(emptyGraph, {
  entities: [entity('county:a'), entity('county:b')],
  relations: [relation('county:a', 'county:b')],
  placements: new Map([
    ['county:a', place(0)],
    ['county:b', place(100)],
  ]),
});
const grown = (graph: Graph): Graph =>
  mergeSubgraph(graph, {
    entities: [entity('county:c')],
    relations: [relation('county:a', 'county:c')],
    placements: new Map([['county:c', place(200)]]),
    origin: 'county:a',
  });
const stateOf = (change: Partial<State>): State => ({ ...firstState, ...change });
const moved = (graph: Graph, id: string, x: number): Graph => ({
  ...graph,
  placements: new Map([...graph.placements, [id, place(x)]]),
});

test('collapsing gives back where everything stood and what was selected', () => {
  const before = stateOf({ graph: first, selection: { what: 'entity', id: 'county:b' } });
  const { grownFrom } = beforeGrowth(before, 'county:a');
  const after = stateOf({
    graph: moved(grown(first), 'county:b', 150),
    selection: { what: 'entity', id: 'county:c' },
    grownFrom,
  });
  const { graph, selection, grownFrom: left } = { ...after, ...collapsed(after, 'county:a') };
  expect({ graph, selection, left: left.size }).toEqual({
    graph: first,
    selection: { what: 'entity', id: 'county:b' },
    left: 0,
  });
});

test('what is pinned stays where it was put, and a picture that was laid out anew stays laid out', () => {
  const { grownFrom } = beforeGrowth(stateOf({ graph: first }), 'county:a');
  const pinned = { ...moved(grown(first), 'county:b', 150), pinned: new Map([['county:b', { x: 150, y: 0 }]]) };
  const laidOut = { ...moved(grown(first), 'county:b', 170), begun: { placements: new Map(), aspect: 2 } };
  const xOf = (graph: Graph) =>
    collapsed(stateOf({ graph, grownFrom }), 'county:a').graph?.placements.get('county:b')?.x;
  expect({ pinned: xOf(pinned), laidOut: xOf(laidOut) }).toEqual({ pinned: 150, laidOut: 170 });
});

test('expanded twice, an entity collapses to before the first time', () => {
  const once = beforeGrowth(stateOf({ graph: first }), 'county:a');
  const later = { ...moved(grown(first), 'county:b', 150) };
  expect(beforeGrowth(stateOf({ graph: later, ...once }), 'county:a')).toEqual(once);
});

test('what was selected and is gone gives way to what was collapsed', () => {
  const state = stateOf({ graph: grown(first), selection: { what: 'entity', id: 'county:c' } });
  expect(collapsed(state, 'county:a').selection).toEqual({ what: 'entity', id: 'county:a' });
});

test('collapsing what brought nothing changes nothing', () => {
  expect({ change: collapsed(stateOf({ graph: first }), 'county:a'), graph: collapse(first, 'county:a') }).toEqual({
    change: {},
    graph: first,
  });
});

const counts = [
  { type: 'SIGNED', direction: 'out' as const, kind: 'Agreement', count: 3 },
  { type: 'SIGNED', direction: 'out' as const, kind: 'Policy', count: 1 },
  { type: 'MEMBER_OF', direction: 'out' as const, kind: 'Alliance', count: 2 },
  { type: 'BUILDS', direction: 'in' as const, kind: 'Project', count: 5 },
  { type: 'MENTIONED_IN', direction: 'out' as const, kind: 'Document', count: 9 },
];

test('types and kinds are offered by what else is chosen, with their numbers, the most first', () => {
  const usual = usualGrowthChoice('county:a');
  const offered = (change: Partial<typeof usual>) => {
    const { types, kinds } = offeredBy(counts, { ...usual, ...change }, ['MENTIONED_IN']);
    return { types: Object.fromEntries(types), kinds: Object.fromEntries(kinds), first: [...types.keys()][0] };
  };
  expect({
    all: offered({}),
    out: offered({ direction: 'out', types: new Set(['MEMBER_OF']) }),
  }).toEqual({
    all: {
      types: { BUILDS: 5, SIGNED: 4, MEMBER_OF: 2 },
      kinds: { Project: 5, Agreement: 3, Alliance: 2, Policy: 1 },
      first: 'BUILDS',
    },
    out: { types: { SIGNED: 4, MEMBER_OF: 2 }, kinds: { Alliance: 2 }, first: 'SIGNED' },
  });
});

test('what is chosen stays offered where the rest of the choice leaves nothing of it', () => {
  const chosen = { ...usualGrowthChoice('county:a'), direction: 'in' as const, types: new Set(['SIGNED']) };
  expect([...offeredBy(counts, chosen, []).types]).toEqual([
    ['BUILDS', 5],
    ['SIGNED', 0],
  ]);
});

test('a choice of nothing asks the server for everything', () => {
  const usual = usualGrowthChoice('county:a');
  expect({
    usual: queryOfChoice(usual),
    narrowed: queryOfChoice({ ...usual, types: new Set(['B', 'A']), kinds: new Set(['K']), order: 'most' }),
  }).toEqual({
    usual: { direction: 'both', order: 'strongest' },
    narrowed: { direction: 'both', order: 'most', types: 'A,B', kinds: 'K' },
  });
});

test('what only datasets that are off say does not come, and the server counts without them', () => {
  const others = ['county:c'].map(entity);
  const off = { ...relation('county:a', 'county:c'), id: 'off', datasets: ['two'] };
  const around = {
    ...{ id: 'county:a', entities: others, within: {}, total: 1 },
    relations: [relation('county:a', 'county:c'), off],
  };
  const state = { graph: first, hiddenDatasets: new Set(['two', 'three']) };
  const { relations } = growthOf(state, around);
  expect({ relations: relations.map(({ id }) => id), asked: withoutDatasets(state) }).toEqual({
    ...{ relations: ['county:a>county:c'], asked: { without: 'three,two' } },
  });
});

test('no more come at once than are asked for', () => {
  const others = ['county:c', 'county:d', 'county:e'].map(entity);
  const around = { id: 'county:a', entities: others, relations: [], within: {}, total: 7 };
  const { entities, missing } = growthOf({ graph: first, hiddenDatasets: new Set() }, around, 2);
  expect({ come: entities.map(({ id }) => id), missing }).toEqual({ come: ['county:c', 'county:d'], missing: 7 });
});
