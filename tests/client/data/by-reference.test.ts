import { expect, test } from 'vitest';
import type { Mapping } from '../../../shared/mapping.ts';
import { byReferenceOf, withReference } from '../../../client/views/data/by-reference.ts';

const mapping: Mapping = {
  kuajie: 1,
  kinds: {},
  types: {},
  tables: [
    {
      file: 'a.csv',
      entities: { one: { kind: 'City', name: 'A', divisions: true }, other: { kind: 'Organisation', name: 'B' } },
      relations: [],
    },
  ],
};

test('what the reference tells of a column is unticked, and can be ticked again as it was guessed', () => {
  const off = withReference(mapping, { table: 0, column: 'A' }, { which: 'divisions', isOn: false });
  const of = (now: Mapping, column: string) =>
    byReferenceOf({ mapping: now, guess: mapping }, { file: 'a.csv' }, column);
  expect({
    on: of(mapping, 'A'),
    off: of(off, 'A'),
    part: off.tables[0]?.entities['one'],
    none: of(mapping, 'B'),
  }).toEqual({
    on: [{ which: 'divisions', isOn: true }],
    off: [{ which: 'divisions', isOn: false }],
    part: { kind: 'City', name: 'A' },
    none: [],
  });
});
