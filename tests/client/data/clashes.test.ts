// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Mapping } from '../../../shared/mapping.ts';
import { asTheOther, withOwnName } from '../../../client/views/data/resolve-clash.ts';
import { dataStates } from '../../../client/states/data.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

const mapping: Mapping = {
  kuajie: 1,
  kinds: { Alliance: { zh: '联盟', en: 'Alliance' }, City: { zh: '市', en: 'city', place: 'city' } },
  types: { MEMBER_OF: { zh: '成员', en: 'is a member of', party: ['Alliance'] } },
  tables: [
    {
      file: 'members.csv',
      entities: { body: { kind: 'Alliance', name: 'A', properties: { no: 'No' } }, city: { kind: 'City', name: 'B' } },
      relations: [{ from: 'city', to: 'body', type: 'MEMBER_OF', properties: { no: 'Nr' } }],
    },
  ],
};

test('what is told of a clash before the load names both meanings and the ways out', () => {
  const { element } = draw(dataStates, 'a loaded dataset means something otherwise', 'en');
  const section = element.querySelector('[data-testid="data-clashes"]');
  expect({
    title: wordsOf(section?.querySelector('h3') ?? null),
    first: wordsOf(section?.querySelector('li p') ?? null),
    ways: [...(section?.querySelectorAll('li') ?? [])].map((one) => one.querySelectorAll('button').length),
    inFiles: section?.querySelectorAll('li .note').length,
    mayLoad: element.querySelector<HTMLButtonElement>('[data-testid="data-load"]')?.disabled,
  }).toMatchObject({
    title: '3 things are meant otherwise in what is loaded: choose a way out for each, then load',
    first: expect.stringMatching(/^“Treaty” is here: joins parties.+ In “.+” it is: a place: city\./) as unknown,
    // No column gives the property: a name of its own would change nothing.
    ...{ ways: [2, 2, 0], inFiles: 1, mayLoad: true },
  });
});

test('a kind with a name of its own keeps what its old name alone gave it', () => {
  const own = withOwnName(
    mapping,
    { what: 'kind', name: 'Alliance', other: 'x', mine: { hub: true, dated: true }, theirs: {} },
    '联盟表',
  );
  expect({
    kind: own?.kinds['Alliance2'],
    used: own?.tables[0]?.entities['body']?.kind,
    party: own?.types['MEMBER_OF'],
  }).toEqual({
    kind: {
      zh: '联盟（联盟表）',
      en: 'Alliance (联盟表)',
      hub: true,
      dated: true,
      firm: false,
      place: false,
      undrawn: false,
    },
    used: 'Alliance2',
    party: { zh: '成员', en: 'is a member of', party: ['Alliance2'] },
  });
});

test('a kind as another dataset has it is denied what that one does not say', () => {
  const taken = asTheOther(mapping, {
    what: 'kind',
    name: 'Alliance',
    other: 'x',
    mine: { hub: true },
    theirs: { dated: true },
  });
  expect(taken?.kinds['Alliance']).toEqual({
    ...{ zh: '联盟', en: 'Alliance' },
    ...{ place: false, hub: false, dated: true, firm: false, undrawn: false },
  });
});

test('a property of another type gets a name of its own wherever columns give it', () => {
  const own = withOwnName(
    mapping,
    { what: 'property', name: 'no', other: 'x', mine: 'integer', theirs: 'string' },
    '表',
  );
  const table = own?.tables[0];
  expect([table?.entities['body']?.properties, table?.relations[0]?.properties]).toEqual([
    { 'no (表)': 'No' },
    { 'no (表)': 'Nr' },
  ]);
});

test('what the mapping does not make has no name of its own to get', () => {
  const [table] = mapping.tables;
  if (table === undefined) throw new Error('a mapping of no table');
  const city = { kind: 'City', name: 'B', within: 'around', divisions: true as const };
  const entities = { ...table.entities, city, around: { kind: 'Province', name: 'C', properties: { code: 'D' } } };
  const known: Mapping = { ...mapping, tables: [{ ...table, entities }], placeCoding: 'GB/T 2260' };
  const roles = { other: 'x', mine: {}, theirs: {} };
  const types = { other: 'x', mine: 'string', theirs: 'integer' };
  const clashes = [
    ...['PART_OF', 'LOCATED_IN', 'NOWHERE'].map((name) => ({ what: 'type' as const, name, ...roles })),
    ...['Province', 'City', 'Nothing'].map((name) => ({ what: 'kind' as const, name, ...roles })),
    ...['code', 'nothing'].map((name) => ({ what: 'property' as const, name, ...types })),
  ];
  expect(clashes.map((clash) => withOwnName(known, clash, '表'))).toEqual(clashes.map(() => undefined));
});
