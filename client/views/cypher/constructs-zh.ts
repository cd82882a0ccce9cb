/** What the embedded engine does not cover, in Chinese; undefined where there is no own sentence, and the part of the statement says it alone. */
export function constructZh(construct: string): string | undefined {
  return sentences.find(([pattern]) => pattern.test(construct))?.[1];
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^(grouping by|UNION over) /, '按这种值分组或去重：引擎不能分清其中的值。'],
  [/^ORDER BY /, '按这种值排序。'],
  [/^(=|<>|<|>|<=|>=|IN) between (List|Map)/, '列表或映射之间的比较。'],
  [/ between /, '类型不同的两个值的比较。'],
  [/^the function (date|datetime|localdatetime|time|localtime|duration)\b/, '日期和时间的函数。'],
  [/^(the function )?to(String|Integer|Float|Boolean)/i, '类型转换的函数，或它的这种参数。'],
  [/^the function /, '这个函数。'],
  [/^a (label|type) expression$/, '标签或类型的表达式，例如 A|B、!A。'],
  [/^CALL/, '子查询 CALL {}，或列出标签、类型、属性以外的过程。'],
  [/^a path of variable length without an upper bound$/, '长度没有上限的路径：请写上限，例如 *1..4。'],
  [/^(EXPLAIN|PROFILE)$/, '执行计划。'],
];
