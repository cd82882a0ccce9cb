import { expect, test } from 'vitest';
import { countColumns, freeName } from '../../../server/export/columns.ts';
import { relationTable } from '../../../server/export/csv-tables.ts';
import type { Kept } from '../../../server/export/gather.ts';
import { attributesOf, valuesOf } from '../../../server/export/graph-attributes.ts';
import { Entity, Relation } from '../../../shared/graph.ts';

const evidence = [{ document: 'tiny:report', start: 0, end: 1, quote: 'A quote.', basis: 'stated' }];
const own = { sentences: 'own sentences', source_name: 'own name' };
const owns = Relation.parse({
  ...{ id: 'r', type: 'OWNS', source: 'firm:1', target: 'firm:2', basis: 'stated', evidence, ...own },
});

function kept<T extends Record<string, unknown>>(items: T[], beside: readonly string[]): Kept<T> {
  const counted = countColumns(beside);
  for (const one of items) counted.see(one);
  return Object.assign([...items], { columns: counted.columns() });
}
const relations = kept([owns], ['id', 'type', 'source', 'target', 'evidence']);

test('a name that is taken is numbered until it is free', () => {
  expect({ free: freeName('a', ['b']), taken: freeName('a', ['a', 'a_2']) }).toEqual({ free: 'a', taken: 'a_3' });
});

test('a property of a relation that is called as what a table adds stays beside it', async () => {
  const names = new Map([
    ['firm:1', { name: 'Alpha' }],
    ['firm:2', { name: 'Beta' }],
  ]);
  let text = '';
  for await (const piece of relationTable(relations, names).pieces) text += piece;
  const [head = '', row = ''] = text.replace('\uFEFF', '').split('\r\n');
  const cells = row.split(',');
  expect(Object.fromEntries(head.split(',').map((name, at) => [name, cells[at]]))).toEqual(
    expect.objectContaining({ ...own, sentences_2: 'A quote.', source_name_2: 'Alpha', target_name: 'Beta' }),
  );
});

test('a property of a relation that is called as what a drawing adds stays beside it', () => {
  const all = { entities: kept<Entity>([], []), relations, close: () => undefined };
  const attributes = attributesOf(all).relations;
  const values = new Map(valuesOf(attributes, owns));
  expect(Object.fromEntries(attributes.map(({ name, id }) => [name, values.get(id)]))).toEqual(
    expect.objectContaining({ sentences: 'own sentences', sentences_2: 'A quote.', type: 'OWNS' }),
  );
});
