import { afterAll, beforeEach, expect, test } from 'vitest';
import { adoptOlder } from '../../server/dataset/adopt-older.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { relationId } from '../../server/dataset/facts.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { readHealth } from '../../server/graph/health.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine, type EngineUnderTest } from '../support/engines.ts';
import { readFirstDataset } from '../support/first-dataset.ts';

const document = 'document:xianggan-2024';

/** Writes the first dataset as version 0.1.0 stored it: no mark of ours, ids of documents without their dataset. */
async function writeAsVersion1(engine: EngineUnderTest): Promise<void> {
  const store = createGraphStore(engine.open());
  const dataset = await readFirstDataset();
  await loadDataset(store, dataset);
  await store.close();
  const opened = engine.open();
  const rows = dataset.relations.map(({ id, source, type, target, evidence }) => ({
    ...{ id, source, target },
    former: type === 'MENTIONED_IN' ? relationId(source, type, document) : id,
    documents: evidence.map((one) => one.document.replace('xianggan:', '')),
  }));
  await opened.transact(async (run) => {
    await run(
      'UNWIND $rows AS row MATCH (a:Kuajie {id: row.source}) MATCH (b:Kuajie {id: row.target}) MATCH (a)-[r]->(b) WHERE r.id = row.id SET r.id = row.former, r.documents = row.documents',
      { rows },
    );
    await run('MATCH (d:Document) SET d.id = $document', { document });
    await run('MATCH (n:Kuajie) REMOVE n:Kuajie');
    await run('MATCH (d:KuajieDataset) REMOVE d:KuajieDataset, d.format, d.types');
  });
  await opened.close();
}

async function everything(store: GraphStore): Promise<unknown> {
  let text = '';
  for await (const piece of exportGraph(store, 'json')) text += piece;
  return JSON.parse(text);
}

describeEachEngine('a store of version 0.1.0', (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
  });
  afterAll(async () => {
    await engine.clear();
    engine.remove();
  });

  test('is adopted as our own, with every relation and quote, and loads again', async () => {
    await loadDataset(store, await readFirstDataset());
    const today = await everything(store);
    await store.close();
    await engine.clear();
    await writeAsVersion1(engine);
    store = createGraphStore(engine.open());
    const foreignBefore = (await readHealth(store)).foreignNodes;
    await adoptOlder(store);
    const adopted = await everything(store);
    const { foreignNodes, counts } = await readHealth(store);
    const verified = await verifyEvidence(store);
    const { changed } = await loadDataset(store, await readFirstDataset());
    const loaded = await everything(store);
    await store.close();
    expect([foreignBefore, foreignNodes, counts.entities, verified.broken, changed]).toEqual([249, 0, 248, [], true]);
    expect(adopted).toEqual(today);
    expect(loaded).toEqual(today);
  });
});
