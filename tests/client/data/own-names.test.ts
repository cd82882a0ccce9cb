import { expect, test } from 'vitest';
import type { Mapping } from '../../../shared/mapping.ts';
import { typeOfHead } from '../../../client/views/data/mapped-words.ts';
import { withKindCalled, withTypeCalled } from '../../../client/views/data/own-names.ts';

const mapping: Mapping = {
  kuajie: 1,
  kinds: { Thing: { zh: '事物', en: 'thing' }, City: { zh: '市', en: 'city', place: 'city' } },
  types: { RELATED_TO: { zh: '相关', en: 'is related to' } },
  tables: [
    {
      file: '友城.csv',
      entities: { one: { kind: 'City', name: 'A' }, other: { kind: 'Thing', name: 'B' } },
      relations: [{ from: 'one', to: 'other', type: 'RELATED_TO' }],
    },
  ],
};

test('a relation that is called by its own name is no longer one with what others relate', () => {
  const called = withTypeCalled(mapping, 'RELATED_TO', { zh: '结为友城', en: 'is related to' }, '结为友城');
  const [type = ''] = Object.keys(called.types);
  expect({ types: called.types, used: called.tables[0]?.relations[0]?.type }).toEqual({
    types: { [type]: { zh: '结为友城', en: '结为友城' } },
    used: type,
  });
  expect(type).toMatch(/^RELATED_TO_[A-Z][A-Z0-9]{3}$/);
});

test('what a column is called in Chinese has one name always, and two words have two', () => {
  const of = (head: string) => typeOfHead(mapping, head).type;
  expect({ same: of('所在地') === of('所在地'), other: of('所在地') === of('主管部门') }).toEqual({
    same: true,
    other: false,
  });
});

test('a kind that is called by its own name keeps what is of it', () => {
  const called = withKindCalled(mapping, 'Thing', { zh: '事由', en: 'thing' }, '事由');
  const [kind = ''] = Object.keys(called.kinds);
  expect({ kind: called.tables[0]?.entities['other']?.kind, city: called.tables[0]?.entities['one']?.kind }).toEqual({
    ...{ kind, city: 'City' },
  });
  expect(kind).toMatch(/^Thing[A-Z][A-Z0-9]{3}$/);
});

test('two that are called alike stay two, and types know a hub by its new name', () => {
  const { type } = typeOfHead(mapping, '合作');
  const known = typeOfHead(mapping, '合作').mapping;
  const called = withTypeCalled(known, 'RELATED_TO', { zh: '相关', en: 'is related to' }, '合作');
  const joined = { ...mapping, types: { PARTY_TO: { zh: '参与', en: 'is a party to', party: ['Thing'] } } };
  const [kind = ''] = Object.keys(withKindCalled(joined, 'Thing', { zh: '事物', en: 'thing' }, '盟约').kinds);
  expect({
    types: Object.keys(called.types).sort(),
    party: withKindCalled(joined, 'Thing', { zh: '事物', en: 'thing' }, '盟约').types['PARTY_TO']?.party,
  }).toEqual({ types: [type, `${type}2`], party: [kind] });
});
