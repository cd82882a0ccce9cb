import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MadeOf, Mapping } from '../../../shared/mapping.ts';
import type { Before } from '../../../server/intake/again/loaded-before.ts';
import { mapAgain } from '../../../server/intake/again/map-again.ts';
import { prepare } from '../../../server/intake/prepare.ts';
import { importTables, readTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';

const members = {
  'members.csv': csv('country,treaty,since,remark', 'Chile,Paris,1991,a', 'Peru,Paris,1995,b', 'Peru,Berne,1988,c'),
};
const signed = csv('country,pact', 'Chile,A', 'Peru,A', 'Peru,B');

/** What a person made of tables: the guess, with a kind called otherwise and a column not used. */
async function loadedBefore(files: Record<string, string>, id = 'members'): Promise<Before> {
  const { dataset } = await importTables(files);
  const text = JSON.stringify(dataset?.mapping).replaceAll('"Country"', '"Power"').replace(',"note":"remark"', '');
  const { dataset: mine } = await importTables(files, { mapping: Mapping.parse(JSON.parse(text)) });
  const { madeOf } = JSON.parse(mine?.files['datapackage.json'] ?? '{}') as { madeOf: unknown };
  return { id, title: 'Members', madeOf: MadeOf.parse(madeOf) };
}

async function again(files: Record<string, string>, before: Before[], wishedId?: string) {
  const { sheets } = await readTables(files);
  return mapAgain(sheets, before, wishedId);
}

test('tables of the same names are mapped as they were, and nothing differs', async () => {
  const before = await loadedBefore(members);
  expect(await again(members, [before])).toEqual({
    mapping: before.madeOf.mapping,
    asBefore: { before: { id: 'members', title: 'Members' }, isNamed: true, gone: [], fresh: [] },
  });
});

test('a column that is gone goes from the mapping and a new one is guessed; what was set stays', async () => {
  const before = await loadedBefore(members);
  const next = {
    'members.csv': csv('country,treaty,place of signature,remark', 'Chile,Paris,Rome,a', 'Peru,Paris,Lima,b'),
  };
  const found = await again(next, [before]);
  const [table] = found?.mapping.tables ?? [];
  expect({ ...found?.asBefore, parts: table?.entities, relations: table?.relations }).toEqual({
    ...{ before: { id: 'members', title: 'Members' }, isNamed: true },
    gone: [{ table: 'members.csv', column: 'since' }],
    fresh: [{ table: 'members.csv', column: 'place of signature' }],
    parts: {
      treaty: { kind: 'Treaty', name: 'treaty' },
      country: {
        ...{ kind: 'Power', name: 'country', countries: true },
        properties: { 'place of signature': 'place of signature' },
      },
    },
    relations: [{ from: 'country', to: 'treaty', type: 'PARTY_TO' }],
  });
});

test('a new column that names something is related as the guess relates it', async () => {
  const before = await loadedBefore(members);
  const files = {
    'members.csv': csv('country,treaty,since,remark,city', 'Chile,Paris,1991,a,Lima', 'Peru,Paris,1995,b,Rome'),
  };
  const found = await again(files, [before]);
  const [table] = found?.mapping.tables ?? [];
  const { kinds = {}, types = {} } = found?.mapping ?? {};
  expect({ ...table, kinds: Object.keys(kinds).sort(), types: Object.keys(types).sort() }).toEqual({
    file: 'members.csv',
    entities: {
      treaty: { kind: 'Treaty', name: 'treaty' },
      country: { kind: 'Power', name: 'country', countries: true },
      city: { kind: 'City', name: 'city' },
    },
    relations: [
      { from: 'country', to: 'treaty', type: 'PARTY_TO', date: 'since' },
      { from: 'country', to: 'city', type: 'HAS_CITY' },
    ],
    ...{ kinds: ['City', 'Power', 'Treaty'], types: ['HAS_CITY', 'PARTY_TO'] },
  });
});

test('of tables of other names the same heads tell, and the dataset stays another', async () => {
  const before = await loadedBefore(members);
  const files = { 'members-2025.csv': members['members.csv'] };
  const found = await again(files, [before]);
  expect({ ...found?.asBefore, tables: found?.mapping.tables.map(({ file }) => file) }).toEqual({
    ...{ before: { id: 'members', title: 'Members' }, isNamed: false, gone: [], fresh: [] },
    tables: ['members-2025.csv'],
  });
});

test('a table of the same name with other columns is mapped by its own guess', async () => {
  const before = await loadedBefore(members);
  expect(await again({ 'members.csv': csv('supplier,customer', 'a,b', 'b,c') }, [before])).toBeUndefined();
});

test('of several datasets of the same tables the one that is wished is followed', async () => {
  const all = [await loadedBefore(members, 'one'), await loadedBefore(members, 'two')];
  const ids = [await again(members, all), await again(members, all, 'two')].map((one) => one?.asBefore.before.id);
  expect(ids).toEqual(['one', 'two']);
});

test('what names with all that they lie in bring keeps its role when the table is mapped again', async () => {
  const rows = ['甲公司,四川省广安市邻水县,钢材', '乙公司,四川省广安市邻水县,水泥', '丙公司,四川省成都市,水泥'];
  const { dataset } = await importTables({ '企业.csv': csv('企业,所在地,产品', ...rows) });
  const { madeOf } = JSON.parse(dataset?.files['datapackage.json'] ?? '{}') as { madeOf: unknown };
  const before = { id: 'firms', title: 'Firms', madeOf: MadeOf.parse(madeOf) };
  const next = { '企业.csv': csv('企业,所在地,产品,行业', ...rows.map((row) => `${row},建材`)) };
  const { mapping } = (await again(next, [before])) ?? {};
  expect(['Province', 'City', 'County'].map((kind) => mapping?.kinds[kind]?.place)).toEqual([
    'province',
    'city',
    'county',
  ]);
});

test('a part of the tables, or a stranger of the same name, is mapped alike and stays another dataset', async () => {
  const part = await again(members, [await loadedBefore({ ...members, 'signed.csv': signed })]);
  const other = { 'members.csv': csv('country,treaty,pages', 'Chile,Paris,1', 'Peru,Berne,2') };
  const stranger = await again(other, [await loadedBefore(members)]);
  expect([part, stranger].map((one) => [one?.asBefore.isNamed, one?.asBefore.gone])).toEqual([
    [false, [{ table: 'signed.csv' }]],
    [false, [{ table: 'members.csv', column: 'since' }]],
  ]);
});

test('a part of the tables gets an id of its own, though its file has the name of the dataset', async () => {
  const before = [await loadedBefore({ ...members, 'signed.csv': signed }), await loadedBefore(members, 'members-2')];
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-part-'));
  const path = join(folder, 'members.csv');
  writeFileSync(path, members['members.csv']);
  const ids = [];
  for (const all of [before.slice(0, 1), before]) {
    const into = mkdtempSync(join(folder, 'made-'));
    const { plan } = await prepare({ files: [{ name: 'members.csv', path }], folder: into, before: all });
    ids.push(`${plan.id} ${String(plan.asBefore?.isNamed)}`);
  }
  rmSync(folder, { recursive: true });
  expect(ids).toEqual(['members-2 false', 'members-2 true']);
});

test('tables of which one is called otherwise are all mapped as they were, by their heads', async () => {
  const before = await loadedBefore({ ...members, 'signed.csv': signed });
  const found = await again({ ...members, 'signed-2025.csv': signed }, [before]);
  expect(found?.asBefore).toMatchObject({ isNamed: false, gone: [], fresh: [] });
});

test('a table that is mapped in two ways stays so, and a new column is taken once', async () => {
  const rows = ['A,B,O,P', 'B,C,P,Q'];
  const parts = (one: string, two: string) => ({
    [one]: { kind: 'Firm', name: one },
    [two]: { kind: 'Firm', name: two },
  });
  const mapping = Mapping.parse({
    kuajie: 1,
    tables: [
      {
        file: 'a.csv',
        entities: parts('seller', 'buyer'),
        relations: [{ from: 'seller', to: 'buyer', type: 'SELLS' }],
      },
      { file: 'a.csv', entities: parts('owner', 'owned'), relations: [{ from: 'owner', to: 'owned', type: 'OWNS' }] },
    ],
    kinds: { Firm: { en: 'firm' } },
    types: { SELLS: { en: 'sells' }, OWNS: { en: 'owns' } },
  });
  const madeOf = { mapping, tables: [{ file: 'a.csv', columns: ['seller', 'buyer', 'owner', 'owned'] }] };
  const before = [{ id: 'firms', title: 'Firms', madeOf }];
  const text = csv('seller,buyer,owner,owned,since', ...rows.map((row) => `${row},1999`));
  const found = await again({ 'a.csv': text }, before);
  const renamed = await again({ 'b.csv': csv('seller,buyer,owner,owned', ...rows) }, before);
  const typesIn = (of: typeof found) =>
    of?.mapping.tables.map(({ file, relations }) => [file, ...relations.map(({ type }) => type)]);
  expect({
    ...{ types: typesIn(found), fresh: found?.asBefore.fresh, renamed: typesIn(renamed) },
    uses: JSON.stringify(found?.mapping).match(/"since"/g)?.length,
  }).toEqual({
    types: [
      ['a.csv', 'SELLS'],
      ['a.csv', 'OWNS'],
    ],
    renamed: [
      ['b.csv', 'SELLS'],
      ['b.csv', 'OWNS'],
    ],
    ...{ fresh: [{ table: 'a.csv', column: 'since' }], uses: 1 },
  });
});
