import { afterAll, beforeAll, expect, test } from 'vitest';
import { countLinks } from '../../shared/count-links.ts';
import type { EntityId } from '../../shared/graph.ts';
import { supplyChain } from '../../shared/contract/supply-routes.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readNetwork } from '../../server/graph/network.ts';
import { readParticipations } from '../../server/graph/links/participations.ts';
import { readSchema } from '../../server/graph/schema.ts';
import { readSupplyChain } from '../../server/graph/supply/supply-chain.ts';
import { readTimeline } from '../../server/graph/links/timeline.ts';
import { nameReader } from '../../server/graph/names.ts';
import { searchEntities } from '../../server/graph/search.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset, readTreaties } from '../support/first-dataset.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';

/** A dataset in which mills feed bakers: kinds and types that no code names. */
const bread = () =>
  tinyDataset({
    ...{ name: 'bread', document: 'report', text: 'Mill A feeds Baker B. Baker B feeds Shop C.', kind: 'Works' },
    firms: { 'works:a': 'Mill A', 'works:b': 'Baker B', 'works:c': 'Shop C' },
    owns: [
      { source: 'works:a', target: 'works:b', quote: 'Mill A feeds Baker B' },
      { source: 'works:b', target: 'works:c', quote: 'Baker B feeds Shop C' },
    ],
    roles: { kind: { firm: true }, type: { supplies: true } },
  });

describeEachEngine('datasets of kinds that no code names', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    for (const dataset of [await readTreaties(), await bread()]) await loadDataset(store, dataset);
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test('the first picture has the Powers and what joins them', async () => {
    const { entities, relations } = await readNetwork(store, 'cross-border');
    const kinds = entities.map(({ kind }) => kind);
    expect({
      powers: kinds.filter((kind) => kind === 'Power').length,
      treaties: kinds.filter((kind) => kind === 'Treaty').length,
      types: [...new Set(relations.map(({ type }) => type))],
    }).toEqual({ powers: 10, treaties: 4, types: ['CONTRACTED'] });
  });

  test('links are counted between Powers, all of them across a border', async () => {
    const { pairs } = countLinks(await readParticipations(store), { level: 'province' });
    const of = (a: string, b: string) => pairs.find((pair) => pair.a.id === `power:${a}` && pair.b.id === `power:${b}`);
    expect({
      pairs: pairs.length,
      within: pairs.filter(({ crossBorder }) => !crossBorder).length,
      franceJapan: of('france', 'japan')
        ?.via.map(({ id }) => id)
        .sort(),
      greatBritainJapan: of('great-britain', 'japan')?.via.length,
      chinaPortugal: of('china', 'portugal')?.via.length,
    }).toEqual({
      pairs: 37,
      within: 0,
      franceJapan: ['treaty:five-power', 'treaty:four-power', 'treaty:nine-power'],
      greatBritainJapan: 1,
      chinaPortugal: 1,
    });
  });

  test('treaties stand in the timeline by their day', async () => {
    const { entries } = await readTimeline(store);
    expect(entries.map(({ date }) => date).sort()).toEqual(['1911-07-13', '1921-12-13', '1922-02-06', '1922-02-06']);
  });

  test('the schema tells the roles and the lenses of every dataset', async () => {
    const { roles } = await readSchema(store);
    expect(roles).toMatchObject({
      joining: { Treaty: ['CONTRACTED'] },
      firms: ['Works'],
      supplies: ['OWNS'],
      lenses: [
        { id: 'treaties', en: 'Treaties' },
        { id: 'pledges', en: 'Pledges' },
      ],
    });
  });

  test('a supply chain follows the types that supply', async () => {
    const input = { id: 'works:b' as EntityId, ...supplyChain.query.parse({ tiers: '1' }) };
    const { tiers, ifStopped } = await readSupplyChain(store, input);
    expect({
      tiers: tiers.map(({ tier, firms }) => [tier, firms.map(({ name }) => name)]),
      loses: ifStopped.loses.map(({ firm }) => firm.name),
    }).toEqual({
      tiers: [
        [-1, ['Mill A']],
        [0, ['Baker B']],
        [1, ['Shop C']],
      ],
      loses: ['Shop C'],
    });
  });

  test('two names that a long name holds too are two ends, and one name is one', async () => {
    const endsOf = async (q: string) =>
      (await searchEntities(store, nameReader([]), { q, limit: 5 })).ends?.map(({ id }) => id);
    expect({ two: await endsOf('Japan France'), one: await endsOf('British Empire') }).toEqual({
      ...{ two: ['power:japan', 'power:france'], one: undefined },
    });
  });

  test('beside the first dataset nothing of either is lost, and every quote stands where it says', async () => {
    await loadDataset(store, await readFirstDataset());
    const { hubs } = await readParticipations(store);
    const { broken } = await verifyEvidence(store);
    expect({ treaties: hubs.filter(({ kind }) => kind === 'Treaty').length, hubs: hubs.length > 30, broken }).toEqual({
      ...{ treaties: 4, hubs: true, broken: [] },
    });
  });
});
