import { describe, expect, test } from 'vitest';
import { checkFiles } from '../support/check-files.ts';
import { type Tiny, tinyFiles, withColumn } from '../support/tiny-dataset.ts';

const alpha: Tiny = {
  name: 'a',
  document: 'report',
  text: 'Alpha owns Beta and has 12 shops.',
  firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha owns Beta' }],
};
const measured: Tiny = {
  ...alpha,
  measure: { entity: 'firm:1', name: 'shops', value: 12, quote: 'Alpha owns Beta and has 12 shops' },
};

describe('names of the world', () => {
  test.each([
    ...(['entities', 'relations', 'measures'] as const).flatMap((table) =>
      ['datasets', 'searchText', 'contributions', '__proto__'].map((column) => ({ table, column })),
    ),
    { table: 'relations', column: 'quotes' },
    { table: 'entities', column: 'period' },
    { table: 'entities', column: 'value' },
    { table: 'relations', column: 'unit' },
    { table: 'measures', column: 'status' },
    { table: 'measures', column: 'kind' },
    { table: 'entities', column: 'starts' },
    { table: 'measures', column: 'notes' },
    { table: 'relations', column: 'text' },
    { table: 'entities', column: 'publisher' },
  ] as const)('a column $column of $table, which the program needs, is refused with a sentence', async (one) => {
    const files = withColumn(tinyFiles(measured), one.table, one.column, { type: 'string', value: 'x' });
    const { said } = await checkFiles(files);
    expect(said).toContain(
      `${one.table}.csv:1:1: wanted another name for the column ${one.column}, which the program needs for itself, found "${one.column}"`,
    );
  });

  test.each(['entities', 'relations', 'measures'] as const)(
    'a column of its own in %s is kept with its declared type',
    async (table) => {
      const { dataset, said } = await checkFiles(
        withColumn(tinyFiles(measured), table, 'staff', { type: 'integer', value: '7' }),
      );
      const holders = [...(dataset?.entities ?? []), ...(dataset?.relations ?? [])].filter((one) => 'staff' in one);
      const held = holders.map((one) => ({ staff: one['staff'], is: 'kind' in one ? one.kind : one['type'] }));
      const is = { entities: 'Firm', relations: 'OWNS', measures: 'Measure' }[table];
      expect({ said, types: dataset?.types, held }).toEqual({
        ...{ said: [], types: { staff: 'integer' } },
        held: [{ staff: 7, is }],
      });
    },
  );

  test.each(['a`b', 'x\\u0060 = 1 WITH n MATCH (m) DETACH DELETE m //', 'a\nb'])(
    'a column %j is refused, for its name would stand in a statement',
    async (column) => {
      const { dataset, said } = await checkFiles(
        tinyFiles({ ...alpha, columns: { [column]: { type: 'number', value: '1' } } }),
      );
      expect({ dataset, said: said.some((one) => one.includes('a name without backslashes')) }).toEqual({
        dataset: undefined,
        said: true,
      });
    },
  );

  test.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf'])(
    'a column %s is a property like any other',
    async (column) => {
      const { dataset, said } = await checkFiles(
        tinyFiles({ ...alpha, columns: { [column]: { type: 'string', value: 'x' } } }),
      );
      expect({ said, cell: dataset?.entities.find(({ id }) => id === 'firm:1')?.[column] }).toEqual({
        said: [],
        cell: 'x',
      });
    },
  );

  test.each(['toString', 'constructor'])('a kind and a type %s are not in the vocabulary', async (name) => {
    const files = tinyFiles(alpha);
    const { said } = await checkFiles({
      ...files,
      'entities.csv': (files['entities.csv'] ?? '').replace('"Firm"', `"${name}"`),
      'relations.csv': (files['relations.csv'] ?? '').replace('"OWNS"', `"${name}"`),
    });
    expect(said.map((one) => one.replace(/^[^ ]+ /, ''))).toEqual([
      `wanted a kind of vocabulary.json, found "${name}"`,
      `wanted a relation type of vocabulary.json, found "${name}"`,
    ]);
  });
});
