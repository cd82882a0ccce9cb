import { afterAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { decideSame } from '../../server/dataset/same/decide-same.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { EntityId } from '../../shared/graph.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset, readTreaties } from '../support/first-dataset.ts';
import { tableFiles } from '../support/table-dataset.ts';
import { textOf } from '../support/taken-out.ts';
import { tinyFiles } from '../support/tiny-dataset.ts';

/** A table of more than a million characters, which is stored in pieces. */
const long = Array.from({ length: 1100 }, (_, at) => `Land ${at}\tBern\t1971\t${'x'.repeat(1000)}\n`).join('');
const table = {
  ...tableFiles,
  'documents/members.txt': `${tableFiles['documents/members.txt'] ?? ''}${long}`,
};

const tiny = tinyFiles({
  ...{ name: 'tiny', document: 'report', text: "Alpha's \\u0041 `owns` Beta." },
  firms: { 'firm:1': "Alpha's \\u0041", 'firm:2': 'Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: "Alpha's \\u0041 `owns` Beta." }],
  columns: {
    share: { type: 'number', value: '3' },
    founded: { type: 'date', value: '2020-02-29' },
    'in words': { type: 'string', value: "=1'); MATCH (n) DETACH DELETE n; //" },
  },
});

describeEachEngine('the script in Cypher', (engine) => {
  afterAll(async () => {
    await engine.clear();
    engine.remove();
  });

  test('makes in an empty database what was loaded, to the last property', async () => {
    await engine.clear();
    const store = createGraphStore(engine.open());
    // Neo4j plans each of a script's statements anew.
    await loadDataset(store, await (engine.name === 'neo4j' ? readTreaties() : readFirstDataset()));
    for (const files of [table, tiny]) {
      const { dataset, said } = await checkFiles(files);
      if (dataset === undefined) throw new Error(said.join('\n'));
      await loadDataset(store, dataset);
    }
    const [one, other] = [EntityId.parse('firm:1'), EntityId.parse('treaty:bern')];
    await decideSame(store, { one, other, decision: 'same', reasons: [{ rule: 'person' }] });
    const script = await textOf(store, { format: 'cypher' });
    const before = { json: await textOf(store, { format: 'json' }), script };
    await store.close();

    await engine.clear();
    const opened = engine.open();
    const empty = createGraphStore(opened);
    // The other engine has an index in place of the constraints.
    if (!opened.isShared) await empty.prepare();
    for (const line of script.split('\n')) {
      const statement = line.replace(/;$/, '');
      if (line.startsWith('CREATE CONSTRAINT')) {
        if (opened.isShared) await opened.changeSchema(statement);
      } else if (line !== '' && !line.startsWith('//')) await opened.transact((run) => run(statement));
    }
    const after = { json: await textOf(empty, { format: 'json' }), script: await textOf(empty, { format: 'cypher' }) };
    const types = await opened.transact((run) =>
      run(
        "MATCH (n {id: 'firm:1'}) RETURN n.share / 2 AS half, n.founded.year AS year, 'County' IN labels(n) AS isCounty",
      ),
    );
    await empty.close();
    expect({ isSame: after.json === before.json, isSameScript: after.script === before.script, types }).toEqual({
      ...{ isSame: true, isSameScript: true },
      types: [{ half: 1.5, year: 2020, isCounty: false }],
    });
  });
});
