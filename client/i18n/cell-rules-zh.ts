import type { Sentence } from './rule-sentence.ts';
import { it, list, wantZh } from './wants-zh.ts';

/** By rule, what the check of a table's cells is called and says. */
export const cellRulesZh: Readonly<Record<string, Sentence & { name: string }>> = {
  'empty-cell': { name: '格子是空的', wanted: () => '填上内容', found: it },
  'blank-ends': { name: '首尾有空白', wanted: () => '首尾没有空白', found: it },
  'whole-number': { name: '不是整数', wanted: () => '整数', found: it },
  'counting-number': { name: '不是从 1 起的整数', wanted: () => '从 1 起的整数', found: it },
  'plain-number': { name: '不是数', wanted: () => '数，如 15.4', found: it },
  'many-digits': { name: '位数太多', wanted: () => '不超过 15 位的数', found: it },
  'kind-and-slug': { name: '编号的写法不对', wanted: () => 'kind:slug 的形式，如 county:431026', found: it },
  'column-letters': { name: '列的写法不对', wanted: () => '列的字母，如 A|C', found: it },
  'blank-alias': { name: '别名的写法不对', wanted: () => '别名，之间用 |', found: it },
  'alias-twice': { name: '别名重复', wanted: () => '每个别名只写一次', found: it },
  'date-form': { name: '不是日期', wanted: () => 'EDTF 一级的日期，如 2024-08 或 2023/..', found: it },
  'calendar-day': { name: '历法上没有的日子', wanted: () => '历法上有的一天', found: it },
  'open-interval': { name: '没有头尾的时间', wanted: () => '有开头或结尾的一段时间', found: it },
  'turned-interval': { name: '时间头尾颠倒', wanted: () => '结尾在开头之后的一段时间', found: it },
  'one-of': { name: '不是其中之一', wanted: (v) => `${list(v, 'words')} 之一`, found: it },
  'cell-value': { name: '格子里的值不对', wanted: (v) => wantZh(v('want')), found: it },
};
