import { expect, test } from 'vitest';
import { describeEachEngine } from '../support/engines.ts';
import { openApi } from '../support/api.ts';
import { planOf, sendFiles } from '../support/events.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { token } from '../support/treaties-table.ts';

describeEachEngine('a dataset’s folder that is brought over HTTP', (engine) => {
  const api = openApi(engine, { adminToken: token, empty: true });
  const send = (files: Parameters<typeof sendFiles>[1], query = '') =>
    sendFiles(`${api.server.url}/api/datasets${query}`, files, { fields: {}, token });
  const loaded = async () => (await api.get('/api/datasets')).body['datasets'] as unknown as { id: string }[];

  test('the faults of a dataset’s folder are grouped by their rules, with their columns, and can be told in other languages', async () => {
    const rows = (smallFiles['relations.csv'] ?? '').replaceAll('SIGNED', 'SEALED');
    const files = {
      ...smallFiles,
      'relations.csv': `${rows}city:430100,SIGNED,agreement:one,stated,doc,甲县,1,over,,\n`,
    };
    const before = await loaded();
    const { events } = await send(files, '?dryRun=true');
    const faults = planOf(events)?.faults.map(({ rule, column, count, values }) => ({ rule, column, count, values }));
    expect({ faults, loaded: await loaded() }).toEqual({
      faults: [
        { rule: 'unknown-type', column: 'type', count: 2, values: { found: 'SEALED' } },
        {
          rule: 'one-of',
          column: 'status',
          count: 1,
          values: { words: 'done, underway, planned, proposed', found: 'over' },
        },
      ],
      loaded: before,
    });
  });

  test('an entity without a relation is a notice of a dataset’s folder, and no fault', async () => {
    const lonely = `${smallFiles['entities.csv'] ?? ''}county:430122,County,丙县,,city:430100,reference,gbt2260,,,\n`;
    const lonelier = `${lonely}agreement:two,Agreement,又一份协议,,,inferred,doc,甲县很大,,why\n`;
    const { events } = await send({ ...smallFiles, 'entities.csv': lonelier }, '?dryRun=true');
    const { faults, notices } = planOf(events) ?? {};
    expect({ faults, notices }).toEqual({
      faults: [],
      notices: [
        {
          ...{ file: 'entities.csv', row: 8, column: 'id', rule: 'orphan', count: 1 },
          text: 'an orphan: wanted a relation or measure of the entity',
        },
      ],
    });
  });
});
