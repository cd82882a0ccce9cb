import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { cellText } from '../../../shared/table-cells.ts';
import { checkFiles } from '../../support/check-files.ts';
import { importTables } from '../../support/read-tables.ts';
import { tableFacts } from '../../support/table-facts.ts';
import { workbookOf } from '../../support/workbook.ts';

type Row = Record<string, string>;
const rowsOf = (text = ''): Row[] => parse<Row>(text, { columns: true });

test('line breaks within a cell part a list, and stay in the evidence', async () => {
  const rows = [
    ['名称', '成员'],
    ['湘赣联盟', '甲县\n乙县\r\n\n丙县'],
    ['鄂赣联盟', '丁县\n丙县'],
  ];
  const { dataset } = await importTables({ 'a.xlsx': workbookOf([{ name: '表', rows }]) });
  const { dataset: checked, said } = await checkFiles(dataset?.files ?? {});
  const members = checked?.relations.filter(({ target }) => target.endsWith('xiang-gan-lian-meng')) ?? [];
  const ofTable = members.filter(({ basis }) => basis === 'table').flatMap(({ evidence }) => evidence[0]?.quote ?? []);
  expect({
    said,
    split: Object.values(dataset?.mapping.tables[0]?.entities ?? {}).map(({ split }) => split),
    names: rowsOf(dataset?.files['entities.csv']).map((row) => row['name']),
    quote: cellText(ofTable[0] ?? ''),
  }).toEqual({
    said: [],
    split: [undefined, '\n'],
    names: ['湘赣联盟', '甲县', '乙县', '丙县', '鄂赣联盟', '丁县'],
    quote: '湘赣联盟\t甲县\n乙县\n丙县',
  });
});

test('a break in a cell that is no list is a blank in the name, and the row still says it', async () => {
  const text = 'from,to\n"Alpha\nLimited",Beta Ltd\n'.concat(
    ...Array.from({ length: 30 }, (_, at) => `Firm ${at % 9} Ltd,Firm ${at % 7} Inc\n`),
  );
  const { dataset } = await importTables({ 'a.csv': text });
  const { said } = await checkFiles(dataset?.files ?? {});
  expect({ said, first: rowsOf(dataset?.files['entities.csv'])[0]?.['name'] }).toEqual({
    said: [],
    first: 'Alpha Limited',
  });
});

test('an item of a JSON list is whole, whatever marks it holds', async () => {
  const lines = [
    { name: 'Alliance of the Hills', members: ['Hill; Dale County', 'Brook County'], tags: ['a', 'b'] },
    { name: 'Alliance of the Plains', members: ['Plain, Low | High County'], tags: ['a'] },
  ];
  const { dataset } = await importTables({ 'alliances.jsonl': lines.map((one) => JSON.stringify(one)).join('\n') });
  const { said } = await checkFiles(dataset?.files ?? {});
  const [first] = rowsOf(dataset?.files['entities.csv']);
  expect({
    said,
    names: rowsOf(dataset?.files['entities.csv']).map((row) => row['name']),
    tags: first?.['tags'],
  }).toEqual({
    said: [],
    names: [
      ...['Alliance of the Hills', 'Hill; Dale County', 'Brook County'],
      ...['Alliance of the Plains', 'Plain, Low | High County'],
    ],
    tags: 'a; b',
  });
});

test('where a column is a list, all marks of lists part its cells', async () => {
  const cells = ['甲县、乙县', '丙县；丁县', '甲县、戊县；己县', '"庚县\n辛县"', '壬县 / 癸县', '子县;丑县', '寅/卯县'];
  const rows = cells.map((cell, at) => `${at + 1}号协议,${cell}`);
  const { said, things } = await tableFacts({ 'a.csv': ['协议,合作方', ...rows, ''].join('\n') });
  expect({ said, parties: things.filter((one) => one.startsWith('County')).map((one) => one.slice(7)) }).toEqual({
    said: [],
    parties: [
      '丁县',
      '丑县',
      '丙县',
      '乙县',
      '壬县',
      '子县',
      '寅/卯县',
      '己县',
      '庚县',
      '戊县',
      '甲县',
      '癸县',
      '辛县',
    ],
  });
});

test('one list among the cells of a column of firms is a list', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `${at + 1}厂,${at === 7 ? '甲电池厂、乙电池厂' : `${at % 9}号厂`}`,
  );
  const { things } = await tableFacts({ 'a.csv': ['供应商,客户', ...rows, ''].join('\n') });
  expect(things.filter((one) => one.includes('电池厂'))).toEqual(['Company 乙电池厂', 'Company 甲电池厂']);
});

test('a title of an agreement is one title, whatever marks it has', async () => {
  const rows = ['甲、乙两地协议,甲县', '甲、乙两地协议,乙县', '丙、丁两地协议,丙县'];
  const { things } = await tableFacts({ 'a.csv': ['协议,签约方', ...rows, ''].join('\n') });
  expect(things.filter((one) => one.startsWith('Agreement'))).toEqual([
    'Agreement 丙、丁两地协议',
    'Agreement 甲、乙两地协议',
  ]);
});

test.each(['合作各方', '签约各方', '各方', '参加单位', '签署单位', '成员单位', '缔约方', 'parties', 'member cities'])(
  'a column %s holds the parties to what the row is',
  async (head) => {
    const rows = ['高竹协议,邻水县、渝北区', '永川协议,泸州市、永川区、某公司'];
    const { relations } = await tableFacts({ 'a.csv': [`协议名称,${head}`, ...rows, ''].join('\n') });
    expect(relations).toEqual([
      ...['某公司 PARTY_TO 永川协议', '永川区 PARTY_TO 永川协议', '泸州市 PARTY_TO 永川协议'],
      ...['渝北区 PARTY_TO 高竹协议', '邻水县 PARTY_TO 高竹协议'],
    ]);
  },
);

test('“and” parts names that stand alone in other cells, and is of a name that does not', async () => {
  const named = async (...met: string[]) => {
    const rows = ['Lacey', 'Tuohy', 'Moylan', 'Lacey'].map((who, at) => `${who},${met[at] ?? ''}`);
    const { things } = await tableFacts({ 'a.csv': `Who,Met with\n${rows.join('\n')}\n` });
    return things.map((one) => one.replace(/^\w+ /, '')).filter((one) => !/Lacey|Tuohy|Moylan/.test(one));
  };
  expect({
    list: await named('Roche', 'Roche and Brennan', 'Brennan', 'Brennan'),
    name: await named('Trinidad and Tobago', 'Chad', 'Mali', 'Chad'),
  }).toEqual({ list: ['Brennan', 'Roche'], name: ['Chad', 'Mali', 'Trinidad and Tobago'] });
});

test('a row “Total” in the middle is a firm, unless its number is the sum of those above; the last is a sum', async () => {
  const of = async (...rows: string[]) =>
    (await tableFacts({ 'a.csv': `supplier,customer,amount\n${rows.join('\n')}\n` })).things.filter((one) =>
      one.includes('Total'),
    );
  const cross = async (...rows: string[]) =>
    (await importTables({ 'a.csv': `company,country,amount\n${rows.join('\n')}\n` })).notices;
  expect(await of('A,B,3', 'Total,C,209')).toEqual(['Company Total']);
  const said = (all: string[]) => all.filter((one) => one.includes('adds up')).length;
  expect({
    middle: said(await cross('Shell,UK,100', 'Total,,209', 'Eni,Italy,40')),
    sum: said(await cross('Shell,UK,100', 'Total,,100', 'Eni,Italy,40')),
    last: said(await cross('Shell,UK,100', 'Eni,Italy,40', 'Total,,209')),
  }).toEqual({ middle: 0, sum: 1, last: 1 });
});
