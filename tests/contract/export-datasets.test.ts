import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { DataPackage } from '../../server/dataset/data-package.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { decideSame } from '../../server/dataset/same/decide-same.ts';
import { root } from '../../server/root.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { EntityId } from '../../shared/graph.ts';
import { VocabularyFile } from '../../shared/vocabulary.ts';
import { withEmptyStores } from '../support/empty-stores.ts';
import { describeEachEngine } from '../support/engines.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { tableFiles } from '../support/table-dataset.ts';
import { filesOf, rowsOf, takenOut, textOf, writeBelow } from '../support/taken-out.ts';
import { tinyFiles } from '../support/tiny-dataset.ts';

const tiny = {
  ...{
    name: 'tiny',
    document: 'report',
    text: 'Alpha owns Beta. Alpha owns Beta. 3 works of Alpha.\r\nBeta\r\nowns Alpha.',
  },
  firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
};
const typed = {
  staff: { type: 'integer', value: '-120' },
  share: { type: 'number', value: '0.0000001' },
  listed: { type: 'boolean', value: 'true' },
  founded: { type: 'date', value: '2020-02-29' },
  since: { type: 'year', value: '1999' },
  code: { type: 'string', value: '=007' },
};

/** With facts that only a key tells apart, several pieces of evidence for one, a quote over two lines and columns of its own. */
const keyed: Record<string, string> = {
  ...tinyFiles({ ...tiny, owns: [], columns: typed }),
  'entities.csv': [
    'id,kind,name,aliases,within,basis,document,quote,occurrence,note,staff,share,listed,founded,since,code',
    'firm:1,Firm,Alpha,Alef|阿,,stated,report,Alpha owns Beta.,2,A remark.,-120,0.0000001,true,2020-02-29,1999,=007',
    'firm:2,Firm,Beta,,,stated,report,"Beta\nowns Alpha.",,,,,,,,',
    '',
  ].join('\n'),
  'relations.csv': [
    'source,type,target,key,basis,document,quote,occurrence,status,date,note,staff',
    'firm:1,OWNS,firm:2,,stated,report,Alpha owns Beta.,1,done,2024,,',
    'firm:1,OWNS,firm:2,,stated,report,Alpha owns Beta.,2,done,2024,Said again.,',
    'firm:1,OWNS,firm:2,shares,stated,report,Alpha owns Beta.,1,planned,2023/..,,7',
    'firm:2,OWNS,firm:1,,stated,report,"Beta\nowns Alpha.",,,,,',
    '',
  ].join('\n'),
  'measures.csv': [
    'entity,name,value,unit,qualifier,period,basis,document,quote,occurrence,note',
    'firm:2|firm:1,works,3,,about,2023,context,report,3 works of Alpha.,,Of both.',
    '',
  ].join('\n'),
};
(() => {
  const description = JSON.parse(keyed['datapackage.json'] ?? '') as {
    keywords?: string[];
    resources: { name: string; schema: { fields: { name: string; type: string; description?: string }[] } }[];
  };
  description.keywords = ['kept', 'as it is'];
  description.resources[1]?.schema.fields.push({ name: 'staff', type: 'integer' });
  description.resources[1]?.schema.fields.splice(3, 0, { name: 'key', type: 'string', description: 'Tells apart.' });
  keyed['datapackage.json'] = JSON.stringify(description);
})();

const folders: Record<string, Record<string, string>> = {
  xianggan: filesIn('xianggan'),
  'washington-1922': filesIn('washington-1922'),
  small: { ...smallFiles },
  treaties: { ...tableFiles },
  tiny: keyed,
};

function filesIn(name: string): Record<string, string> {
  const folder = join(root, 'data', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [relative('.', file), readFileSync(join(folder, file), 'utf8')]));
}

const readers: [end: string, read: (text: string) => unknown][] = [
  ['datapackage.json', (text) => DataPackage.parse(JSON.parse(text))],
  ['vocabulary.json', (text) => VocabularyFile.parse(JSON.parse(text))],
  ['.csv', (text) => rowsOf(text).map(withoutFirst)],
  ['.txt', (text) => text],
  ['.topojson', (text) => JSON.parse(text) as unknown],
];

/** The parts of a dataset's folder as they are meant, with its tables as rows in no order. */
function partsOf(files: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => {
      const read = readers.find(([end]) => name.endsWith(end))?.[1];
      return read === undefined || (name.endsWith('.txt') && !name.startsWith('documents/'))
        ? []
        : [[name, read(text)]];
    }),
  );
}

/** That a quote is the first of its kind is said where there are others; it may be said where there are none. */
function withoutFirst({ occurrence, ...row }: Record<string, string>): Record<string, string> {
  return occurrence === undefined || occurrence === '1' ? row : { ...row, occurrence };
}

function inFolder(files: Readonly<Record<string, string>>, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) =>
      name.startsWith(`${folder}/`) ? [[name.slice(folder.length + 1), text]] : [],
    ),
  );
}

describeEachEngine('datasets that are taken out', (engine) => {
  let store: GraphStore;
  withEmptyStores(engine, (empty) => (store = empty));

  const load = async (files: Readonly<Record<string, string>>, options = {}) => {
    const { folder, remove } = writeBelow(files);
    const { dataset, faults } = await checkDataset(folder);
    remove();
    if (dataset === undefined) throw new Error(JSON.stringify(faults));
    await loadDataset(store, dataset, options);
  };
  const takeOut = async () => filesOf(await takenOut(store, { format: 'dataset' }));

  test.each(Object.keys(folders))('the folder of %s comes back as it was, and makes the same graph', async (name) => {
    const files = folders[name] ?? {};
    await load(files);
    const before = await textOf(store, { format: 'json' });
    const back = inFolder(await takeOut(), name);
    await removeDataset(store, name);
    await load(back);
    expect({ folder: partsOf(back), graph: JSON.parse(await textOf(store, { format: 'json' })) as unknown }).toEqual({
      folder: partsOf(files),
      graph: JSON.parse(before) as unknown,
    });
  });

  test('what several datasets say, and what was decided of entities that may be one, comes back', async () => {
    const others = {
      ...tiny,
      ...{ name: 'others', text: 'Alpha Ltd owns Beta.', firms: { 'firm:10': 'Alpha Ltd', 'firm:2': 'Beta' } },
      owns: [{ source: 'firm:10', target: 'firm:2', quote: 'Alpha Ltd owns Beta.' }],
    };
    // Not in the order of their names: what the first one says counts.
    await load(keyed);
    await load(tinyFiles(others));
    const [one, other] = [EntityId.parse('firm:1'), EntityId.parse('firm:10')];
    const reasons = [{ rule: 'person' as const }];
    await decideSame(store, { one, other, decision: 'same', reasons });
    await decideSame(store, { one: EntityId.parse('firm:2'), other, decision: 'different', reasons });
    const before = await textOf(store, { format: 'json' });
    const files = await takeOut();
    const ids = Object.keys(files).flatMap((name) => /^(.*)\/datapackage\.json$/.exec(name)?.[1] ?? []);
    for (const id of ids) await removeDataset(store, id);
    for (const id of ids) await load(inFolder(files, id));
    expect({
      ids,
      files: await takeOut(),
      graph: JSON.parse(await textOf(store, { format: 'json' })) as unknown,
    }).toEqual({
      ...{ ids: ['tiny', 'others'], files, graph: JSON.parse(before) as unknown },
    });
  });
});
