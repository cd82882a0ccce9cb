import { expect, test } from 'vitest';
import { codeIn, wantedForm } from '../../shared/place-coding.ts';
import { placeColumnsOf, pointOf } from '../../shared/place-columns.ts';
import { checkFiles } from '../support/check-files.ts';
import { smallFiles } from '../support/small-dataset.ts';

test('codes of one system are alike in either case, and mean nothing to those of another', () => {
  expect({
    isCountry: codeIn('ISO 3166-1 alpha-2', 'fr', 'a') === codeIn('ISO 3166', 'FR', 'b'),
    isOther: codeIn('ISO 3166-1 numeric', '300', 'a') === codeIn('GeoNames', '300', 'a'),
    isShared: codeIn('own', '300', 'a') === codeIn('own', '300', 'b'),
  }).toEqual({ isCountry: true, isOther: false, isShared: false });
});

test('each system has its form', () => {
  const fits = [
    ...(['FR', 'FRA', '250', 'FR-IDF'] as const).map((code) => ['ISO 3166', code] as const),
    ...([
      ['ISO 3166-1 alpha-2', 'fr'] as const,
      ['NUTS', 'FR101'],
      ['GeoNames', '2988507'],
      ['own', 'any thing'],
    ] as const),
  ].filter(([coding, code]) => wantedForm(coding, code) !== undefined);
  const faults = [
    ['ISO 3166-1 numeric', '4'],
    ['ISO 3166-1 alpha-3', 'FR'],
    ['ISO 3166-2', 'FR'],
    ['ISO 3166', 'France'],
    ['NUTS', 'FR-101'],
  ] as const;
  expect({ fits, found: faults.filter(([coding, code]) => wantedForm(coding, code) === undefined) }).toEqual({
    ...{ fits: [], found: [] },
  });
});

test('coordinates stand in the columns of usual names, where these hold numbers', () => {
  const fields = ['id', 'Longitude', '纬度'].map((name) => ({ name, type: name === 'id' ? 'string' : 'number' }));
  expect({
    usual: placeColumnsOf(undefined, fields),
    declared: placeColumnsOf({ code: 'iso', lon: 'x', lat: 'y' }, fields),
    text: placeColumnsOf(undefined, [
      { name: 'lon', type: 'string' },
      { name: 'lat', type: 'number' },
    ]),
    off: pointOf({ lon: 200, lat: 10 }, { lon: 'lon', lat: 'lat' }),
    on: pointOf({ lon: -74, lat: -13 }, { lon: 'lon', lat: 'lat' }),
  }).toEqual({
    usual: { lon: 'Longitude', lat: '纬度' },
    declared: { code: 'iso', lon: 'x', lat: 'y' },
    ...{ text: {}, off: undefined, on: [-74, -13] },
  });
});

test('a code of another form, a column that is not there and a place beyond the globe are faults with their place', async () => {
  const description = JSON.parse(smallFiles['datapackage.json'] ?? '') as {
    resources: { schema: { fields: { name: string; type: string }[] } }[];
  };
  description.resources[0]?.schema.fields.push(
    ...[
      { name: 'iso', type: 'string' },
      { name: 'lon', type: 'number' },
      { name: 'lat', type: 'number' },
    ],
  );
  const [head = '', hunan = '', ...rest] = (smallFiles['entities.csv'] ?? '').trimEnd().split('\n');
  const { said } = await checkFiles({
    ...smallFiles,
    'datapackage.json': JSON.stringify({
      ...description,
      placeCoding: 'ISO 3166-2',
      placeColumns: { code: 'iso', lat: 'north' },
    }),
    'entities.csv': `${[`${head},iso,lon,lat`, `${hunan},Hunan,200,28`, ...rest.map((row) => `${row},,,`)].join('\n')}\n`,
  });
  expect(said.slice(0, 3)).toEqual([
    'datapackage.json:1:1: wanted placeColumns.lat to be a column of entities.csv, found "north"',
    'entities.csv:2:46: wanted a code of ISO 3166-2, such as FR-IDF, found "Hunan"',
    'entities.csv:2:52: wanted degrees from -180 to 180, as decimals, found "200"',
  ]);
});

test('outlines may have their codes in a property of their own, as numbers too', async () => {
  const ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ];
  const shapeOf = (properties: object) => ({ type: 'Polygon', arcs: [[0]], properties });
  const common = { city: '', province: '', lon: 0.2, lat: 0.8 };
  const topology = {
    type: 'Topology',
    arcs: [ring],
    objects: {
      counties: {
        type: 'GeometryCollection',
        geometries: [shapeOf({ ...common, geonameid: 3017382, name: 'France' })],
      },
    },
  };
  const description = JSON.parse(smallFiles['datapackage.json'] ?? '') as object;
  const outlines = { path: 'own.topojson', title: 'One', source: 'here', licence: 'CC0-1.0', coding: 'GeoNames' };
  const check = (codeProperty: string) =>
    checkFiles({
      ...smallFiles,
      'datapackage.json': JSON.stringify({ ...description, outlines: [{ ...outlines, codeProperty }] }),
      'own.topojson': JSON.stringify(topology),
    });
  const [right, wrong] = await Promise.all([check('geonameid'), check('id')]);
  expect({
    codes: right.dataset?.outlines.flatMap(({ coding, topology: { objects } }) =>
      objects.counties.geometries.map(({ properties: { adcode } }) => ({ coding, adcode })),
    ),
    wrong: wrong.said.map((line) => line.split(':')[0]),
  }).toEqual({ codes: [{ coding: 'GeoNames', adcode: '3017382' }], wrong: ['own.topojson'] });
});
