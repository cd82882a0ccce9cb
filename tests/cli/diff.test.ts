import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runHere } from '../support/kuajie-here.ts';
import { runKuajie } from '../support/kuajie.ts';
import { smallFiles, writeDataset } from '../support/small-dataset.ts';
import { zipOf } from '../support/zip.ts';

const own = mkdtempSync(join(tmpdir(), 'kuajie-diff-test-'));
const before = writeDataset(smallFiles);
const changed = {
  ...smallFiles,
  // A new first line moves every quote, which changes no fact.
  'documents/doc.txt': `前言。\n${smallFiles['documents/doc.txt'] ?? ''}`,
  'entities.csv': (smallFiles['entities.csv'] ?? '').replace('乙县,,city', '乙县,乙,city'),
  'relations.csv': [
    ...(smallFiles['relations.csv'] ?? '').split('\n').slice(0, 2),
    'county:430181,SIGNED,agreement:one,stated,doc,甲县又与乙县签署《合作协议》,,done,2024-08,',
    'county:430121,ADJACENT_TO,county:430181,inferred,doc,甲县又与乙县签署《合作协议》,,,,They sign twice.',
    '',
  ].join('\n'),
  'measures.csv': (smallFiles['measures.csv'] ?? '').split('\n').slice(0, 1).join('\n') + '\n',
};
const after = writeDataset(changed);
afterAll(() => {
  before.remove();
  after.remove();
  rmSync(own, { recursive: true, force: true });
});

const run = (...args: string[]) => runHere(args, { KUAJIE_DATA_DIR: join(own, 'store') });

test('diff tells what was added, removed and changed, each with its sentence, and ends with 1', async () => {
  const { code, out } = await runKuajie(['diff', before.folder, after.folder]);
  expect({ code, lines: out.trim().split('\n') }).toEqual({
    code: 1,
    lines: expect.arrayContaining([
      '~ county:430181 乙县 (County)',
      '    aliases: [] → ["乙"]',
      '+ 甲县 ADJACENT_TO 乙县 (county:430121 → county:430181)',
      '    “甲县又与乙县签署《合作协议》” (inferred) small:doc',
      '~ 乙县 SIGNED 合作协议 (county:430181 → agreement:one)',
      '    date: 2024 → 2024-08',
      '  - “甲县与乙县签署《合作协议》” (stated) small:doc',
      '  + “甲县又与乙县签署《合作协议》” (stated) small:doc',
      '    “双方共有12个项目” (context) small:doc',
    ]) as unknown,
  });
  expect(out).toMatch(
    /3 entities differ: 0 added, 1 removed, 2 changed; 3 relations differ: 1 added, 1 removed, 1 changed/,
  );
});

test('diff of a folder and a zip of the same ends with 0, and as JSON is for programs', async () => {
  const zip = join(own, 'small.zip');
  const entries = Object.entries(smallFiles).map(([name, content]) => ({ name: `small/${name}`, content }));
  writeFileSync(zip, zipOf(entries));
  const equal = await run('diff', before.folder, zip);
  const told = await run('diff', zip, after.folder, '--format', 'json');
  const { equal: isEqual, relations } = JSON.parse(told.out) as {
    equal: boolean;
    relations: { what: string; relation: { type: string }; evidence: { quote: string }[] }[];
  };
  expect({
    equal: equal.code,
    ...{ code: told.code, isEqual },
    added: relations
      .filter(({ what }) => what === 'added')
      .map(({ relation, evidence }) => [relation.type, evidence[0]?.quote]),
  }).toEqual({ equal: 0, code: 1, isEqual: false, added: [['ADJACENT_TO', '甲县又与乙县签署《合作协议》']] });
});

test('diff ends with 2 where one of the two is no dataset, has faults or is not loaded', async () => {
  const faulty = writeDataset({ ...smallFiles, 'relations.csv': 'source,type\n' });
  const codes = {
    nothing: (await run('diff', before.folder, join(own, 'nothing'))).code,
    faulty: (await run('diff', before.folder, faulty.folder)).code,
    notLoaded: (await run('diff', before.folder)).code,
  };
  faulty.remove();
  expect(codes).toEqual({ nothing: 2, faulty: 2, notLoaded: 2 });
});

test('a zip that export writes is loaded, and differs in nothing from the folder or from what is loaded', async () => {
  const zip = join(own, 'out.zip');
  const loaded = await run('load', before.folder);
  const written = await run('export', '--format', 'dataset', '--out', zip);
  const [same, stored] = [await run('diff', zip, before.folder), await run('diff', zip)];
  const removed = await run('remove', 'small');
  const again = await run('load', zip);
  const described = writeDataset({
    ...smallFiles,
    'datapackage.json': (smallFiles['datapackage.json'] ?? '').replace('{', '{"publisher":"甲社",'),
    'vocabulary.json': (smallFiles['vocabulary.json'] ?? '').replace('"zh":"County"', '"zh":"区县"'),
  });
  const other = await run('diff', described.folder);
  described.remove();
  expect({
    codes: [loaded, written, same, stored, removed, again, other].map(({ code }) => code),
    beside: other.out.trim().split('\n').slice(0, -1),
    says: again.out.trim(),
  }).toEqual({
    codes: [0, 0, 0, 0, 0, 0, 1],
    beside: [
      ...['- datapackage.json: publisher', '    甲社 → nothing'],
      ...['~ vocabulary.json: kinds › County › zh', '    区县 → County'],
    ],
    says: expect.stringContaining('small: 7 entities') as unknown,
  });
});

test('export writes only what is asked for, and refuses what is no id and no dataset', async () => {
  const picked = await run('export', '--ids', 'county:430121', 'agreement:one');
  const { relations } = JSON.parse(picked.out) as { relations: { type: string }[] };
  const wrong = await run('export', '--ids', '甲县');
  const missing = await run('export', '--format', 'dataset', '--dataset', 'nowhere', '--out', join(own, 'never.zip'));
  expect({
    types: relations.map(({ type }) => type).sort(),
    wrong: [wrong.code, wrong.err.includes('wanted ids of entities')],
    missing: [missing.code, missing.err.includes('No dataset nowhere is loaded; these are: small.')],
  }).toEqual({
    types: ['HAS_MEASURE', 'MENTIONED_IN', 'MENTIONED_IN', 'SIGNED'],
    ...{ wrong: [1, true], missing: [1, true] },
  });
});
