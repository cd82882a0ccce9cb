import { type Files } from '../support/check-files.ts';
import { smallFiles } from '../support/small-dataset.ts';

export function replaced(file: string, from: string, to: string): Files {
  const text = smallFiles[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...smallFiles, [file]: text.replace(from, to) };
}

function without(file: string): Files {
  return Object.fromEntries(Object.entries(smallFiles).filter(([name]) => name !== file));
}

function added(file: string, line: string): Files {
  return { ...smallFiles, [file]: `${smallFiles[file] ?? ''}${line}\n` };
}

const evidence = 'stated,doc,甲县与乙县签署《合作协议》,1';

/** One fault each: the files, and how its report begins. */
export const broken: [name: string, files: Files, report: string][] = [
  [
    'a quote that the document does not have',
    replaced('relations.csv', '甲县与乙县签署', '甲县和乙县签署'),
    'relations.csv:2:',
  ],
  ['an offset that is shifted by one', shiftedOffset(), 'relations.csv:2:'],
  [
    'a kind that the vocabulary does not have',
    replaced('entities.csv', 'Agreement', 'Treaty'),
    'entities.csv:6:15: wanted a kind of vocabulary.json, found "Treaty"',
  ],
  [
    'a relation type that the vocabulary does not have',
    replaced('relations.csv', 'SIGNED', 'SEALED'),
    'relations.csv:2:15: wanted a relation type of vocabulary.json, found "SEALED"',
  ],
  ['a domain that the vocabulary does not have', withDomain('magic'), 'entities.csv:6:'],
  [
    'outlines that are none',
    { ...withOutlines(), 'own.topojson': '{"type":"Topology","objects":{},"arcs":[]}' },
    'own.topojson:1:1: wanted objects.counties to be an object, found nothing',
  ],
  ['outlines that are not there', withOutlines(), 'own.topojson:1:1: wanted the file, found no such file'],
  [
    'an end that a stated quote does not name',
    replaced('relations.csv', evidence, 'stated,doc,乙县签署《合作协议》,1'),
    'relations.csv:2:',
  ],
  [
    'a byte order mark',
    { ...smallFiles, 'entities.csv': `\uFEFF${smallFiles['entities.csv'] ?? ''}` },
    'entities.csv:1:1: wanted UTF-8 without a byte order mark',
  ],
  [
    'lines that end in CRLF',
    { ...smallFiles, 'relations.csv': (smallFiles['relations.csv'] ?? '').replaceAll('\n', '\r\n') },
    'relations.csv:1:',
  ],
  [
    'semicolons, as Excel writes them',
    { ...smallFiles, 'measures.csv': (smallFiles['measures.csv'] ?? '').replaceAll(',', ';') },
    'measures.csv:1:7: wanted commas between the columns',
  ],
  [
    'an id that is there twice',
    added('entities.csv', `agreement:one,Agreement,合作协议,,,${evidence},`),
    'entities.csv:7:1: wanted each id once, found agreement:one again',
  ],
  [
    'an id that is no business key',
    replaced('entities.csv', 'agreement:one,', 'Agreement One,'),
    'entities.csv:6:1: wanted kind:slug',
  ],
  [
    'a relation to an entity that is not there',
    replaced('relations.csv', 'SIGNED,agreement:one', 'SIGNED,agreement:two'),
    'relations.csv:2:22: wanted the id of an entity of this dataset, found "agreement:two"',
  ],
  [
    'a source outside the domain of its type',
    added('relations.csv', `agreement:one,SIGNED,agreement:one,${evidence},,,`),
    'relations.csv:4:1: wanted SIGNED to have a source of the kinds City, County',
  ],
  [
    'a fact that is there twice from the same words',
    added('relations.csv', `county:430121,SIGNED,agreement:one,${evidence},done,2024,`),
    'relations.csv:4:1: wanted each fact once from the same words',
  ],
  [
    'context without a note',
    replaced('relations.csv', evidence, evidence.replace('stated', 'context')),
    'relations.csv:2:',
  ],
  [
    'inferred without a note',
    replaced('relations.csv', evidence, evidence.replace('stated', 'inferred')),
    'relations.csv:2:',
  ],
  [
    'context that names neither end',
    replaced('relations.csv', `${evidence},done,2024,`, 'context,doc,双方共有12个项目,,done,2024,why'),
    'relations.csv:2:36: wanted a context quote to name one end',
  ],
  [
    'a reference that datapackage.json does not name',
    replaced('relations.csv', evidence, 'reference,atlas,,'),
    'relations.csv:2:46: wanted one of the references gbt2260, found "atlas"',
  ],
  [
    'a document that is not described',
    replaced('relations.csv', 'stated,doc,', 'stated,other,'),
    'relations.csv:2:43: wanted one of the documents doc, found "other"',
  ],
  [
    'a document that is missing',
    without('documents/doc.txt'),
    'documents/doc.txt:1:1: wanted the file, found no such file',
  ],
  [
    'a quote that repeats, without its occurrence',
    replaced('relations.csv', '甲县与乙县签署《合作协议》,1', '乙县签署《合作协议》,'),
    'relations.csv:2:',
  ],
  ['an occurrence that is not there', replaced('relations.csv', '》,1', '》,9'), 'relations.csv:2:'],
  ['a status that is none', replaced('relations.csv', 'done', 'finished'), 'relations.csv:2:'],
  ['a date that is no EDTF', replaced('relations.csv', '2024,', '8/2024,'), 'relations.csv:2:'],
  ['a value that is no number', replaced('measures.csv', ',12,', ',twelve,'), 'measures.csv:2:18: wanted'],
  ['a value that the quote does not say', withoutNote(), 'measures.csv:2:18: wanted the number to stand in the quote'],
  [
    'a column that is missing',
    replaced('entities.csv', ',quote,', ',citation,'),
    'entities.csv:1:1: wanted a column quote',
  ],
  [
    'a row with too few columns',
    added('relations.csv', 'county:430121,SIGNED'),
    'relations.csv:4:1: wanted 10 columns, found 2 columns',
  ],
  [
    'a quotation mark that is never closed',
    added('relations.csv', '"county:430121,SIGNED'),
    'relations.csv:4:1: wanted comma-separated values',
  ],
  [
    'a place within nothing',
    replaced('entities.csv', '长沙市,,province:430000', '长沙市,,province:999999'),
    'entities.csv:3:',
  ],
  [
    'a place whose code lies elsewhere',
    replaced('entities.csv', 'city:430100,City', 'city:360100,City'),
    'entities.csv:3:',
  ],
  [
    'a circle of places',
    replaced('entities.csv', '湖南省,,,reference', '湖南省,,city:430100,reference'),
    'entities.csv:2:',
  ],
  [
    'another encoding',
    {
      ...smallFiles,
      'measures.csv': Buffer.concat([Buffer.from(smallFiles['measures.csv'] ?? ''), Buffer.from([0xb0, 0xa1, 0x0a])]),
    },
    'measures.csv:3:1: wanted UTF-8',
  ],
  ['JSON that is none', { ...smallFiles, 'vocabulary.json': '{ "kinds": ' }, 'vocabulary.json:1:12: wanted JSON'],
  [
    'one property key with two types',
    replaced(
      'datapackage.json',
      '{"name":"occurrence","type":"integer"},{"name":"status"',
      '{"name":"occurrence","type":"string"},{"name":"status"',
    ),
    'datapackage.json:1:1: wanted occurrence to be of one type',
  ],
  [
    'a description without a licence',
    replaced('datapackage.json', '[{"name":"CC0-1.0"}]', '[]'),
    'datapackage.json:1:',
  ],
];

function shiftedOffset(): Files {
  const columns = (text: string) =>
    text
      .split('\n')
      .map((line, at) => (line === '' ? '' : at === 0 ? `${line},start,end` : at === 1 ? `${line},1,14` : `${line},,`))
      .join('\n');
  const description = (smallFiles['datapackage.json'] ?? '').replace(
    '"path":"relations.csv","schema":{"fields":[',
    '"path":"relations.csv","schema":{"fields":[{"name":"start","type":"integer"},{"name":"end","type":"integer"},',
  );
  return {
    ...smallFiles,
    'relations.csv': columns(smallFiles['relations.csv'] ?? ''),
    'datapackage.json': description,
  };
}

function withoutNote(): Files {
  const files = replaced('measures.csv', ',12,', ',13,');
  return {
    ...files,
    'measures.csv': String(files['measures.csv']).replace(
      'agreement:one,项目,13,个,,,context,doc,双方共有12个项目,,双方 are the signatories.',
      'county:430121,项目,13,个,,,stated,doc,甲县很大,,',
    ),
  };
}

/** The small dataset with a column of domains; its agreement has this one, and the vocabulary knows `health` alone. */
export function withDomain(domain: string): Files {
  const description = JSON.parse(smallFiles['datapackage.json'] ?? '') as {
    resources: { name: string; schema: { fields: object[] } }[];
  };
  description.resources
    .find(({ name }) => name === 'entities')
    ?.schema.fields.push({ name: 'domains', type: 'string' });
  const vocabulary = JSON.parse(smallFiles['vocabulary.json'] ?? '') as object;
  const lines = (smallFiles['entities.csv'] ?? '').trimEnd().split('\n');
  return {
    ...smallFiles,
    'datapackage.json': JSON.stringify(description),
    'vocabulary.json': JSON.stringify({ ...vocabulary, domains: { health: { zh: '医疗', en: 'Health' } } }),
    'entities.csv': `${lines
      .map((line, at) => `${line},${at === 0 ? 'domains' : line.startsWith('agreement:') ? domain : ''}`)
      .join('\n')}\n`,
  };
}

function withOutlines(): Files {
  const description = JSON.parse(smallFiles['datapackage.json'] ?? '') as object;
  const outlines = [{ path: 'own.topojson', title: 'Own', source: 'here', licence: 'CC0-1.0' }];
  return { ...smallFiles, 'datapackage.json': JSON.stringify({ ...description, outlines }) };
}
