import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { cellText } from '../../../shared/table-cells.ts';
import { checkFiles } from '../../support/check-files.ts';
import { importTables } from '../../support/read-tables.ts';
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
