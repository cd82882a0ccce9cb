import { describe, expect, test } from 'vitest';
import { columnAt, columnLetters, headsOf } from '../../shared/table-cells.ts';
import { checkFiles, type Files } from '../support/check-files.ts';
import { tableFiles } from '../support/table-dataset.ts';

describe('a row of a table is evidence', () => {
  test('whose quote is the whole row, where it stands in the text of the table', async () => {
    const { dataset, said } = await checkFiles(tableFiles);
    const joined = dataset?.relations.find(({ target }) => target === 'treaty:paris');
    const text = tableFiles['documents/members.txt'] ?? '';
    const [one] = joined?.evidence ?? [];
    expect({ said, one, basis: joined?.basis, stands: text.slice(one?.start, one?.end) === one?.quote }).toEqual({
      said: [],
      one: {
        ...{ document: 'treaties:members', start: 20, end: 41, quote: 'Chad\tBern; Paris\t1971', basis: 'table' },
        ...{ row: 2, cells: ['A2', 'B2'] },
      },
      basis: 'table',
      stands: true,
    });
  });

  test.each<[what: string, files: Files, fault: string]>([
    [
      'whose cells do not name an end',
      replaced('relations.csv', 'members,3,A|B', 'members,2,A|B'),
      'relations.csv:4:47: wanted cells that name Perú, found "Chad | Bern; Paris"',
    ],
    [
      'whose used cells are too few',
      replaced('relations.csv', 'members,3,A|B', 'members,3,A'),
      'relations.csv:4:47: wanted cells that name Bern, found "Perú"',
    ],
    [
      'that is not there',
      replaced('relations.csv', 'members,3,', 'members,9,'),
      'relations.csv:4:45: wanted a row from 1 to 4, found 9',
    ],
    [
      'that is empty',
      replaced('relations.csv', 'members,3,', 'members,4,'),
      'relations.csv:4:45: wanted a row with something in it, found an empty row 4',
    ],
    [
      'without its number',
      replaced('relations.csv', 'members,3,', 'members,,'),
      'relations.csv:4:45: wanted the row of members that says it, found nothing',
    ],
    [
      'with a cell beyond its end',
      replaced('relations.csv', 'members,3,A|B', 'members,3,A|B|D'),
      'relations.csv:4:47: wanted columns from A to C, found D',
    ],
    [
      'with cells that are no columns',
      replaced('relations.csv', 'members,3,A|B', 'members,3,a;b'),
      'relations.csv:4:47: wanted columns such as A|C, found "a;b"',
    ],
    [
      'of a table that is none',
      replaced('relations.csv', 'table,members,3', 'table,member,3'),
      'relations.csv:4:37: wanted one of the tables members, found "member"',
    ],
    [
      'with other words than it has',
      replaced('relations.csv', 'members,3,A|B,,', 'members,3,A|B,Peru Bern,'),
      'relations.csv:4:51: wanted nothing, or row 3 as it is, found "Peru Bern"',
    ],
    [
      'that does not name its entity',
      replaced('entities.csv', 'members,3,A', 'members,2,A'),
      'entities.csv:3:45: wanted cells that name Perú, found "Chad"',
    ],
    [
      'or a reference that is nowhere named',
      replaced('relations.csv', 'reference,atlas', 'reference,globe'),
      'relations.csv:5:41: wanted one of the references atlas, found "globe"',
    ],
  ])('and not one %s', async (_, files, fault) => {
    expect((await checkFiles(files)).said).toEqual([fault]);
  });

  test('and the slug of an id names its entity, as a key in another table does', async () => {
    const files = {
      ...replaced('documents/members.txt', 'Perú\t', 'pe-7\t'),
      'entities.csv': (tableFiles['entities.csv'] ?? '').replace('power:perú', 'power:pe-7'),
      'relations.csv': (tableFiles['relations.csv'] ?? '').replaceAll('power:perú', 'power:pe-7'),
    };
    expect((await checkFiles(files)).said).toEqual([]);
  });
});

test('a relation of any type may stand on a named reference alone', async () => {
  const { dataset } = await checkFiles(tableFiles);
  expect(dataset?.relations.find(({ type }) => type === 'BORDERS')).toMatchObject({
    basis: 'reference',
    evidence: [{ document: 'treaties:atlas', quote: '' }],
  });
});

test('an entity without a relation is warned of and no fault', async () => {
  const lonely = `${tableFiles['entities.csv'] ?? ''}power:iran,Power,Iran,,,reference,atlas,,,,\n`;
  const { said, warnings, dataset } = await checkFiles({ ...tableFiles, 'entities.csv': lonely });
  expect({ said, warnings, entities: dataset?.entities.length }).toEqual({
    said: [],
    warnings: [
      {
        ...{ file: 'entities.csv', line: 6, column: 1, field: 'id', rule: 'orphan' },
        ...{ wanted: 'a relation or measure of the entity', found: 'an orphan' },
      },
    ],
    entities: 6,
  });
});

test('an entity whose row is a fault makes no fault of its relations', async () => {
  const { said } = await checkFiles(replaced('entities.csv', 'power:chad,Power,Chad', 'power:chad,Power, Chad'));
  expect(said).toEqual(['entities.csv:2:18: wanted no blanks at its ends, found " Chad"']);
});

test('columns are named as a spreadsheet names them', () => {
  const places = [0, 25, 26, 701, 702];
  const letters = places.map(columnLetters);
  expect({ letters, back: letters.map((one) => columnAt(`${one}12`)) }).toEqual({
    letters: ['A', 'Z', 'AA', 'ZZ', 'AAA'],
    back: places,
  });
});

test('the names of columns stand in the row of the head', () => {
  const text = 'A title\t\nname\tdate\nx\t1\n';
  expect({ second: headsOf(text, { head: 2 }), none: headsOf(text, { head: 0 }) }).toEqual({
    second: ['name', 'date'],
    none: [],
  });
});

function replaced(file: string, from: string, to: string): Files {
  const text = tableFiles[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...tableFiles, [file]: text.replace(from, to) };
}
