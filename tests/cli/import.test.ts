import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runHere } from '../support/kuajie-here.ts';
import { runKuajie } from '../support/kuajie.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-import-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const membership = fileURLToPath(new URL('../data/tables/membership.csv', import.meta.url));
const run = (...args: string[]) => runHere(args, { KUAJIE_DATA_DIR: join(folder, 'store') });

test('a table is a picture in three steps: import, check, load', async () => {
  const out = join(folder, 'treaties');
  const imported = await runKuajie(['import', membership, '--out', out, '--title', 'Treaties']);
  const checked = await run('check', out);
  const loaded = await run('load', out);
  expect({
    codes: [imported.code, checked.code, loaded.code],
    guess: imported.out.includes('(country) --PARTY_TO--> (treaty), date from “date”'),
    next: imported.out.includes(`Next: kuajie load ${out}`),
    loaded: loaded.out.trim(),
  }).toEqual({
    codes: [0, 0, 0],
    ...{ guess: true, next: true },
    loaded: 'membership: 8 entities, 16 relations loaded',
  });
});

test('a dry run says what would be made and writes nothing', async () => {
  const out = join(folder, 'dry');
  const { code, out: said } = await run('import', membership, '--out', out, '--dry-run');
  expect({ code, isWritten: existsSync(out), counts: said.includes('7 entities: 3 Treaty, 4 Country') }).toEqual({
    code: 0,
    isWritten: false,
    counts: true,
  });
});

test('a second import follows the mapping of the first', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  await run('import', membership, '--out', one);
  const mapping = join(folder, 'mine.json');
  writeFileSync(mapping, readFileSync(join(one, 'mapping.json'), 'utf8').replaceAll('PARTY_TO', 'JOINED'));
  const { code } = await run('import', membership, '--out', two, '--mapping', mapping);
  const relations = readFileSync(join(two, 'relations.csv'), 'utf8');
  expect({ code, first: relations.split('\n')[1]?.slice(0, 47) }).toEqual({
    code: 0,
    first: 'country:albania,JOINED,treaty:berne-convention,',
  });
});

test('a changed table that is imported into the same folder is mapped as it was, unless a fresh guess is wanted', async () => {
  const [out, table] = [join(folder, 'again'), join(folder, 'members.csv')];
  const rows = 'country,treaty,since\nChile,Paris,1991\nPeru,Paris,1995\n';
  writeFileSync(table, rows);
  await run('import', table, '--out', out, '--id', 'mine', '--title', 'Mine');
  const mapping = join(out, 'mapping.json');
  writeFileSync(mapping, readFileSync(mapping, 'utf8').replaceAll('PARTY_TO', 'JOINED'));
  writeFileSync(table, rows.replace('since', 'place').replaceAll('1991', 'Rome').replaceAll('1995', 'Lima'));
  const next = await run('import', table, '--out', out);
  const said = (text: string) => [/"name": "(\w+)"/.exec(text)?.[1], /"title": "(\w+)"/.exec(text)?.[1]];
  const described = said(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  const types = () => readFileSync(join(out, 'relations.csv'), 'utf8').match(/JOINED|PARTY_TO/g);
  const kept = types();
  const fresh = await run('import', table, '--out', out, '--fresh');
  expect({
    ...{ codes: [next.code, fresh.code], described, kept, fresh: types() },
    isSaid: next.out.includes('taken as') && next.out.includes('not there any more: members.csv:since'),
    isNewSaid: next.out.includes('new, and guessed: members.csv:place'),
  }).toEqual({
    ...{ codes: [0, 0], described: ['mine', 'Mine'], kept: ['JOINED', 'JOINED'], fresh: ['PARTY_TO', 'PARTY_TO'] },
    ...{ isSaid: true, isNewSaid: true },
  });
});

test('a mapping of which tables or columns are gone is kept beside the one that is written, and no earlier one is lost', async () => {
  const [out, members, pacts] = [join(folder, 'part'), join(folder, 'states.csv'), join(folder, 'pacts.csv')];
  writeFileSync(members, 'country,treaty,since\nChile,Paris,1991\nPeru,Paris,1995\n');
  writeFileSync(pacts, 'country,pact\nChile,A\nPeru,A\n');
  await run('import', members, pacts, '--out', out);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  writeFileSync(join(out, 'mapping.json'), read('mapping.json').replaceAll('PARTY_TO', 'JOINED'));
  const mine = [read('mapping.json')];
  const first = await run('import', members, '--out', out);
  mine.push(read('mapping.json'));
  writeFileSync(members, 'country,treaty\nChile,Paris\nPeru,Paris\n');
  const second = await run('import', members, '--out', out);
  expect({
    codes: [first.code, second.code],
    kept: [read('mapping.before.json'), read('mapping.before-2.json')],
    isSaid: [
      first.out.includes('not there any more: pacts.csv') && first.out.includes('mapping.before.json'),
      second.out.includes('not there any more: states.csv:since') && second.out.includes('mapping.before-2.json'),
    ],
  }).toEqual({ codes: [0, 0], kept: mine, isSaid: [true, true] });
});

test('where something stands in the way nothing is written, and every fault stands in a table', async () => {
  const [bad, out, faults] = [join(folder, 'bad.csv'), join(folder, 'never'), join(folder, 'faults.csv')];
  writeFileSync(bad, 'from,to\n=a,b\nc,d,e\nf,g,h\ni,j\nk,l\n');
  const { code, out: said } = await run('import', bad, '--out', out, '--faults', faults);
  expect({
    code,
    isWritten: existsSync(out),
    said: said.includes('(and 1 more of this)') && said.includes('2 faults; nothing was written'),
    faults: readFileSync(faults, 'utf8').trim().split('\n').length,
  }).toEqual({ code: 1, isWritten: false, said: true, faults: 3 });
});

test('a wrong call is told what was wanted', async () => {
  const slip = join(folder, 'slip.json');
  writeFileSync(slip, '{"kuajie":2,"tables":[],"kinds":{},"types":{}}');
  const calls = [
    await run('import', membership),
    await run('import', join(folder, 'nowhere.csv'), '--dry-run'),
    await run('import', membership, '--dry-run', '--mapping', slip),
    await run('import', membership, '--out', folder),
    await run('check', membership),
  ];
  const told = [
    'Wanted --out FOLDER',
    'found nothing at',
    'the version of the mapping, 1',
    'wanted an empty or new folder',
    'kuajie import',
  ];
  expect(calls.map(({ code, err }, at) => ({ code, isTold: err.includes(told[at] ?? '?') }))).toEqual(
    told.map(() => ({ code: 1, isTold: true })),
  );
});
