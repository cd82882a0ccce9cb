import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../server/tables/reading/read-files.ts';
import type { Said } from '../../../server/tables/said.ts';
import { dateOf, dayOrderOf } from '../../../server/tables/reading/dates.ts';
import { readTables } from '../../support/read-tables.ts';
import { workbookOf } from '../../support/workbook.ts';
import { zipOf } from '../../support/zip.ts';

const chinese = '甲方,乙方,日期\n浏阳市,万载县,2017/7/25\n平江县,修水县,2018/1/1\n';
/** The same, as Excel and WPS write it on a Chinese Windows. */
const chineseInGbk = Buffer.from(
  'bcd7b7bd2cd2d2b7bd2cc8d5c6da0ae4afd1f4cad02ccdf2d4d8cfd82c323031372f372f32350ac6bdbdadcfd82cd0decbaecfd82c323031382f312f310a',
  'hex',
);

describe('the same table is read', () => {
  test.each<[what: string, bytes: string | Uint8Array, notices: string[]]>([
    ['from UTF-8', chinese, []],
    ['from UTF-8 with a mark and lines that end in CRLF', `\uFEFF${chinese.replaceAll('\n', '\r\n')}`, []],
    ['from UTF-16', Buffer.from(`\uFEFF${chinese}`, 'utf16le'), ['read as UTF-16LE']],
    ['from GBK', chineseInGbk, ['no UTF-8: read as GB18030 (GBK, as Chinese Excel writes it)']],
    ['with semicolons', chinese.replaceAll(',', ';'), ['cells are separated by semicolons']],
    ['with tabs', chinese.replaceAll(',', '\t'), ['cells are separated by tabs']],
    ['with every cell in quotation marks', chinese.replaceAll(/[^,\n]+/g, '"$&"'), []],
  ])('%s', async (_, bytes, notices) => {
    const { sheets, said } = await readTables({ 'a.csv': bytes });
    expect({
      rows: sheets[0]?.rows,
      columns: sheets[0]?.columns,
      notices: said.notices.map(({ text }) => text),
    }).toEqual({
      rows: [
        ['甲方', '乙方', '日期'],
        ['浏阳市', '万载县', '2017/7/25'],
        ['平江县', '修水县', '2018/1/1'],
      ],
      columns: ['甲方', '乙方', '日期'],
      notices,
    });
  });

  test('from Latin letters in the encoding of their country', async () => {
    const { sheets } = await readTables({
      'a.csv': Buffer.from('Stadt,Land\nZürich,Schweiz\nGenève,Suisse\nKöln,Deutschland\n', 'latin1'),
    });
    expect(sheets[0]?.rows[1]).toEqual(['Zürich', 'Schweiz']);
  });
});

describe.each(['xlsx', 'ods', 'biff8'] as const)('a workbook in the form %s', (bookType) => {
  const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
  const book = workbookOf(
    [
      {
        name: '表一',
        rows: [
          ['湘赣合作一览'],
          ['甲方', '乙方', '协议', '签署日期'],
          ['浏阳市', '万载县', '合作协议', day(2017, 7, 25)],
          [null, '铜鼓县', '文旅协议', day(1900, 3, 1)],
        ],
        merges: [
          { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
          { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
        ],
      },
      { name: 'empty', rows: [] },
    ],
    bookType,
  );

  test('gives days as days, merged cells to each row, and finds the names under a title', async () => {
    const { sheets, said } = await readTables({ 'a.xlsx': book });
    expect({ sheets, rules: said.notices.map(({ rule }) => rule), faults: said.faults }).toEqual({
      sheets: [
        {
          ...{ file: 'a.xlsx', sheet: '表一', head: 2, columns: ['甲方', '乙方', '协议', '签署日期'] },
          rows: [
            ['湘赣合作一览', '', '', ''],
            ['甲方', '乙方', '协议', '签署日期'],
            ['浏阳市', '万载县', '合作协议', '2017-07-25'],
            ['浏阳市', '铜鼓县', '文旅协议', '1900-03-01'],
          ],
        },
      ],
      rules: ['date-cells', 'merged', 'empty', 'head'],
      faults: [],
    });
  });
});

test('of a formula the value is taken, and this is said', async () => {
  const book = workbookOf([
    {
      name: 'one',
      rows: [
        ['name', 'n'],
        ['a', 0],
      ],
      cells: { B2: { t: 'n', v: 3, f: '1+2' } },
    },
  ]);
  const { sheets, said } = await readTables({ 'a.xlsx': book });
  expect({ cell: sheets[0]?.rows[1]?.[1], said: said.notices.map(({ text }) => text) }).toEqual({
    cell: '3',
    said: ['1 formulas: their values are taken'],
  });
});

test('two columns of one name are told apart, and a nameless one is called by its letters', async () => {
  const { sheets, said } = await readTables({ 'a.csv': 'name,date,date,\na,2017,2018,x\nb,2019,2020,y\n' });
  expect({ columns: sheets[0]?.columns, said: said.notices.map(({ column, text }) => ({ column, text })) }).toEqual({
    columns: ['name', 'date', 'date C', 'D'],
    said: [{ column: 'C', text: 'a second “date” is called “date C”' }],
  });
});

test('a name with a comma that nobody quoted is one cell again, and this is said at its place', async () => {
  const { sheets, said } = await readTables({ 's.csv': 'id,city,zip\n1,London,EC1\n2,New Orleans, LA,70117\n' });
  expect({ row: sheets[0]?.rows[2], notice: said.notices[0], faults: said.faults }).toEqual({
    row: ['2', 'New Orleans, LA', '70117'],
    notice: {
      ...{ file: 's.csv', row: 3, column: 'city', rule: 'unquoted-comma' },
      text: '4 cells for 3 columns: "New Orleans, LA" is one cell whose comma was not quoted',
      values: { cells: 4, columns: 3, cell: 'New Orleans, LA', mark: ',' },
    },
    faults: [],
  });
});

test('two files of one name are a fault, for a mapping calls them by it', async () => {
  const said: Said = { notices: [], faults: [] };
  const file = { name: 'a.csv', bytes: Buffer.from('from,to\na,b\n') };
  const sheets = await readFiles([file, file], { folder: tmpdir() }, said);
  expect({ sheets, faults: said.faults.map(({ rule }) => rule) }).toEqual({ sheets: [], faults: ['two-of-one-name'] });
});

test('a column may have a name of JavaScript’s own', async () => {
  const { sheets } = await readTables({ 'a.csv': '__proto__,constructor\na,b\n' });
  expect(sheets[0]?.columns).toEqual(['A', 'constructor']);
});

test('blank lines keep their rows, so that row 5 is row 5 of the file', async () => {
  const { sheets } = await readTables({ 'a.csv': 'from,to\na,b\n\n\nc,d\n' });
  expect(sheets[0]?.rows[4]).toEqual(['c', 'd']);
});

test('a table without a row of names has columns called by letters', async () => {
  const { sheets } = await readTables({ 'a.csv': 'Paris,12\nRome,13\nParis,14\n' });
  expect({ head: sheets[0]?.head, columns: sheets[0]?.columns }).toEqual({ head: 0, columns: ['A', 'B'] });
});

test('a zip gives its tables, with names as a Chinese Windows writes them', async () => {
  const name = Buffer.concat([Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]), Buffer.from('.csv')]);
  const { sheets } = await readTables({
    'a.zip': zipOf([
      { name, content: 'from,to\na,b\n' },
      { name: '__MACOSX/x.csv', content: 'x' },
    ]),
  });
  expect(sheets.map(({ file }) => file)).toEqual(['a.zip/中国.csv']);
});

test.each([
  ['2017/7/25', '2017-07-25'],
  ['2017年7月25日', '2017-07-25'],
  ['2017年7月', '2017-07'],
  ['２０１７年', '2017'],
  ['25.7.2017', '2017-07-25'],
  ['25/7/2017', '2017-07-25'],
  ['7/25/2017', '2017-07-25'],
  ['July 25, 1999', '1999-07-25'],
  ['25-Jul-1999', '1999-07-25'],
  ['1996-07-04 00:00:00.000', '1996-07-04'],
  ['2024-08-31T09:30:00Z', '2024-08-31'],
  ['20170725', '2017-07-25'],
  ['2017', '2017'],
  ['2017/2/30', undefined],
  ['soon', undefined],
  ['12345', undefined],
])('the date %s is %s', (cell, date) => {
  expect(dateOf(cell)).toBe(date);
});

test('a number over 12 tells whether days or months come first in a column', () => {
  const told = { days: dayOrderOf(['3/4/2017', '25/4/2017']), months: dayOrderOf(['3/4/2017', '4/25/2017']) };
  expect({ ...told, unclear: dayOrderOf(['3/4/2017']) }).toEqual({
    ...{ days: { order: 'day-first' }, months: { order: 'month-first' } },
    unclear: { order: 'month-first', unclear: '3/4/2017' },
  });
});

test('things that have no names in common are told to have too many columns, before a row is made', async () => {
  const things = Array.from({ length: 60_000 }, (_, at) => `{"name${at}":"x"}`).join('\n');
  const { sheets, said } = await readTables({ 'a.jsonl': things });
  expect({ sheets, said: said.faults }).toEqual({
    sheets: [],
    said: [
      {
        ...{ file: 'a.jsonl', row: 1, rule: 'too-many-columns', wanted: 'at most 1000 columns', found: '60000' },
        values: { most: 1000, found: 60_000 },
      },
    ],
  });
});
