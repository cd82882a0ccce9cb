import { beforeAll, expect, test } from 'vitest';
import { network, schema } from '../../shared/contract/routes.ts';
import { asCypher } from '../../client/page/shown-statements.ts';
import '../support/insides.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { exampleStatement, ownQuestions } from '../../client/views/cypher/own-questions.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openApi } from '../support/api.ts';
import { openConsoleOf } from '../support/console.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readTreaties } from '../support/first-dataset.ts';

describeEachEngine('statements that the page shows of kinds that no code names', (engine) => {
  beforeAll(async () => {
    await engine.clear();
    const store = createGraphStore(engine.open());
    await loadDataset(store, await readTreaties());
    await store.close();
  });
  const api = openApi(engine, { keep: true });
  const { run } = openConsoleOf(api);

  /** The rows of the first statement that is shown. */
  const rowsOf = async (change: Partial<PageState>) => {
    const { roles } = schema.reply.parse((await api.get('/api/schema')).body);
    const [shown] = asCypher({ ...firstPageState, roles, ...change });
    return (await run(shown?.statement ?? '')).data.values;
  };

  test.each(['cross-border', 'treaties', 'pledges', 'all'])(
    'the lens %s brings the relations that it draws',
    async (lens) => {
      const drawn = network.reply.parse((await api.get(`/api/network?lens=${lens}`)).body);
      expect(await rowsOf({ lens })).toHaveLength(drawn.relations.length);
    },
  );

  test('the console asks about its own kinds, and each question has an answer or none is wanted', async () => {
    const told = schema.reply.parse((await api.get('/api/schema')).body);
    const asked = ownQuestions({ schema: told, roles: told.roles }, []);
    const rows: number[] = [];
    for (const { statement } of asked) rows.push((await run(statement)).data.values.length);
    const example = await run(exampleStatement({ schema: told, roles: told.roles }));
    expect({ rows, example: example.data.values.length > 0 }).toEqual({ rows: [37, 20, 0, 10], example: true });
  });

  test('the matrix brings its pairs, and two Powers what joins them', async () => {
    const joining = await rowsOf({ selection: { what: 'pair', a: 'power:france', b: 'power:japan' } });
    expect({ pairs: (await rowsOf({ view: 'matrix' })).length, joining: joining.length }).toEqual({
      ...{ pairs: 37, joining: 3 },
    });
  });
});
