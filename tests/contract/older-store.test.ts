import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { adoptOlder } from '../../server/dataset/adopt-older.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { relationId } from '../../server/dataset/facts.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { readHealth } from '../../server/graph/health.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import type { EngineUnderTest } from '../support/embedded.ts';
import { describeEachEngine } from '../support/engines.ts';
import type { Evidence } from '../../shared/graph.ts';
import { readFirstDataset } from '../support/first-dataset.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';

/** Writes datasets as version 0.1.0 stored them: no mark of ours, ids of documents without their dataset, no word on who says what. */
async function writeAsVersion1(engine: EngineUnderTest, datasets: readonly Dataset[]): Promise<void> {
  const store = createGraphStore(engine.open());
  for (const dataset of datasets) await loadDataset(store, dataset);
  await store.close();
  const opened = engine.open();
  const withoutDataset = (id: string) => id.replace(/^(document:)?[a-z]+:/, '$1');
  const relations = datasets.flatMap((dataset) => dataset.relations);
  const rows = relations.map(({ id, source, type, target }) => ({
    ...{ id, source, target },
    former: type === 'MENTIONED_IN' ? relationId(source, type, withoutDataset(target)) : id,
  }));
  await opened.transact(async (run) => {
    const stored = (await run(
      'MATCH (:Kuajie)-[r]->(:Kuajie) RETURN DISTINCT r.id AS id, r.documents AS documents',
    )) as { id: string; documents: string[] }[];
    const documentsOf = new Map(stored.map(({ id, documents }) => [id, documents.map(withoutDataset)]));
    await run(
      'UNWIND $rows AS row MATCH (a:Kuajie {id: row.source}) MATCH (b:Kuajie {id: row.target}) MATCH (a)-[r]->(b) WHERE r.id = row.id SET r.id = row.former, r.documents = row.documents REMOVE r.contributions',
      { rows: rows.map((row) => ({ ...row, documents: documentsOf.get(row.id) })) },
    );
    const documents = (await run('MATCH (d:Document) RETURN d.id AS id')) as { id: string }[];
    await run('UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.id = row.former', {
      rows: documents.map(({ id }) => ({ id, former: withoutDataset(id) })),
    });
    await run('MATCH (n:Kuajie) REMOVE n:Kuajie, n.contributions');
    await run('MATCH (d:KuajieDataset) REMOVE d:KuajieDataset, d.format, d.types');
  });
  await opened.close();
}

const both = { firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' }, owner: { source: 'firm:1', target: 'firm:2' } };
const saidBy = (name: string, text: string, type = 'string') =>
  tinyDataset({
    ...{ name, document: `report-${name}`, text, firms: both.firms, owns: [{ ...both.owner, quote: text }] },
    columns: { staff: { type, value: '120' } },
  });

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
    await writeAsVersion1(engine, [await readFirstDataset()]);
    store = createGraphStore(engine.open());
    const foreignBefore = (await readHealth(store)).foreignNodes;
    const ids = await adoptOlder(store);
    const adopted = await everything(store);
    const { foreignNodes, counts } = await readHealth(store);
    const verified = await verifyEvidence(store);
    const { changed } = await loadDataset(store, await readFirstDataset());
    const loaded = await everything(store);
    await store.close();
    expect({ ids, foreignBefore, foreignNodes, entities: counts.entities, broken: verified.broken, changed }).toEqual({
      ...{ ids: ['xianggan'], foreignBefore: 249, foreignNodes: 0, entities: 248, broken: [], changed: true },
    });
    expect(adopted).toEqual(today);
    expect(loaded).toEqual(today);
  });

  test('of two datasets that say the same: each keeps its own sentence when the other goes', async () => {
    await store.close();
    const [first, second] = [await saidBy('a', 'Alpha owns Beta.'), await saidBy('b', 'We read that Alpha owns Beta.')];
    await writeAsVersion1(engine, [first, second]);
    store = createGraphStore(engine.open());
    await adoptOlder(store);
    const whole = await verifyEvidence(store);
    await removeDataset(store, 'a');
    const left = await verifyEvidence(store);
    const { relations } = (await everything(store)) as { relations: { type: string; evidence: Evidence[] }[] };
    const owns = relations
      .filter(({ type }) => type === 'OWNS')
      .map(({ evidence }) => evidence.map(({ quote }) => quote));
    await store.close();
    expect({ whole: whole.broken, left: left.broken, owns }).toEqual({
      whole: [],
      left: [],
      owns: [['We read that Alpha owns Beta.']],
    });
  });

  test('its own columns are text, and a dataset that says otherwise is refused by name', async () => {
    await store.close();
    await writeAsVersion1(engine, [await saidBy('a', 'Alpha owns Beta.')]);
    store = createGraphStore(engine.open());
    await adoptOlder(store);
    const other = await saidBy('b', 'We read that Alpha owns Beta.', 'integer');
    await expect(loadDataset(store, other)).rejects.toThrow(
      'The column staff is integer in b and string, as an older version stored it, in a',
    );
    await store.close();
  });

  test('of two datasets with the same typed column: each is loaded again, the one after the other', async () => {
    await store.close();
    const both = [
      await saidBy('a', 'Alpha owns Beta.', 'integer'),
      await saidBy('b', 'We read that Alpha owns Beta.', 'integer'),
    ];
    await writeAsVersion1(engine, both);
    store = createGraphStore(engine.open());
    await adoptOlder(store);
    const changed = [];
    for (const dataset of both) changed.push((await loadDataset(store, dataset)).changed);
    await store.close();
    expect(changed).toEqual([true, true]);
  });

  test('a store of a newer version is refused by name, and left as it is', async () => {
    await loadDataset(store, await saidBy('a', 'Alpha owns Beta.'));
    await store.close();
    const opened = engine.open();
    await opened.transact((run) => run("MATCH (d:KuajieDataset {id: 'a'}) SET d.format = 3"));
    store = createGraphStore(opened);
    await expect(adoptOlder(store)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('found a (form 3) of a newer one; nothing was changed') as string,
    });
    await store.close();
  });
});

const keptStores = new URL('../data/stores/', import.meta.url);
const versions = readdirSync(keptStores).map((name) => name.replace('.graph.db.gz', ''));

test.each(versions)('the embedded store that version %s wrote is opened, and every quote stands', async (version) => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-older-'));
  const kept = new URL(`${version}.graph.db.gz`, keptStores);
  writeFileSync(join(folder, 'graph.db'), gunzipSync(readFileSync(kept)));
  const store = createGraphStore(openEmbeddedEngine(folder));
  await adoptOlder(store);
  const { counts } = await readHealth(store);
  const { checked, broken } = await verifyEvidence(store);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  expect({ counts, checked, broken }).toEqual({
    ...{ counts: { entities: 3, relations: 3, documents: 1 }, checked: 3, broken: [] },
  });
});
