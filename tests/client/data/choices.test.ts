import { expect, test } from 'vitest';
import { Mapping } from '../../../shared/mapping.ts';
import { choicesOf } from '../../../client/views/data/choices.ts';

const mapping = Mapping.parse({
  kuajie: 1,
  tables: [
    {
      file: 'm.csv',
      entities: {
        协议: { kind: 'Agreement', name: '协议' },
        甲方: { kind: 'County', name: '甲方' },
        乙方: { kind: 'County', name: '乙方' },
      },
      relations: [
        { from: '甲方', to: '协议', type: 'PARTY_TO' },
        { from: '乙方', to: '协议', type: 'PARTY_TO' },
      ],
    },
  ],
  kinds: { Agreement: { zh: '协议', en: 'Agreement' }, County: { zh: '县', en: 'County' } },
  types: { PARTY_TO: { zh: '参与', en: 'is a party to' } },
});
const [table] = mapping.tables;
if (table === undefined) throw new Error('the mapping has a table');
const choices = (column: string) => choicesOf({ mapping, guess: undefined, table, column }, { language: 'zh' });

test('what a column can say stands under what it says it of, and two parts of one kind are told by their columns', () => {
  expect(choices('日期').said.map(({ of, choices: all }) => [of, all[0]?.label])).toEqual([
    ['“参与”', '“参与”的日期'],
    ['协议', '协议的日期'],
    ['县（甲方）', '县（甲方）的日期'],
    ['县（乙方）', '县（乙方）的日期'],
  ]);
});

test('no two choices of a column are called alike', () => {
  const { unused, names, said } = choices('日期');
  const labels = [unused, ...names, ...said.flatMap(({ choices: all }) => all)].map(({ label }) => label);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
});
