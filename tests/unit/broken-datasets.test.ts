import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { checkFiles } from '../support/check-files.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { broken, replaced, withDomain } from './broken-datasets.ts';

describe('kuajie check', () => {
  test('a whole dataset has no fault', async () => {
    expect((await checkFiles(smallFiles)).said).toEqual([]);
  });

  test.each(broken)('names %s', async (_, files, report) => {
    const { said: faults } = await checkFiles(files);
    expect(faults.filter((fault) => fault.startsWith(report))).not.toEqual([]);
  });

  test('finds all faults in one run', async () => {
    const files = {
      ...replaced('relations.csv', 'done', 'finished'),
      'entities.csv': (smallFiles['entities.csv'] ?? '').replace('Agreement', 'Treaty'),
    };
    const { said: faults } = await checkFiles(files);
    expect({
      relations: faults.some((fault) => fault.startsWith('relations.csv:2:')),
      entities: faults.some((fault) => fault.startsWith('entities.csv:6:')),
    }).toEqual({ relations: true, entities: true });
  });

  test('tells the sentences that no evidence touches', async () => {
    const { coverage } = await checkFiles(smallFiles);
    expect(coverage[0]?.untouched.map(({ line, text }) => [line, text])).toEqual([
      [2, '甲县又与乙县签署《合作协议》。'],
      [2, '甲县很大。'],
    ]);
  });

  test('refuses a folder that is no dataset', async () => {
    await expect(checkDataset('/nowhere')).rejects.toMatchObject({ code: 'bad-request' });
  });
});

test('a dataset with a known domain and outlines of its own has no fault, and keeps both', async () => {
  const topology = {
    type: 'Topology',
    arcs: [
      [
        [113, 28],
        [114, 28],
        [114, 29],
        [113, 28],
      ],
    ],
    objects: {
      counties: {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'Polygon',
            arcs: [[0]],
            properties: { adcode: '430121', name: '甲县', city: '长沙市', province: '湖南省', lon: 113.7, lat: 28.3 },
          },
        ],
      },
    },
  };
  const { dataset, faults } = await checkFiles({
    ...withDomain('health'),
    'own.topojson': JSON.stringify(topology),
    'datapackage.json': JSON.stringify({
      ...(JSON.parse(String(withDomain('health')['datapackage.json'])) as object),
      outlines: [{ path: 'own.topojson', title: 'Own', source: 'here', licence: 'CC0-1.0' }],
    }),
  });
  expect({
    faults,
    domains: dataset?.entities.find(({ kind }) => kind === 'Agreement')?.domains,
    outlines: dataset?.outlines.map(({ title, topology: own }) => [title, own.arcs.length]),
  }).toEqual({ faults: [], domains: ['health'], outlines: [['Own', 1]] });
});
