import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hub, Participations, Party } from '../../shared/links.ts';
import { Entity } from '../../shared/graph.ts';
import { pictureOf } from '../../client/state/fold.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { linksAt, partsFor, placeTotals } from '../../client/state/links.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { placeLabels } from '../../client/views/map/labels.ts';
import { linkAt, lineAt, linesBetween, shapeOf } from '../../client/views/matrix/geometry.ts';
import { orderPlaces } from '../../client/views/matrix/order.ts';
import { tableOf } from '../../client/views/tables/rows.ts';
import { monthsOf, windowOf } from '../../client/views/timeline/window.ts';

const id = (text: string) => text as Party['id'];
const place = (kind: 'county' | 'city' | 'province', code: string, name: string): Party => ({
  id: id(`${kind}:${code}`),
  kind: kind.slice(0, 1).toUpperCase() + kind.slice(1),
  name,
  level: kind,
  within:
    kind === 'county'
      ? [id(`city:${code.slice(0, 4)}00`), id(`province:${code.slice(0, 2)}0000`)]
      : kind === 'city'
        ? [id(`province:${code.slice(0, 2)}0000`)]
        : [],
});
const hub = (name: string, parties: string[], more: Partial<Hub> = {}): Hub => ({
  id: id(`agreement:${name}`),
  kind: 'Agreement',
  name,
  domains: [],
  parties: parties.map((party) => ({ id: `${party}-${name}`, party: id(party), type: 'SIGNED', basis: 'stated' })),
  ...more,
});
const parties = [
  place('province', '360000', '江西省'),
  place('province', '430000', '湖南省'),
  place('city', '360700', '赣州市'),
  place('city', '431000', '郴州市'),
  place('county', '360724', '上犹县'),
  place('county', '360725', '崇义县'),
  place('county', '431026', '汝城县'),
  place('county', '431027', '桂东县'),
];
const stateOf = (known: Participations, more: Partial<State> = {}): State => ({
  ...firstState,
  participations: { state: 'done', value: known },
  ...more,
});

describe('the folded picture', () => {
  const hubs = [
    hub('two', ['county:360724', 'county:431026']),
    hub('three', ['county:360724', 'county:431026', 'county:431027']),
    hub('one-known', ['county:360725']),
    hub('of-cities', ['city:360700', 'city:431000']),
  ];
  const graph = {
    ...mergeSubgraph(emptyGraph, {
      entities: [...parties, ...hubs].map(({ id: own, kind, name }) =>
        Entity.parse({ id: own, kind, name, aliases: [] }),
      ),
      relations: [],
    }),
    folded: true,
  };

  test('draws a line for each two places, with the number of the matrix', () => {
    const state = stateOf({ hubs, parties }, { graph });
    const { lines, folded, entities } = pictureOf(state);
    const ofMatrix = new Map(linksAt(state, 'county').pairs.map(({ a, b, via }) => [`${a.id} ${b.id}`, via.length]));
    const counties = lines.filter(({ a }) => a.kind === 'County');
    expect([
      folded,
      lines.length,
      counties.every(({ a, b, via }) => ofMatrix.get(`${a.id} ${b.id}`) === via.length),
      entities.filter(({ kind }) => kind === 'Agreement').map(({ name }) => name),
    ]).toEqual([3, 4, true, ['one-known']]);
  });

  test('at city level puts counties into their cities, and counts each agreement once', () => {
    const { lines } = pictureOf(stateOf({ hubs, parties }, { graph, level: 'city' }));
    expect(lines.map(({ a, b, via }) => [a.name, b.name, via.length])).toEqual([['赣州市', '郴州市', 3]]);
  });

  test('unfolded draws everything as it is', () => {
    const state = stateOf({ hubs, parties }, { graph: { ...graph, folded: false } });
    expect(pictureOf(state)).toMatchObject({ lines: [], folded: 0, entities: { length: 12 } });
  });
});

describe('links in the browser', () => {
  test('an office takes part for the county that it lies in, and it is said through whom', () => {
    const office: Party = {
      id: id('institution:amr'),
      kind: 'Institution',
      name: '局',
      within: [id('county:431026'), id('city:431000'), id('province:430000')],
    };
    const known = { hubs: [hub('a', ['county:360724', 'institution:amr'])], parties: [...parties, office] };
    const state = stateOf(known);
    const [link] = linksAt(state, 'county').pairs;
    const through = link === undefined ? [] : partsFor(link.via[0] ?? hub('', []), link.b, 'county', state);
    expect([link?.b.name, through.map(({ party }) => party.name)]).toEqual(['汝城县', ['局']]);
  });

  test('every filter narrows: kind, type, basis, status, domain, time, border', () => {
    const known = {
      hubs: [
        hub('a', ['county:360724', 'county:431026'], {
          status: 'planned',
          domains: ['health'],
          span: { from: '2024-01-01', to: '2024-12-31' },
        }),
      ],
      parties,
    };
    const count = (more: Partial<State>) => linksAt(stateOf(known, more), 'county').pairs.length;
    expect([
      count({}),
      count({ hiddenKinds: new Set(['Agreement']) }),
      count({ hiddenTypes: new Set(['SIGNED']) }),
      count({ bases: new Set(['inferred']) }),
      count({ statuses: new Set(['done']) }),
      count({ statuses: new Set(['planned']) }),
      count({ domains: new Set(['tourism']) }),
      count({ domains: new Set(['health']) }),
      count({ window: { from: '2022-01-01', to: '2023-12-31' } }),
      count({ window: { from: '2024-12-31', to: '2025-12-31' } }),
      count({ crossBorderOnly: true }),
    ]).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1]);
  });
});

describe('the matrix', () => {
  const groupsOf = (state: State, sort: State['sort']) =>
    orderPlaces(placeTotals(state, 'county').values(), linksAt(state, 'county').pairs, sort).map(
      ({ province, places }) => [province?.name, places.map(({ place: own }) => own.name)],
    );

  test('groups places by province and sorts names as Chinese does, or by count', () => {
    const state = stateOf({
      hubs: [
        hub('a', ['county:360724', 'county:360725', 'county:431026']),
        hub('b', ['county:360725', 'county:431026']),
      ],
      parties,
    });
    expect([groupsOf(state, 'name'), groupsOf(state, 'count')]).toEqual([
      [
        ['江西省', ['崇义县', '上犹县']],
        ['湖南省', ['汝城县']],
      ],
      [
        ['江西省', ['崇义县', '上犹县']],
        ['湖南省', ['汝城县']],
      ],
    ]);
  });

  test.each([12, 90])(
    'likeness puts the members of a block beside each other, also where there are %i places',
    (size) => {
      const many = Array.from({ length: size }, (_, at) =>
        place('county', `3607${String(10 + at).padStart(2, '0')}`.slice(0, 6), `县${at}`),
      ).map((own, at) => ({ ...own, id: id(`county:${360_000 + at}`), within: [id('province:360000')] }));
      const blocks = 3;
      const hubs = many.flatMap((one, at) =>
        many
          .slice(at + 1)
          .filter((_, beyond) => (beyond + 1) % blocks === 0)
          .map((other) => hub(`${one.id}-${other.id}`.replaceAll(':', '-'), [one.id, other.id])),
      );
      const state = stateOf({ hubs, parties: [...many, parties[0] ?? place('province', '360000', '江西省')] });
      const [group] = orderPlaces(placeTotals(state, 'county').values(), linksAt(state, 'county').pairs, 'similarity');
      const order = group?.places.map(({ place: own }) => Number(own.id.slice(-6)) % blocks) ?? [];
      const changes = order.filter((block, at) => at > 0 && block !== order[at - 1]).length;
      expect([order.length, changes]).toEqual([size, blocks - 1]);
    },
  );

  test('a point of the drawing is found in its line, and a gap is none', () => {
    const state = stateOf({ hubs: [hub('a', ['county:360724', 'county:360725', 'county:431026'])], parties });
    const { pairs } = linksAt(state, 'county');
    const shape = shapeOf(orderPlaces(placeTotals(state, 'county').values(), pairs, 'name'), pairs);
    const beyond = shape.cell * 2 + 3;
    expect([
      lineAt(shape, 0),
      lineAt(shape, shape.cell),
      lineAt(shape, beyond),
      lineAt(shape, -1),
      lineAt(shape, shape.size + 50),
      linesBetween(shape, 0, 1000),
      linkAt(shape, { row: 0, column: 2 })?.via.length,
      linkAt(shape, { row: 0, column: 0 }),
    ]).toEqual([0, 1, undefined, undefined, undefined, [0, 3], 1, undefined]);
  });
});

describe('the table of agreements', () => {
  test('counts the provinces of all parties, and places of the level that is shown', () => {
    const known = {
      hubs: [hub('across', ['city:360700', 'county:431026', 'county:431027'], { date: '2024-08?' })],
      parties,
    };
    const [row] = tableOf(stateOf(known), 'hubs').rows;
    expect([row?.cells.slice(2, 5), row?.words]).toEqual([[2, 2, '2024-08?'], { 4: '2024年8月（推断）' }]);
  });
});

describe('labels of the map', () => {
  test('never hide one another, wherever the places are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: -20, max: 420 }), y: fc.integer({ min: -20, max: 320 }) }), {
          maxLength: 60,
        }),
        (points) => {
          const wanted = points.map((point, at) => ({ id: String(at), text: '修水县', ...point }));
          const placed = placeLabels(wanted, { fontPx: 12, width: 400, height: 300, blocked: [] });
          for (const [at, one] of placed.entries())
            for (const other of placed.slice(at + 1))
              if (Math.abs(one.x - other.x) < 36 && Math.abs(one.y - other.y) < 16) return false;
          return points.length === 0 || placed.every(({ x, y }) => x > 0 && x < 400 && y > 0 && y < 300);
        },
      ),
    );
  });
});

test('a window of months is read back from its days', () => {
  const window = windowOf(2022 * 12 + 1, 2024 * 12 + 1);
  expect([window, monthsOf(window)]).toEqual([
    { from: '2022-02-01', to: '2024-02-29' },
    [2022 * 12 + 1, 2024 * 12 + 1],
  ]);
});
