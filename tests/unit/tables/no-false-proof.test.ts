import { expect, test } from 'vitest';
import { dateOf } from '../../../server/tables/reading/dates.ts';
import { Mapping } from '../../../shared/mapping.ts';
import { importTables } from '../../support/read-tables.ts';

test('a name that two rows have is no proof of either: it is a fault at its cell', async () => {
  const { faults } = await importTables({
    'people.csv': 'id,name\n1,王伟\n2,王伟\n3,李娜\n',
    'ties.csv': 'from,to\n李娜,王伟\n',
  });
  expect(faults).toEqual([
    'ties.csv:row 2:to: wanted one row of people.csv that is called so, found 王伟, as several are; perhaps their keys in place of their names',
  ]);
});

test.each([
  ['Maybe 2019', undefined],
  ['Decree 1999', undefined],
  ['Marathon 2018', undefined],
  ['July 1999', '1999-07'],
  ['Sept 1999', '1999-09'],
  ['3 Mar 2001', '2001-03-03'],
])('%s is the date %s', (cell, date) => {
  expect(dateOf(cell)).toBe(date);
});

test('a cell is put together by the separator of its own file', async () => {
  const { notices } = await importTables({ 'a.csv': 'city;country;pop\nParis; France;F;5\nRome;I;3\n' });
  expect(notices.find((one) => one.includes('is one cell'))).toContain('"Paris; France" is one cell');
});

test('NA is a name, not nothing', async () => {
  const { dataset } = await importTables({ 'borders.csv': 'from,to\nNA,ZA\nNA,BW\n' });
  expect(dataset?.made.entities.map(({ name }) => name).sort()).toEqual(['BW', 'NA', 'ZA']);
});

test('names within a mapping that lead nowhere, or in a circle, are faults', async () => {
  const mapping = (entities: object, relations: object[]) =>
    Mapping.parse({ kuajie: 1, tables: [{ file: 'a.csv', entities, relations }], kinds: {}, types: {} });
  const files = { 'a.csv': 'from,to\na,b\n' };
  const ends = { from: { kind: 'Thing', name: 'from' }, to: { kind: 'Thing', name: 'to' } };
  const [wrong, foreign, circle] = await Promise.all([
    importTables(files, { mapping: mapping(ends, [{ from: 'form', to: 'to', type: 'TIE' }]) }),
    importTables(files, { mapping: mapping({ ...ends, to: { in: ['b.csv'], name: 'to' } }, []) }),
    importTables(files, {
      mapping: mapping({ from: { ...ends.from, within: 'to' }, to: { ...ends.to, within: 'from' } }, []),
    }),
  ]);
  expect({ wrong: wrong.faults, foreign: foreign.faults, circle: circle.faults }).toEqual({
    wrong: ['a.csv: wanted one of the parts from, to, found form'],
    foreign: ['a.csv: wanted one of the tables a.csv, found b.csv'],
    circle: ['a.csv: wanted parts that lie in others, and none in itself, found from'],
  });
});
