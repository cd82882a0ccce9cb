import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locatedByCode } from '../../server/graph/places/located-by-code.ts';
import { readProgramPoints } from '../../server/dataset/program-outlines.ts';

const ids = ['1', '2', '3', '4'];
const file = { title: 'Points', source: 'here', licence: 'CC0-1.0', coding: 'GB/T 2260' as const };
const known = [{ ...file, points: Object.fromEntries(ids.map((id): [string, [number, number]] => [id, [110, 25]])) }];

/** Which places are located, where some are on the map already. */
function locatedWith(drawn: string[], holdersOf: Record<string, string[]> = {}) {
  const codes = new Map([...ids, 'x'].map((id) => [id, [`GB/T 2260 ${id}`]]));
  const holders = new Map([...ids, 'x'].map((id) => [id, holdersOf[id] ?? ['one']]));
  const { points, sources } = locatedByCode(known, { codes, holders, isKnown: (id) => drawn.includes(id) });
  return { ids: [...points.keys()], sources: sources.map(({ title }) => title) };
}

test('places that nothing draws are located by their codes where most of a dataset’s are such', () => {
  expect({
    none: locatedWith([]),
    some: locatedWith(['1']),
    // Framed by outlines, the map keeps its frame.
    most: locatedWith(['1', '2', '3']),
    ofTwo: locatedWith(['1', '2', '3'], { '4': ['two'] }),
  }).toEqual({
    none: { ids, sources: ['Points'] },
    some: { ids: ['2', '3', '4'], sources: ['Points'] },
    most: { ids: [], sources: [] },
    ofTwo: { ids: ['4'], sources: ['Points'] },
  });
});

test('the program has points of China’s counties, within the country', async () => {
  const [china] = await readProgramPoints();
  const all = Object.entries(china?.points ?? {});
  const outside = all.filter(([, [lon, lat]]) => lon < 73 || lon > 136 || lat < 3 || lat > 54);
  expect({ isMany: all.length > 2900, outside, rucheng: china?.points['431026'] }).toEqual({
    ...{ isMany: true, outside: [], rucheng: [113.685, 25.533] },
  });
});

test('every province has a point, and so has every county of a municipality', async () => {
  const [china] = await readProgramPoints();
  const codes = readFileSync(new URL('../../data/divisions/entities.csv', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => /^(?:province:|county:(?=11|12|31|50))(\d{6})/.exec(line)?.[1] ?? []);
  expect(codes.filter((code) => china?.points[code] === undefined)).toEqual([]);
});
