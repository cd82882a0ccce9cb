import { beforeAll, expect, test } from 'vitest';
import { participations } from '../../shared/contract/link-routes.ts';
import { schema } from '../../shared/contract/routes.ts';
import '../support/insides.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { asCypher } from '../../client/page/shown-statements.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openApi } from '../support/api.ts';
import { openConsoleOf } from '../support/console.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type Tiny, tinyDataset } from '../support/tiny-dataset.ts';

const twins = (name: string, [one, other]: [string, string], noLink: boolean): Tiny => ({
  ...{ name, document: 'report', text: `${one} is twinned with ${other}.`, kind: 'City' },
  firms: { [`${name}:1`]: one, [`${name}:2`]: other },
  owns: [{ source: `${name}:1`, target: `${name}:2`, quote: `${one} is twinned with ${other}.` }],
  roles: { kind: { place: 'city' }, type: noLink ? { noLink } : {} },
});

describeEachEngine('a type that one of two datasets denies', (engine) => {
  beforeAll(async () => {
    await engine.clear();
    const store = createGraphStore(engine.open());
    await loadDataset(store, await tinyDataset(twins('a', ['Alba', 'Berga'], true)));
    await loadDataset(store, await tinyDataset(twins('b', ['Cork', 'Derry'], false)));
    await store.close();
  });
  const api = openApi(engine, { keep: true });
  const { run } = openConsoleOf(api);

  test('links what the other says by it, and the statement that is shown brings the same', async () => {
    const { ties = [] } = participations.reply.parse((await api.get('/api/participations')).body);
    const told = schema.reply.parse((await api.get('/api/schema')).body);
    const shown = asCypher({ ...firstPageState, schema: told, roles: told.roles, view: 'matrix' });
    const { data } = await run(shown.at(-1)?.statement ?? '');
    expect({
      ties: ties.map(({ source, target }) => [source, target]),
      denied: told.roles.notTied,
      rows: data.values.length,
      statement: shown.at(-1)?.statement.includes('OWNS'),
    }).toEqual({ ties: [['b:1', 'b:2']], denied: { OWNS: ['a'] }, rows: 1, statement: true });
  });
});
