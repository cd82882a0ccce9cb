import type { Participations } from '#shared/links';
import type { Outlines } from '#shared/outlines';
import { busy, done, failed, hub, many, place } from './build.ts';
import { middleOf, panelOfView } from './middle.ts';
import type { NamedState } from './state.ts';
import { treaties } from './treaties.ts';
import { graph, places, participations } from './world.ts';

const counties = many(120, (nth) =>
  place('county', String(nth), `第${nth}县`, [nth % 2 === 0 ? places.hunan : places.jiangxi]),
);
const crowded: Participations = {
  parties: [places.hunan, places.jiangxi, ...counties],
  hubs: many(60, (nth) => hub(`c${nth}`, `协议${nth}`, counties.slice(nth, nth + 4))),
};

const asked = [
  { name: 'loading', change: { participations: busy } },
  { name: 'failed', change: { participations: failed() } },
  { name: 'empty', change: { participations: done({ hubs: [], parties: participations.parties }) } },
];
const few = { name: 'a few places', change: {} };
const latin = { name: 'treaties between Powers', change: treaties };
const selected = {
  name: 'a pair is selected',
  change: { selection: { what: 'pair', a: places.chongyi.id, b: places.rucheng.id } },
} as const;

const statesOf = (
  view: string,
  all: readonly { name: string; change: Parameters<typeof middleOf>[1] }[],
): NamedState[] => all.map(({ name, change }) => ({ name, draw: middleOf(view, change) }));

const elsewhere = {
  name: 'joined at another level alone',
  change: {
    participations: done({
      hubs: [hub('cities', '两市协议', [places.chenzhou, places.ganzhou])],
      parties: participations.parties,
    }),
  },
};

export const matrixStates = statesOf('matrix', [
  ...asked,
  few,
  elsewhere,
  selected,
  latin,
  { name: 'many places', change: { participations: done(crowded) } },
]);

export const tablesStates = statesOf('tables', [
  ...asked,
  few,
  latin,
  { name: 'many places', change: { participations: done(crowded) } },
]);

/** Clockwise, as d3 has it: the other way round it is all of the globe but this. */
const corner = (x: number, y: number) => [
  [
    [x, y],
    [x, y + 1],
    [x + 1, y + 1],
    [x + 1, y],
    [x, y],
  ],
];
const squares = [places.rucheng, places.guidong, places.chongyi, places.shangyou].map(({ id, name }, nth) => {
  const [x, y] = [nth < 2 ? 112 : 113, 25 + (nth % 2)];
  const adcode = id.replace('county:', '');
  return { adcode, name, x, y, city: adcode.slice(0, 4), province: adcode.slice(0, 2), lon: x + 0.5, lat: y + 0.5 };
});
const outlines: Outlines = {
  ...{ title: '四个县', source: '示例', licence: 'CC0', coding: 'GB/T 2260' },
  topology: {
    type: 'Topology',
    arcs: squares.flatMap(({ x, y }) => corner(x, y)),
    objects: {
      counties: {
        type: 'GeometryCollection',
        geometries: squares.map(({ x: _, y: __, ...properties }, nth) => ({
          type: 'Polygon',
          arcs: [[nth]],
          properties,
        })),
      },
    },
  },
};
const drawn = {
  outlines: done({
    ...{ outlines: [outlines], points: {} },
    places: Object.fromEntries(squares.slice(0, 3).map(({ adcode }) => [`county:${adcode}`, [`0 ${adcode}`]])),
  }),
};

export const mapStates = statesOf('map', [
  ...asked.slice(0, 2),
  { name: 'without outlines', change: {} },
  { name: 'places with and without an outline', change: drawn },
  {
    name: 'a dataset is switched off',
    change: {
      ...drawn,
      participations: done({
        hubs: participations.hubs,
        parties: participations.parties.map((one) =>
          one.id === places.rucheng.id || one.id === places.alone.id ? { ...one, datasets: ['other'] } : one,
        ),
      }),
      hiddenDatasets: new Set(['other']),
    },
  },
  { name: 'a place is selected', change: { ...drawn, selection: { what: 'entity', id: places.rucheng.id } } },
]);

export const overviewStates: readonly NamedState[] = [
  { name: 'of the network', draw: panelOfView('network') },
  {
    name: 'of the network in tiers',
    draw: panelOfView('network', {
      graph: { ...graph, arranged: { by: 'tiers', about: undefined } },
    }),
  },
  {
    name: 'of the network without what documents say',
    draw: panelOfView('network', { hiddenTypes: new Set(['SIGNED', 'SUPPLIES']) }),
  },
  { name: 'of the network of another lens', draw: panelOfView('network', { lens: 'all' }) },
  { name: 'of places', draw: panelOfView('matrix') },
  {
    name: 'of places that nothing joins',
    draw: panelOfView('tables', { participations: done({ hubs: [], parties: [] }) }),
  },
  {
    name: 'of places of unknown provinces',
    draw: panelOfView('matrix', {
      participations: done({
        hubs: participations.hubs,
        parties: participations.parties.map((one) => (one.id === places.rucheng.id ? { ...one, within: [] } : one)),
      }),
    }),
  },
  {
    name: 'of places, some joined at another level',
    draw: panelOfView('matrix', {
      participations: done({
        hubs: [...participations.hubs, hub('cities', '两市协议', [places.chenzhou, places.ganzhou])],
        parties: participations.parties,
      }),
    }),
  },
  { name: 'of dates', draw: panelOfView('timeline') },
  ...['network', 'matrix', 'map', 'tables'].map((view) => ({
    name: `of treaties, in the ${view}`,
    draw: panelOfView(view, treaties),
  })),
];
