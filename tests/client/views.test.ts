import { describe, expect, test } from 'vitest';
import type { Hub, Participations, Party } from '../../shared/links.ts';
import { Entity } from '../../shared/graph.ts';
import { pictureOf } from '../../client/state/fold.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { linksAt, partsFor, placeTotals } from '../../client/state/links.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { linkAt, lineAt, linesBetween, shapeOf } from '../../client/views/matrix/geometry.ts';
import { orderPlaces } from '../../client/views/matrix/order.ts';
import { tableOf } from '../../client/views/tables/rows.ts';

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
    expect({
      folded,
      lines: lines.length,
      counties: counties.every(({ a, b, via }) => ofMatrix.get(`${a.id} ${b.id}`) === via.length),
      entities: entities.filter(({ kind }) => kind === 'Agreement').map(({ name }) => name),
    }).toEqual({ folded: 3, lines: 4, counties: true, entities: ['one-known'] });
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
    expect({ name: link?.b.name, through: through.map(({ party }) => party.name) }).toEqual({
      name: '汝城县',
      through: ['局'],
    });
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
    expect({
      all: count({}),
      hiddenKind: count({ hiddenKinds: new Set(['Agreement']) }),
      hiddenType: count({ hiddenTypes: new Set(['SIGNED']) }),
      otherBasis: count({ bases: new Set(['inferred']) }),
      otherStatus: count({ statuses: new Set(['done']) }),
      itsStatus: count({ statuses: new Set(['planned']) }),
      otherDomain: count({ domains: new Set(['tourism']) }),
      itsDomain: count({ domains: new Set(['health']) }),
      windowBefore: count({ window: { from: '2022-01-01', to: '2023-12-31' } }),
      windowAbout: count({ window: { from: '2024-12-31', to: '2025-12-31' } }),
      acrossBorder: count({ crossBorderOnly: true }),
    }).toEqual({
      all: 1,
      hiddenKind: 0,
      hiddenType: 0,
      otherBasis: 0,
      otherStatus: 0,
      itsStatus: 1,
      otherDomain: 0,
      itsDomain: 1,
      windowBefore: 0,
      windowAbout: 1,
      acrossBorder: 1,
    });
  });
});

describe('the matrix', () => {
  const groupsOf = (state: State, sort: State['sort']) =>
    orderPlaces(placeTotals(state, 'county').values(), linksAt(state, 'county').pairs, { sort, language: 'zh' }).map(
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
    expect({ byName: groupsOf(state, 'name'), byCount: groupsOf(state, 'count') }).toEqual({
      byName: [
        ['江西省', ['崇义县', '上犹县']],
        ['湖南省', ['汝城县']],
      ],
      byCount: [
        ['江西省', ['崇义县', '上犹县']],
        ['湖南省', ['汝城县']],
      ],
    });
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
      const [group] = orderPlaces(placeTotals(state, 'county').values(), linksAt(state, 'county').pairs, {
        ...{ sort: 'similarity', language: 'zh' },
      });
      const order = group?.places.map(({ place: own }) => Number(own.id.slice(-6)) % blocks) ?? [];
      const changes = order.filter((block, at) => at > 0 && block !== order[at - 1]).length;
      expect({ order: order.length, changes }).toEqual({ order: size, changes: blocks - 1 });
    },
  );

  test('a point of the drawing is found in its line, and a gap is none', () => {
    const state = stateOf({ hubs: [hub('a', ['county:360724', 'county:360725', 'county:431026'])], parties });
    const { pairs } = linksAt(state, 'county');
    const shape = shapeOf(
      orderPlaces(placeTotals(state, 'county').values(), pairs, { sort: 'name', language: 'zh' }),
      pairs,
    );
    const beyond = shape.cell * 2 + 3;
    expect({
      first: lineAt(shape, 0),
      second: lineAt(shape, shape.cell),
      beyond: lineAt(shape, beyond),
      before: lineAt(shape, -1),
      after: lineAt(shape, shape.size + 50),
      seen: linesBetween(shape, 0, 1000),
      atCell: linkAt(shape, { row: 0, column: 2 })?.via.length,
      onDiagonal: linkAt(shape, { row: 0, column: 0 }),
    }).toEqual({
      first: 0,
      second: 1,
      beyond: undefined,
      before: undefined,
      after: undefined,
      seen: [0, 3],
      atCell: 1,
      onDiagonal: undefined,
    });
  });
});

describe('the table of agreements', () => {
  test('counts the provinces of all parties, and places of the level that is shown', () => {
    const known = {
      hubs: [hub('across', ['city:360700', 'county:431026', 'county:431027'], { date: '2024-08?' })],
      parties,
    };
    const [row] = tableOf(stateOf(known), 'hubs').rows;
    expect({ cells: row?.cells.slice(2, 5), words: row?.words }).toEqual({
      cells: [2, 2, '2024-08?'],
      words: { 4: '2024年8月（推断）' },
    });
  });
});
