// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Mapping } from '../../../shared/mapping.ts';
import { dataStates } from '../../../client/states/data.ts';
import { splitOf, withSplit } from '../../../client/views/data/split-cells.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

const mapping = Mapping.parse({
  kuajie: 1,
  tables: [
    {
      file: 'a.csv',
      entities: {
        甲方: { kind: 'County', name: '甲方', split: ';' },
        协议: { kind: 'Agreement', name: '协议', names: '|' },
      },
      relations: [{ from: '甲方', to: '协议', type: 'PARTY_TO', date: '日期' }],
    },
  ],
  kinds: { County: { zh: '县', place: 'county' }, Agreement: { zh: '协议', hub: true } },
  types: { PARTY_TO: { zh: '参与', party: true } },
});
const [table] = mapping.tables;

const set = (column: string, marks: string) => {
  const changed = Mapping.parse(withSplit(mapping, { table: 0, column }, marks));
  const { split, names } = changed.tables[0]?.entities[column] ?? {};
  return { split, names };
};

test('only a column that names something has cells that can be lists', () => {
  if (table === undefined) throw new Error('a mapping of no table');
  expect({ named: splitOf(table, '甲方')?.marks, dated: splitOf(table, '日期') }).toEqual({
    named: ';',
    dated: undefined,
  });
});

test('a cell is a list of things, or of names of one, or one thing', () => {
  expect({
    others: set('甲方', '、;；,，|'),
    none: set('甲方', ''),
    things: set('协议', '、'),
    names: set('协议', ''),
  }).toEqual({
    others: { split: '、;；,，|', names: undefined },
    none: { split: undefined, names: undefined },
    things: { split: '、', names: undefined },
    names: { split: undefined, names: '|' },
  });
});

test('the first rows show the items of a list, and its column how it is parted', () => {
  const { element, told } = draw(dataStates, 'understood', 'en');
  const select = element.querySelector<HTMLSelectElement>('[data-column="treaty"] [data-testid="split"]');
  const before = [...(select?.selectedOptions ?? [])].map(wordsOf);
  if (select !== null) select.value = '、';
  select?.dispatchEvent(new Event('change'));
  expect({
    label: select?.getAttribute('aria-label'),
    before,
    offered: [...(select?.options ?? [])].map(wordsOf).slice(0, 4),
    items: [...element.querySelectorAll('td .items li')].map(wordsOf),
    told,
  }).toEqual({
    label: 'Whether the cells of “treaty” are lists',
    before: ['a list, parted by ;'],
    offered: ['one in a cell', 'a list, parted by ;', 'a list, parted by、', 'a list, parted by ; ；'],
    items: ['巴黎公约', '伯尔尼公约'],
    told: ['change'],
  });
});
