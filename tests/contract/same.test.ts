import { beforeEach, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { decideSame } from '../../server/dataset/same/decide-same.ts';
import { describeEntity } from '../../server/graph/entity.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { listSame } from '../../server/graph/same/read-same.ts';
import { sameReader } from '../../server/graph/same/proposals.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { type Entity, EntityId, type Relation } from '../../shared/graph.ts';
import { withEmptyStores } from '../support/empty-stores.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type Tiny, tinyDataset } from '../support/tiny-dataset.ts';

const a: Tiny = {
  ...{ name: 'a', document: 'report', text: 'Alpha Works owns Beta. Beta owns Gamma.' },
  firms: { 'firm:1': 'Alpha Works', 'firm:2': 'Beta', 'firm:3': 'Gamma' },
  owns: [
    { source: 'firm:1', target: 'firm:2', quote: 'Alpha Works owns Beta.' },
    { source: 'firm:2', target: 'firm:3', quote: 'Beta owns Gamma.' },
  ],
};
const b: Tiny = {
  ...{
    name: 'b',
    document: 'paper',
    text: 'Alpha Works Ltd owns Beta, and Alpha Works Ltd owns Delta. Alpha Works Ltd has 2 works.',
  },
  firms: { 'firm:10': 'Alpha Works Ltd', 'firm:2': 'Beta', 'firm:11': 'Delta' },
  owns: [
    { source: 'firm:10', target: 'firm:2', quote: 'Alpha Works Ltd owns Beta' },
    { source: 'firm:10', target: 'firm:11', quote: 'Alpha Works Ltd owns Delta.' },
  ],
  measure: { entity: 'firm:10', name: 'works', value: 2, quote: 'Alpha Works Ltd has 2 works.' },
};
const [one, other] = [EntityId.parse('firm:1'), EntityId.parse('firm:10')];
const reasons = [{ rule: 'contains' as const, one: 'Alpha Works', other: 'Alpha Works Ltd' }];

interface Whole {
  entities: Entity[];
  relations: Relation[];
}

async function everything(store: GraphStore): Promise<Whole> {
  let text = '';
  for await (const piece of exportGraph(store, 'json')) text += piece;
  return JSON.parse(text) as Whole;
}

async function ownings(store: GraphStore): Promise<string[]> {
  const { relations } = await everything(store);
  return relations
    .filter(({ type }) => type === 'OWNS')
    .map(({ source, target, evidence, datasets = [] }) => `${source} ${target} ${evidence.length} ${datasets.join()}`)
    .sort();
}

describeEachEngine('two entities that are one', (engine) => {
  let store: GraphStore;
  withEmptyStores(engine, (empty) => (store = empty));
  beforeEach(async () => {
    for (const tiny of [a, b]) await loadDataset(store, await tinyDataset(tiny));
  });
  const load = async (tiny: Tiny) => loadDataset(store, await tinyDataset(tiny));
  const makeOne = () => decideSame(store, { one, other, decision: 'same', reasons });

  test('are one, with all names and all evidence, and one relation for what both say', async () => {
    const decided = await makeOne();
    const { entity, measures, same = [] } = await describeEntity(store, one);
    await expect(describeEntity(store, other)).rejects.toThrow('firm:10');
    expect({
      names: [entity.name, ...entity.aliases],
      why: same.map(({ other: also, reasons: told }) => [also.name, told[0]?.rule]),
      measures: measures.map(({ name, value }) => [name, value]),
      ownings: await ownings(store),
      broken: (await verifyEvidence(store)).broken,
      decided: decided.map(({ at, ...rest }) => ({ ...rest, isDated: at.startsWith('20') })),
    }).toEqual({
      names: ['Alpha Works', 'Alpha Works Ltd'],
      why: [['Alpha Works Ltd', 'contains']],
      measures: [['works', 2]],
      ownings: ['firm:1 firm:11 1 b', 'firm:1 firm:2 2 a,b', 'firm:2 firm:3 1 a'],
      broken: [],
      decided: [
        {
          one: { id: one, kind: 'Firm', name: 'Alpha Works' },
          other: { id: other, kind: 'Firm', name: 'Alpha Works Ltd' },
          ...{ decision: 'same', reasons, isDated: true },
        },
      ],
    });
  });

  test('are two again where it is taken back, and everything is as it was', async () => {
    const before = await everything(store);
    await makeOne();
    const decided = await decideSame(store, { one: other, other: one, decision: 'open', reasons: [] });
    expect({ decided, everything: await everything(store) }).toEqual({ decided: [], everything: before });
  });

  test('stay one when a dataset is loaded again, goes, and comes back', async () => {
    await makeOne();
    const text = 'Today Alpha Works owns Beta. Beta owns Gamma.';
    const owns = a.owns.map((one) => ({ ...one, quote: one.quote.replace('Alpha', 'Today Alpha') }));
    await load({ ...a, text, owns });
    const again = await ownings(store);
    await removeDataset(store, 'b');
    const without = { ownings: await ownings(store), aliases: (await describeEntity(store, one)).entity.aliases };
    await load(b);
    const back = { ownings: await ownings(store), aliases: (await describeEntity(store, one)).entity.aliases };
    expect({ again, without, back }).toEqual({
      again: ['firm:1 firm:11 1 b', 'firm:1 firm:2 2 a,b', 'firm:2 firm:3 1 a'],
      without: { ownings: ['firm:1 firm:2 1 a', 'firm:2 firm:3 1 a'], aliases: [] },
      back: {
        ownings: ['firm:1 firm:11 1 b', 'firm:1 firm:2 2 a,b', 'firm:2 firm:3 1 a'],
        aliases: ['Alpha Works Ltd'],
      },
    });
  });

  test('stand under the id of the one that is left while the other is not loaded', async () => {
    await makeOne();
    await removeDataset(store, 'a');
    const alone = await ownings(store);
    await load(a);
    expect({ alone, both: await ownings(store) }).toEqual({
      alone: ['firm:10 firm:11 1 b', 'firm:10 firm:2 1 b'],
      both: ['firm:1 firm:11 1 b', 'firm:1 firm:2 2 a,b', 'firm:2 firm:3 1 a'],
    });
  });

  test('are refused where a relation joins them, where one is not there, and nothing changes', async () => {
    const before = await everything(store);
    const pair = (first: string, second: string) =>
      decideSame(store, {
        ...{ one: EntityId.parse(first), other: EntityId.parse(second), decision: 'same' as const, reasons },
      });
    await expect(pair('firm:1', 'firm:2')).rejects.toThrow('firm:1 OWNS firm:2');
    await expect(pair('firm:1', 'firm:99')).rejects.toThrow('No entity firm:99');
    await expect(pair('firm:1', 'firm:1')).rejects.toThrow('twice');
    expect(await everything(store)).toEqual(before);
  });

  test('are decided of only where datasets are loaded', async () => {
    for (const name of ['a', 'b']) await removeDataset(store, name);
    await expect(makeOne()).rejects.toThrow('No dataset is loaded');
  });

  test('and a third are one, of which any can be taken out', async () => {
    const third = EntityId.parse('firm:20');
    await load({
      ...{ name: 'c', document: 'note', text: 'Alpha Co owns Epsilon.' },
      firms: { 'firm:20': 'Alpha Co', 'firm:21': 'Epsilon' },
      owns: [{ source: 'firm:20', target: 'firm:21', quote: 'Alpha Co owns Epsilon.' }],
    });
    await makeOne();
    await decideSame(store, { one, other: third, decision: 'same', reasons });
    const three = (await describeEntity(store, one)).entity.aliases;
    await decideSame(store, { one, other, decision: 'open', reasons: [] });
    const two = (await describeEntity(store, one)).entity.aliases;
    expect({ three, two, apart: (await describeEntity(store, other)).entity.aliases }).toEqual({
      ...{ three: ['Alpha Works Ltd', 'Alpha Co'], two: ['Alpha Co'], apart: [] },
    });
  });

  test('are proposed with reasons, and no more once somebody has decided', async () => {
    const readSame = sameReader([]);
    const pairs = async () =>
      (await listSame(store, readSame)).proposals.map((proposal) => ({
        pair: `${proposal.one.id} ${proposal.other.id}`,
        rules: proposal.reasons.map(({ rule }) => rule),
        isLikely: proposal.score > 0.7,
      }));
    const before = await pairs();
    await makeOne();
    const one_ = await pairs();
    await decideSame(store, { one, other, decision: 'open', reasons: [] });
    const open = await pairs();
    await decideSame(store, { one, other, decision: 'different', reasons });
    expect({ before, one: one_, open, different: await pairs() }).toEqual({
      before: [{ pair: 'firm:10 firm:1', rules: ['contains', 'neighbours'], isLikely: true }],
      ...{ one: [], open: before, different: [] },
    });
  });
});
