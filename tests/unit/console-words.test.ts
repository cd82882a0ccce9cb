import { expect, test } from 'vitest';
import { constructZh } from '../../client/views/cypher/constructs-zh.ts';
import { cellText } from '../../client/views/cypher/value-text.ts';

test.each([
  ['grouping by kind, which is List<String>', '分组'],
  ['= between String and Integer', '类型不同'],
  ['the function datetime()', '日期'],
  ['toString() on these arguments', '类型转换'],
  ['a label expression', '标签'],
  ['a path of variable length without an upper bound', '上限'],
  ['PROFILE', '执行计划'],
])('%s is said in Chinese', (construct, word) => {
  expect(constructZh(construct)).toContain(word);
});

test('a cell shows a node as its name', () => {
  const node = {
    $type: 'Node' as const,
    _value: {
      _element_id: '1',
      _labels: ['Entity', 'County'],
      _properties: { name: { $type: 'String' as const, _value: '桂东县' } },
    },
  };
  expect(cellText(node)).toBe('桂东县');
});
