import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of a dataset small enough to be read at a glance; tests change one of them. */
export const smallFiles: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({
    name: 'small',
    title: 'Small',
    version: '1',
    licenses: [{ name: 'CC0-1.0' }],
    resources: [
      resource('entities', 'id kind name aliases within basis document quote occurrence note'),
      resource('relations', 'source type target basis document quote occurrence status date note'),
      resource('measures', 'entity name value unit qualifier period basis document quote occurrence note'),
    ],
    documents: [{ id: 'doc', path: 'documents/doc.txt', title: 'A document' }],
    references: [{ id: 'gbt2260', title: 'GB/T 2260' }],
  }),
  'vocabulary.json': JSON.stringify({
    kinds: Object.fromEntries(
      ['Province', 'City', 'County', 'Agreement', 'Document', 'Measure'].map((kind) => [
        kind,
        { zh: kind, en: kind, sentence: kind, icon: 'tag', shape: 'ellipse', color: 'place' },
      ]),
    ),
    relations: {
      PART_OF: words(['City', 'County'], ['Province', 'City']),
      SIGNED: words(['City', 'County'], ['Agreement']),
      ADJACENT_TO: words(['City', 'County'], ['City', 'County']),
      HAS_MEASURE: words(['City', 'Agreement'], ['Measure']),
      MENTIONED_IN: words(['City', 'County', 'Province', 'Agreement'], ['Document']),
    },
  }),
  'documents/doc.txt': '甲县与乙县签署《合作协议》。双方共有12个项目。\n甲县又与乙县签署《合作协议》。甲县很大。\n',
  'entities.csv': [
    'id,kind,name,aliases,within,basis,document,quote,occurrence,note',
    'province:430000,Province,湖南省,,,reference,,,,',
    'city:430100,City,长沙市,,province:430000,reference,,,,',
    'county:430121,County,甲县,甲,city:430100,stated,doc,甲县与乙县签署《合作协议》,1,',
    'county:430181,County,乙县,,city:430100,stated,doc,甲县与乙县签署《合作协议》,1,',
    'agreement:one,Agreement,合作协议,,,stated,doc,甲县与乙县签署《合作协议》,1,',
    '',
  ].join('\n'),
  'relations.csv': [
    'source,type,target,basis,document,quote,occurrence,status,date,note',
    'county:430121,SIGNED,agreement:one,stated,doc,甲县与乙县签署《合作协议》,1,done,2024,',
    'county:430181,SIGNED,agreement:one,stated,doc,甲县与乙县签署《合作协议》,1,done,2024,',
    '',
  ].join('\n'),
  'measures.csv': [
    'entity,name,value,unit,qualifier,period,basis,document,quote,occurrence,note',
    'agreement:one,项目,12,个,,,context,doc,双方共有12个项目,,双方 are the signatories.',
    '',
  ].join('\n'),
};

/** Writes a dataset's files into a new folder; `remove` takes it away. */
export function writeDataset(files: Readonly<Record<string, string | Uint8Array>>): {
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-dataset-'));
  mkdirSync(join(folder, 'documents'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function resource(name: string, columns: string) {
  const typeOf = (column: string) => ({ value: 'number', occurrence: 'integer' })[column] ?? 'string';
  return {
    name,
    path: `${name}.csv`,
    schema: { fields: columns.split(' ').map((column) => ({ name: column, type: typeOf(column) })) },
  };
}

function words(domain: string[], range: string[]) {
  return { zh: '词', en: 'word', sentence: 'A word.', domain, range };
}
