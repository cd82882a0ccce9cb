import { expect, test } from 'vitest';
import { kindNameApart, typeNameApart } from '../../client/i18n/names-apart.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { schema } from '../../client/states/world.ts';

const [kind, type] = [schema.kinds[0], schema.relations[0]];
if (kind === undefined || type === undefined) throw new Error('a kind and a type');
const kindOf = (id: string, en: string, ...datasets: string[]) => ({ ...kind, kind: id, zh: '机构', en, datasets });
const told = (language: 'zh' | 'en', ...off: string[]) => {
  const known: State['schema'] = {
    ...schema,
    datasets: [
      { id: 'one', title: '条约' },
      { id: 'two', title: '湘赣边' },
    ],
    kinds: [kindOf('Body', 'Body', 'one'), kindOf('Institution', 'Institution', 'two'), kindOf('Organ', 'Body', 'two')],
    relations: [
      { ...type, type: 'JOINS', zh: '加入', en: 'joins', datasets: ['one'] },
      { ...type, type: 'ENTERS', zh: '加入', en: 'enters', datasets: ['one'] },
    ],
  };
  const state = { ...firstState, language, schema: known, hiddenDatasets: new Set(off) };
  return {
    kinds: ['Body', 'Institution', 'Organ', 'Unknown'].map((one) => kindNameApart(state, one)),
    types: ['JOINS', 'ENTERS'].map((one) => typeNameApart(state, one)),
  };
};

test('names are told apart only from those of datasets that are on', () => {
  expect(told('zh', 'two').kinds.slice(0, 1)).toEqual(['机构']);
});

test('kinds and types that have one name in a language are told apart by their datasets, else by their ids', () => {
  expect({ zh: told('zh'), en: told('en') }).toEqual({
    zh: {
      kinds: ['机构（条约）', '机构（Institution）', '机构（Organ）', 'Unknown'],
      types: ['加入（JOINS）', '加入（ENTERS）'],
    },
    en: { kinds: ['Body (条约)', 'Institution', 'Body (湘赣边)', 'Unknown'], types: ['joins', 'enters'] },
  });
});
