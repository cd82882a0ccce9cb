import { expect, test } from 'vitest';
import { wordsInCell } from '../../../client/parts/words-in-cell.ts';

const shown = (cell: string, ...names: string[]) =>
  wordsInCell(cell, names)
    .map(({ text, isMeant }) => (isMeant ? `[${text}]` : text))
    .join('');

test.each([
  ['四川省广安市邻水县、重庆市垫江县和重庆市长寿区', ['邻水县'], '[四川省广安市邻水县]、重庆市垫江县和重庆市长寿区'],
  ['长沙市岳麓区、长沙市', ['长沙市'], '长沙市岳麓区、[长沙市]'],
  ['Kenya, Uganda and Chad; Mali', ['Uganda', 'Mali'], 'Kenya, [Uganda] and Chad; [Mali]'],
  ['修水县等3个县', ['修水县'], '[修水县]等3个县'],
  ['平江县 / 修水县', ['平江县', '修水县'], '[平江县] / [修水县]'],
  ['邻水县', ['邻水县'], '[邻水县]'],
  ['平江县茶叶协会、修水县茶厂', ['平江县', '修水县茶厂'], '平江县茶叶协会、[修水县茶厂]'],
  ['New York University, Yale', ['New York', 'Yale'], 'New York University, [Yale]'],
  ['甲、乙', ['丙'], '[甲、乙]'],
  ['甲、乙', [], '[甲、乙]'],
])('in %s what is meant by %s is marked', (cell, names, marked) => {
  expect(shown(cell, ...names)).toBe(marked);
});
