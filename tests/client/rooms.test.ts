import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bases, Entity, type EntityRef, statuses } from '../../shared/graph.ts';
const lenses = ['cross-border', 'agreements', 'treaties', 'all'];
import { levels } from '../../shared/links.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import '../support/insides.ts';
import { allRooms, allViews, firstPageState, insideOf, type PageState, viewOf } from '../../client/page/rooms.ts';
import { asCypher } from '../../client/page/shown-statements.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { inLanguage } from '../../client/state/in-language.ts';
import { saidChoices } from '../../shared/said-filter.ts';
import { sorts } from '../../client/state/state.ts';
import { usualPathOptions } from '../../client/views/paths/quest.ts';
import { usualSupplyOptions } from '../../client/views/supply/quest.ts';

const set = <T extends string>(among: readonly T[]) => fc.subarray([...among]).map((some) => new Set(some));
const some = set(['Agreement', 'a,b', 'a~b', '100%', '县']);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const ref = fc.constantFrom('county:1', 'a~b').map((id) => ({ id, kind: 'County', name: id }) as EntityRef);

const pathOptions = fc.record({
  ...{ isForward: fc.boolean(), crossBorder: fc.boolean(), withPlaces: fc.boolean() },
  ...{ maxLength: fc.integer({ min: 1, max: 8 }), types: some, via: some, avoid: some },
});
const supplyOptions = fc.record({
  direction: fc.constantFrom('up', 'down', 'both'),
  ...{ tiers: fc.integer({ min: 1, max: 5 }), limit: fc.constant(usualSupplyOptions.limit), ties: some },
});
const states = fc
  .record({
    ...{ view: fc.constantFrom(...allViews.map(({ id }) => id)), lens: fc.constantFrom(...lenses) },
    ...{ level: fc.constantFrom(...levels), sort: fc.constantFrom(...sorts) },
    ...{ labels: fc.constantFrom('auto', 'all', 'none'), seed: fc.integer() },
    ...{
      hiddenKinds: some,
      hiddenTypes: some,
      hiddenDatasets: some,
      bases: set(bases),
      said: fc.constantFrom(...saidChoices),
    },
    ...{ statuses: maybe(set(statuses)), domains: maybe(some), crossBorderOnly: fc.boolean() },
    ...{ window: maybe(fc.constant({ from: '2022-01-01', to: '2022-02-28' })), undated: fc.boolean() },
    query: maybe(fc.constant('MATCH (n) RETURN n')),
    selection: maybe(
      fc.constantFrom(
        { what: 'entity' as const, id: 'county:1' },
        { what: 'pair' as const, a: 'county:1', b: 'county:2' },
      ),
    ),
    paths: maybe(fc.record({ from: ref, to: maybe(ref), options: pathOptions, answer: fc.constant(undefined) })),
    supply: maybe(
      fc.record({ firm: fc.constant('company:1'), options: supplyOptions, answer: fc.constant(undefined) }),
    ),
    folded: fc.boolean(),
  })
  .map(({ folded, ...given }) => ({ ...firstPageState, ...given, graph: { ...emptyGraph, folded } }));

test('what every view writes into the address is read back from it', () => {
  fc.assert(
    fc.property(states, (state) => {
      const { state: read, focus, pair, folded, query, path, firm } = readAddress(writeAddress('', state), false);
      const { selection, paths, supply } = state;
      expect({ read, focus, pair, folded, query, path, firm }).toEqual({
        read: Object.fromEntries(Object.keys(read).map((key) => [key, state[key as keyof PageState]])),
        focus: selection?.what === 'entity' ? selection.id : undefined,
        pair: selection?.what === 'pair' ? [selection.a, selection.b] : undefined,
        ...{ folded: state.graph.folded, query: state.query },
        path: paths && { from: paths.from.id, to: paths.to?.id, options: paths.options, drawn: 1 },
        firm: state.view === 'supply' && supply ? { id: supply.firm, options: supply.options } : undefined,
      });
    }),
  );
});

test('a room without anything to say leaves the address bare', () => {
  const written = allRooms.map(({ address }) => {
    const params = new URLSearchParams();
    address?.write(firstPageState, params);
    return params.toString();
  });
  expect(written.join('')).toBe('');
});

test('every view has a name in both languages, and is found by its id', () => {
  const named = allViews.map(({ id, name }) => ({
    isFound: viewOf({ view: id }).id === id,
    names: (['zh', 'en'] as const).map((language) => inLanguage(name, language).length > 0),
  }));
  expect(named).toEqual(allViews.map(() => ({ isFound: true, names: [true, true] })));
});

test('every view says what it shows as a statement, but for what is checked, the console, the data, a draft, a database of others and a chain without a firm', () => {
  const titles = Object.fromEntries(
    allViews.map(({ id }) => [id, asCypher({ ...firstPageState, language: 'en', view: id }).map(({ title }) => title)]),
  );
  const pairs = ['Which places are linked, and how often'];
  const silent = allViews.filter(({ id }) => titles[id]?.length === 0).map(({ id }) => id);
  expect(silent).toEqual(['supply', 'queue', 'cypher', 'data', 'draft', 'database', 'about']);
  expect(titles).toMatchObject({
    ...{
      network: ['This picture'],
      matrix: pairs,
      map: pairs,
      timeline: ['What has a date', 'Relations that have a date'],
      tables: pairs,
    },
  });
});

test('paths add their statement in every view', () => {
  const [from, to] = ['county:1', 'county:2'].map((id) => ({ id, kind: 'County', name: id }) as EntityRef);
  const paths = { from, to, options: usualPathOptions, answer: undefined };
  const added = allViews.map(
    ({ id }) =>
      asCypher({ ...firstPageState, view: id, paths }).length - asCypher({ ...firstPageState, view: id }).length,
  );
  expect(added).toEqual(allViews.map(() => 1));
});

test('the legend counts what its view is made from', () => {
  const county = Entity.parse({ id: 'county:1', kind: 'County', name: 'A', aliases: [] });
  const state = { ...firstPageState, graph: mergeSubgraph(emptyGraph, { entities: [county], relations: [] }) };
  const kinds = Object.fromEntries(
    allViews.map((view) => {
      const legend = insideOf(view)?.legend?.(state);
      return [view.id, legend && [...(legend.kinds ?? [])]];
    }),
  );
  expect(kinds).toMatchObject({
    network: [['County', 1]],
    // Places are not what joins places.
    ...{ matrix: [], map: [], tables: [], supply: [], cypher: undefined, data: undefined },
    timeline: [['County', 1]],
  });
});
