import type { ValueOf } from './said-values.ts';

/** What a value of a JSON file must be, said in Chinese as the server says it in English. */
export function wantZh(want: string): string {
  const whole = Object.hasOwn(wholeWords, want) ? wholeWords[want] : undefined;
  if (whole !== undefined) return whole;
  for (const [form, say] of forms) {
    const found = form.exec(want);
    if (found !== null) return say(found[1] ?? '');
  }
  const parts = want.split(' or ');
  return parts.length > 1 ? parts.map(wantZh).join('，或') : want;
}

/** What stood there, in quotation marks; nothing is said to be nothing. */
export function it(value: ValueOf): string {
  return value('found') === '' ? '没有' : `“${value('found')}”`;
}

/** A list as the server joins it. */
export function list(value: ValueOf, name: string): string {
  return value(name).replaceAll(', ', '、');
}

const name = '小写字母、数字、点、- 和 _';

const wholeWords: Readonly<Record<string, string>> = {
  text: '文字',
  something: '不空',
  nothing: '没有',
  null: 'null',
  'a number': '数',
  'a whole number': '整数',
  'true or false': 'true 或 false',
  'a list': '列表',
  'an object': '对象',
  'at least one item': '至少一项',
  'each path once': '每个路径只出现一次',
  'each id once': '每个编号只出现一次',
  'a name, in zh or en': '有名称，中文（zh）或英文（en）',
  'a name without backslashes, backticks and control characters': '没有反斜杠、反引号和控制字符的名称',
  'a language tag of BCP 47, such as zh, en-GB or sr-Cyrl': 'BCP 47 的语言标签，如 zh、en-GB 或 sr-Cyrl',
  'an id of letters, digits, dots, - and _': '由字母、数字、点、- 和 _ 组成的编号',
  'a code of letters, digits, dots, - and _': '由字母、数字、点、- 和 _ 组成的代码',
  'a name of small letters, digits, dots, - and _': `由${name}组成的名称`,
  'small letters, digits and -': '小写字母、数字和 -',
  'documents/<name>.txt': 'documents/<名称>.txt',
  '<name>.topojson': '<名称>.topojson',
  'a date of EDTF level 1, such as 2024-08 or 2023/..': 'EDTF 一级的日期，如 2024-08 或 2023/..',
  'a day of the calendar': '历法上有的一天',
  'an interval that begins or ends': '有开头或结尾的一段时间',
  'an interval that ends after it begins': '结尾在开头之后的一段时间',
};

const forms: readonly [form: RegExp, say: (found: string) => string][] = [
  [/^one of (.+)$/, (words) => `${words.replaceAll(', ', '、')} 之一`],
  [/^text of the form (.+)$/, (pattern) => `形如 ${pattern} 的文字`],
  [/^a name of the form (.+)$/, (inner) => `这样的名称：${wantZh(inner)}`],
  [/^no (.+) here$/, (keys) => `这里没有 ${keys.replaceAll(', ', '、')}`],
  [/^at least (\d+) characters$/, (n) => `至少 ${n} 个字符`],
  [/^at most (\d+) characters$/, (n) => `至多 ${n} 个字符`],
  [/^at least (\d+) items$/, (n) => `至少 ${n} 项`],
  [/^at most (\d+) items$/, (n) => `至多 ${n} 项`],
  [/^a number from (\S+) on$/, (n) => `不小于 ${n} 的数`],
  [/^a number up to (\S+)$/, (n) => `不大于 ${n} 的数`],
  [/^a multiple of (\S+)$/, (n) => `${n} 的倍数`],
];
