import { expect, test } from 'vitest';
import { alikeKinds, withOther } from '../../../client/views/data/alike-kinds.ts';
import { withKindCalled } from '../../../client/views/data/own-names.ts';
import { loadedWord } from '../../../client/views/data/loaded-words.ts';
import type { Understood } from '../../../client/views/data/own.ts';
import { firstState } from '../../../client/state/state.ts';
import { takeColumn } from '../../../client/views/data/take-column.ts';
import { Mapping } from '../../../shared/mapping.ts';

const guess = Mapping.parse({
  kuajie: 1,
  tables: [
    {
      file: 'a.csv',
      entities: { 单位: { kind: 'Thing', name: '单位' }, 客户: { kind: 'Company', name: '客户' } },
      relations: [{ from: '单位', to: '客户', type: 'SUPPLIES' }],
    },
  ],
  kinds: { Thing: { zh: '事物', en: 'Thing' }, Company: { zh: '公司', en: 'Company', firm: true } },
  types: { SUPPLIES: { zh: '供应', supplies: true } },
});
const loaded = (...kinds: { kind: string; zh: string; en: string }[]) =>
  ({ schema: { kinds: kinds.map((one) => ({ ...one, count: 3, properties: [] })) } }) as unknown as Parameters<
    typeof alikeKinds
  >[1];
const nothing = loaded();

test('a kind that is called as another one is, or nearly so, is offered to be that one', () => {
  const { kinds } = guess;
  const named = withKindCalled(guess, 'Thing', kinds['Thing'] ?? {}, '企业');
  const [offer] = alikeKinds(named, nothing, guess);
  if (offer === undefined) throw new Error('nothing is offered');
  const one = withOther(named, offer);
  expect({
    other: offer.other,
    parts: one.tables[0]?.entities,
    kinds: one.kinds,
    again: alikeKinds(one, nothing, guess),
  }).toEqual({
    other: 'Company',
    parts: { 单位: { kind: 'Company', name: '单位' }, 客户: { kind: 'Company', name: '客户' } },
    kinds: { Company: kinds['Company'] },
    again: [],
  });
});

test('two kinds that become one keep the endings and the names of both', () => {
  const kind = {
    endings: { Thing: ['局'], Company: ['公司'] },
    names: { Thing: ['甲'], Company: ['乙'] },
    otherwise: 'Other',
  };
  const [first] = guess.tables;
  if (first === undefined) throw new Error('there is no table');
  const entities = { ...first.entities, 单位: { kind, name: '单位' } };
  const mapping = { ...guess, tables: [{ ...first, entities }] };
  const one = withOther(mapping, { kind: 'Thing', other: 'Company', said: {} });
  expect(one.tables[0]?.entities['单位']?.kind).toEqual({
    ...{ endings: { Company: ['局', '公司'] }, names: { Company: ['甲', '乙'] }, otherwise: 'Other' },
  });
});

test('so is one that is called as a kind of what is loaded', () => {
  const named = takeColumn(guess, { table: 0, column: '企业', values: [] }, { what: 'name', kind: 'new' }, guess);
  const known = loaded({ kind: 'Firm', zh: '厂商', en: 'Firm' });
  expect(alikeKinds(named, known, { kinds: {} }).map(({ other }) => other)).toContain('Firm');
});

test('what is called otherwise stays, and so does what was guessed', () => {
  const named = withKindCalled(guess, 'Thing', guess.kinds['Thing'] ?? {}, '窑口');
  expect([
    alikeKinds(named, nothing, guess),
    alikeKinds(guess, loaded({ kind: 'Institution', zh: '机构', en: 'Body' }), guess),
  ]).toEqual([[], []]);
});

test('a kind of the guess that is called otherwise is offered to be what it is called', () => {
  const bodies = { ...guess, kinds: { ...guess.kinds, Organisation: { zh: '机构', en: 'Organisation' } } };
  const named = withKindCalled(bodies, 'Organisation', { zh: '企业', en: 'Organisation' }, '企业');
  expect(alikeKinds(named, nothing, bodies).map(({ kind, other }) => `${kind} ${other}`)).toEqual([
    'Organisation Company',
  ]);
});

test('the dataset that has a word first keeps its own, and of it alone its own serves', () => {
  const of = (...datasets: string[]) => ({
    ...{ ...firstState, language: 'zh' as const },
    schema: { kinds: [{ kind: 'City', zh: '市', en: 'City', count: 3, properties: [], datasets }] },
  });
  const known = { id: 'mine', plan: { id: 'mine' } } as Understood;
  expect([
    loadedWord(of('other', 'mine') as never, known, 'kind', 'City'),
    loadedWord(of('mine', 'other') as never, known, 'kind', 'City'),
    loadedWord(of('mine') as never, known, 'kind', 'City'),
    loadedWord(of('other') as never, known, 'kind', 'Company'),
  ]).toEqual(['市', undefined, undefined, undefined]);
});
