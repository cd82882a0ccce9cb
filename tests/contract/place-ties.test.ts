import { afterAll, beforeAll, expect, test } from 'vitest';
import * as linkRoutes from '../../shared/contract/link-routes.ts';
import { network, schema } from '../../shared/contract/routes.ts';
import { asCypher } from '../../client/page/shown-statements.ts';
import '../support/insides.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openApi } from '../support/api.ts';
import { openConsoleOf } from '../support/console.ts';
import { describeEachEngine } from '../support/engines.ts';
import { datasetOfTable, twinCities } from '../support/twin-cities.ts';

describeEachEngine('cities that a relation ties straight', (engine) => {
  beforeAll(async () => {
    await engine.clear();
    const store = createGraphStore(engine.open());
    await loadDataset(store, await datasetOfTable('twins.csv', twinCities));
    await store.close();
  });
  afterAll(() => engine.clear());
  const api = openApi(engine, { keep: true });
  const { run } = openConsoleOf(api);

  const links = async (query: string) => linkRoutes.links.reply.parse((await api.get(`/api/links?${query}`)).body);
  const inWords = ({ pairs }: Awaited<ReturnType<typeof links>>) =>
    pairs.map(({ a, b, crossBorder, via, ties }) => ({
      between: [a.name, b.name].sort().join(' — '),
      crossBorder,
      hubs: via.length,
      ties: ties.map(({ type, date }) => `${type} ${date ?? ''}`),
    }));

  test('they are pairs at their level, each with what ties them and when', async () => {
    const told = inWords(await links('level=city'));
    expect({ pairs: told.length, first: told.find(({ between }) => between.includes('Tornio')) }).toEqual({
      pairs: 6,
      first: { between: 'Haparanda — Tornio', crossBorder: true, hubs: 0, ties: ['TWINNED_WITH 1987'] },
    });
  });

  test('their countries are pairs of as many ties, and two cities of one country are none', async () => {
    const told = inWords(await links('level=province'));
    expect({
      pairs: told.length,
      twoTies: told[0],
      unpaired: (await links('level=province')).unpaired,
    }).toEqual({
      pairs: 4,
      twoTies: {
        ...{ between: 'Germany — Poland', crossBorder: true, hubs: 0 },
        ties: ['TWINNED_WITH 1998', 'TWINNED_WITH 1993'].sort().reverse(),
      },
      unpaired: 1,
    });
  });

  test('a time, a type and the border narrow them', async () => {
    const total = async (query: string) => (await links(`level=city&${query}`)).total;
    expect({
      early: await total('to=1990'),
      type: await total('via=twinned_with'),
      within: await total('crossBorder=false'),
      unknown: (await api.get('/api/links?via=treaty')).status,
    }).toEqual({ early: 2, type: 6, within: 1, unknown: 400 });
  });

  test('the first picture has those across a border, with the countries around them', async () => {
    const drawn = network.reply.parse((await api.get('/api/network')).body);
    expect({
      lens: drawn.lens,
      types: [...new Set(drawn.relations.map(({ type }) => type))],
      relations: drawn.relations.length,
      countries: drawn.entities.filter(({ kind }) => kind === 'Country').length,
    }).toEqual({ lens: 'cross-border', types: ['TWINNED_WITH'], relations: 5, countries: 8 });
  });

  test('they stand in the timeline by their years, the earliest first', async () => {
    const {
      entries,
      relations = [],
      relationTotal,
    } = linkRoutes.timeline.reply.parse((await api.get('/api/timeline')).body);
    const [first] = relations;
    expect({
      entries,
      first: [first?.source.name, first?.type, first?.target.name, first?.date].join(' '),
      relations: relations.length,
      relationTotal,
    }).toEqual({ entries: [], first: 'Haparanda TWINNED_WITH Tornio 1987', relations: 6, relationTotal: 6 });
  });

  test('the statements that the page shows bring what it draws', async () => {
    const told = schema.reply.parse((await api.get('/api/schema')).body);
    const rows = async (change: Partial<PageState>) => {
      const state = { ...firstPageState, schema: told, roles: told.roles, ...change };
      return Promise.all(asCypher(state).map(async ({ statement }) => (await run(statement)).data.values.length));
    };
    const pairs = (await links('level=city')).pairs.filter(({ crossBorder }) => !crossBorder);
    const [pair] = pairs;
    if (pair === undefined) throw new Error('no pair within a country');
    expect({
      lens: await rows({ lens: 'cross-border' }),
      matrix: await rows({ view: 'matrix' }),
      timeline: await rows({ view: 'timeline' }),
      pair: await rows({ selection: { what: 'pair', a: pair.a.id, b: pair.b.id } }),
    }).toEqual({ lens: [5], matrix: [6], timeline: [0, 6], pair: [1, 5] });
  });
});
