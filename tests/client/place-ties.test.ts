import { expect, test } from 'vitest';
import { countLinks } from '../../shared/count-links.ts';
import { isTie, levels } from '../../shared/links.ts';
import { pictureOf } from '../../client/state/fold.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { levelThatJoins, levelWithMost } from '../../client/state/level-that-joins.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { done, entity, hub, place, relation } from '../../client/states/build.ts';
import { ofTwins, twinPlaces, twins } from '../../client/states/ties.ts';
import { tableOf } from '../../client/views/tables/rows.ts';

const { goerlitz, zgorzelec, apart } = twinPlaces;

test('what joins places of two levels that meet at none stands at the coarser one', () => {
  const pairsAt = (known: typeof twins) =>
    levels.map((level) => {
      const { pairs, unpaired } = countLinks(known, { level });
      return { level, pairs: pairs.map(({ a, b }) => `${a.name} — ${b.name}`), unpaired: unpaired.length };
    });
  const agreement = { ...twins, ties: [], hubs: [hub('river', 'River', [goerlitz, apart])] };
  expect({ ties: pairsAt(twins), agreement: pairsAt(agreement) }).toEqual({
    ties: [
      { level: 'county', pairs: [], unpaired: 2 },
      { level: 'city', pairs: ['Görlitz — Zgorzelec', 'Görlitz — Bogatynia'], unpaired: 0 },
      { level: 'province', pairs: ['Deutschland — Polska'], unpaired: 1 },
    ],
    agreement: [
      { level: 'county', pairs: [], unpaired: 1 },
      { level: 'city', pairs: ['Görlitz — Bogatynia'], unpaired: 0 },
      { level: 'province', pairs: [], unpaired: 1 },
    ],
  });
});

test('a city and a county of its own are no pair, and neither are two that meet higher up', () => {
  const inside = place('county', 'own', 'Own', [goerlitz]);
  const abroad = place('county', 'far', 'Far', [twinPlaces.poland]);
  const cityPairs = (other: typeof inside) =>
    countLinks({ hubs: [hub('h', 'H', [goerlitz, other])], parties: [...twins.parties, other] }, { level: 'city' })
      .pairs.length;
  expect({ inside: cityPairs(inside), abroad: cityPairs(abroad) }).toEqual({ inside: 0, abroad: 0 });
});

test('ties pass the filters that agreements pass', () => {
  const state = { ...firstState, ...ofTwins };
  const count = (change: Partial<typeof state>) => tableOf({ ...state, ...change }, 'hubs').rows.length;
  expect({
    all: count({}),
    time: count({ window: { from: '1999-01-01', to: '2005-12-31' } }),
    undatedToo: count({ window: { from: '1999-01-01', to: '2005-12-31' }, undated: true }),
    type: count({ hiddenTypes: new Set(['TWINNED_WITH']) }),
    status: count({ statuses: new Set(['done']) }),
    domain: count({ domains: new Set(['health']) }),
    crossing: count({ crossBorderOnly: true }),
  }).toEqual({ all: 2, time: 0, undatedToo: 1, type: 0, status: 1, domain: 0, crossing: 1 });
});

test('a tie is a row of its own, and leads to its pair', () => {
  const { rows } = tableOf({ ...firstState, ...ofTwins, language: 'en' }, 'hubs');
  expect(rows.find(({ cells }) => cells[4] === '1998')).toMatchObject({
    cells: ['Görlitz — Zgorzelec', 'is twinned with', 2, 2, '1998', 'done'],
    pair: [goerlitz.id, zgorzelec.id],
  });
});

test('the views begin at the level at which ties join', () => {
  expect(levelThatJoins({ ...firstState, ...ofTwins, level: 'county' })).toEqual({ level: 'city' });
});

test('the picture of what was just loaded begins at the level at which most joins, or which has most places', () => {
  const agreement = { ...twins, ties: [], hubs: [hub('river', 'River', [goerlitz, apart])] };
  const of = (known: typeof twins) => ({ ...firstState, participations: done(known), level: 'county' as const });
  const provinces = twins.parties.filter(({ level }) => level === 'province');
  expect({
    ties: levelWithMost(of(twins)),
    province: levelWithMost({ ...of(agreement), level: 'province' }),
    places: levelWithMost(of({ ...twins, ties: [], hubs: [], parties: provinces })),
    none: levelThatJoins(of({ ...twins, ties: [], hubs: [], parties: provinces })),
  }).toEqual({
    ...{ ties: { level: 'city' }, province: { level: 'city' } },
    ...{ places: { level: 'province' }, none: { level: 'province' } },
  });
});

const [a, b] = [entity('City', 'gorlitz', 'Görlitz'), entity('City', 'zgorzelec', 'Zgorzelec')];
const line = { ...relation('TWINNED_WITH', a, b), id: 't1' };
const signed = (party: typeof a) => relation('SIGNED', party, entity('Agreement', 'h', 'H'));
const graph = mergeSubgraph(emptyGraph, {
  entities: [a, b, entity('Agreement', 'h', 'H')],
  relations: [line, signed(a), signed(b)],
});

test('a window leaves the line of a tie that lies outside of it out of the picture', () => {
  const shownIn = (from: string, to: string) =>
    visible({ ...firstState, ...ofTwins, graph, window: { from, to } }).relations.some(({ id }) => id === 't1');
  expect({ within: shownIn('1998-01-01', '1998-12-31'), outside: shownIn('2000-01-01', '2001-12-31') }).toEqual({
    within: true,
    outside: false,
  });
});

test('folded, a tie joins the line of what is folded between its places; alone it stays the line that it is', () => {
  const folded = (hubs: typeof twins.hubs) => {
    const roles = firstState.roles;
    const picture = pictureOf({
      ...{ ...firstState, ...ofTwins, roles, graph: { ...graph, folded: true } },
      participations: done({ ...twins, hubs }),
    });
    return {
      lines: picture.lines.map(({ via }) => ({ all: via.length, ties: via.filter(isTie).length })),
      drawn: picture.relations.map(({ type }) => type),
    };
  };
  expect({ beside: folded([hub('h', 'H', [goerlitz, zgorzelec])]), alone: folded([]) }).toEqual({
    beside: { lines: [{ all: 2, ties: 1 }], drawn: [] },
    alone: { lines: [], drawn: ['TWINNED_WITH', 'SIGNED', 'SIGNED'] },
  });
});
