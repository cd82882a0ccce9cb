import { cellRulesZh } from './cell-rules-zh.ts';
import type { ValueOf } from './said-values.ts';
import type { Sentence } from './rule-sentence.ts';
import { it, list, wantZh } from './wants-zh.ts';

const nothing = () => '没有';
const all = (v: ValueOf, name: string): string => (v(name) === '' ? '一个也没有' : list(v, name));
const endName = (v: ValueOf): string => (v('end') === 'source' ? '起点' : '终点');
const partNames: Readonly<Record<string, string>> = { domain: '起点类别', range: '终点类别', party: '参与的类别' };
const typeNames: Readonly<Record<string, string>> = {
  number: '不超过 15 位的数，如 15.4',
  integer: '不超过 15 位的整数',
  boolean: 'true 或 false',
  date: '日期，如 2024-08-31',
  datetime: '时刻，如 2024-08-31T09:30:00Z',
  year: '四位数的年份',
};

/** By rule, what the check of a dataset is called and says. */
export const checkRulesZh: Readonly<Record<string, Sentence & { name: string }>> = {
  'no-such-file': { name: '缺少文件', wanted: () => '有这个文件', found: () => '没有这个文件' },
  'no-utf-8': { name: '文字编码不对', wanted: () => 'UTF-8', found: () => '别的编码的字节' },
  'no-json': { name: '不是 JSON', wanted: () => 'JSON', found: () => '这里的标点写错了' },
  'json-value': {
    name: 'JSON 里的值不对',
    wanted: (v) => (v('at') === '' ? wantZh(v('want')) : `${v('at')} 是：${wantZh(v('want'))}`),
    found: (v) => v('found') || '没有',
  },
  'byte-order-mark': {
    name: '文件开头有字节顺序标记',
    wanted: () => 'UTF-8，没有字节顺序标记',
    found: () => '字节顺序标记（另存为“CSV UTF-8”会留下一个）',
  },
  'carriage-return': { name: '换行不对', wanted: () => '每行以 LF 结尾', found: () => 'CRLF' },
  'no-commas': {
    name: '分隔符不对',
    wanted: () => '各列之间是逗号',
    found: (v) => `${v('sign') === 'tabs' ? '制表符' : '分号'}，有些表格软件这样写`,
  },
  'column-twice': { name: '两列同名', wanted: () => '每列只出现一次', found: (v) => `第二个“${v('name')}”` },
  'missing-column': {
    name: '缺少一列',
    wanted: (v) => `有 ${v('name')} 列`,
    found: (v) => `这些列：${all(v, 'columns')}`,
  },
  'cells-in-row': { name: '各行长短不一', wanted: (v) => `${v('columns')} 列`, found: (v) => `${v('cells')} 列` },
  'no-resource': { name: '没有描述这张表', wanted: (v) => `在 resources 里有 ${v('name')}`, found: nothing },
  'two-types': {
    name: '一列两种类型',
    wanted: (v) => `${v('column')} 只有一种类型：${v('known')}`,
    found: (v) => `${v('table')} 里是 ${v('type')}`,
  },
  'no-such-field': {
    name: '描述了却没有的列',
    wanted: (v) => `有 datapackage.json 描述的 ${v('column')} 列`,
    found: nothing,
  },
  'undescribed-column': {
    name: '没有描述的列',
    wanted: () => 'datapackage.json 描述过的列',
    found: (v) => `“${v('column')}”`,
  },
  'reserved-column': {
    name: '程序自己要用的列名',
    wanted: (v) => `给 ${v('column')} 列另取名称，程序自己要用这个名称`,
    found: (v) => `“${v('column')}”`,
  },
  'wrong-type': {
    name: '与列的类型不符',
    wanted: (v) => `${typeNames[v('type')] ?? v('type')}（datapackage.json 说是 ${v('type')}）`,
    found: it,
  },
  'reserved-kind': {
    name: '程序自己要用的类别名',
    wanted: () => '给这个类别另取名称，程序用它标记自己的节点',
    found: (v) => v('kind'),
  },
  'kinds-of-type': {
    name: '词表里没有的类别',
    wanted: (v) => `${v('type')} 的${partNames[v('part')] ?? v('part')}都是这份词表里的类别`,
    found: (v) => v('name'),
  },
  'party-of-nothing': {
    name: '没有可参与的类别',
    wanted: (v) => `${v('type')} 的终点类别里有一个 hub: true，因为它表示参与`,
    found: (v) => all(v, 'range'),
  },
  'reserved-lens': {
    name: '视角编号已有',
    wanted: () => '给这个视角另取编号，每张图都已有这一个',
    found: (v) => v('id'),
  },
  'kinds-of-lens': {
    name: '视角里有不认识的类别',
    wanted: (v) => `视角 ${v('id')} 只用这份词表里的类别`,
    found: (v) => v('name'),
  },
  'types-of-lens': {
    name: '视角里有不认识的关系类型',
    wanted: (v) => `视角 ${v('id')} 只用这份词表里的关系类型`,
    found: (v) => v('name'),
  },
  'unknown-kind': { name: '不认识的类别', wanted: () => 'vocabulary.json 里的类别', found: it },
  'unknown-type': { name: '不认识的关系类型', wanted: () => 'vocabulary.json 里的关系类型', found: it },
  'unknown-domain': {
    name: '不认识的领域',
    wanted: () => 'vocabulary.json 里的领域，之间用 |',
    found: it,
  },
  'unknown-entity': { name: '没有这个实体', wanted: () => '这个数据集里某个实体的编号', found: it },
  'unknown-place': { name: '没有这个地方', wanted: () => '这个数据集里某个地方的编号', found: it },
  'id-twice': { name: '编号重复', wanted: () => '每个编号只出现一次', found: (v) => `又一个 ${v('id')}` },
  'kind-of-end': {
    name: '两端的类别不对',
    wanted: (v) => `${v('type')} 的${endName(v)}是这些类别之一：${list(v, 'kinds')}`,
    found: (v) => `“${v('name')}”，类别是 ${v('kind')}`,
  },
  'same-ends': { name: '两端相同', wanted: () => '不同的两端', found: it },
  'fact-twice': {
    name: '同一句话说了两次',
    wanted: () => '同一句话的每件事只写一次',
    found: (v) => `又一次 ${v('source')} ${v('type')} ${v('target')}`,
  },
  orphan: {
    name: '没有关系的实体',
    text: () => '这个实体没有关系，也没有指标',
    wanted: () => '这个实体有关系或指标',
    found: nothing,
  },
  'no-outer-place': {
    name: '没有写位于哪里',
    text: () => '没有写它所在的地方',
    wanted: () => '它所在的地方',
    found: nothing,
  },
  'within-type': {
    name: '词表没有“位于”的关系',
    wanted: (v) =>
      `vocabulary.json 里有 ${v('type')}，起点类别含 ${v('kind')}，终点类别含 ${v('place')}：within 列会用到它`,
    found: (v) => (v('found') === 'none' ? '没有这个类型' : '别的类别'),
  },
  'division-code': {
    name: '区划代码不对',
    wanted: () => '它的六位区划代码（GB/T 2260），或在 datapackage.json 里写别的 placeCoding',
    found: it,
  },
  'code-elsewhere': {
    name: '区划代码不在那里',
    wanted: () => '区划代码开头与它相同的地方',
    found: (v) => `${v('id')} 位于 ${v('place')}`,
  },
  'place-unsaid': {
    name: '没有说为什么位于那里',
    wanted: (v) => `引文提到“${v('place')}”，或在说明里写为什么在那里`,
    found: () => '两样都没有',
  },
  'place-circle': { name: '地方绕成一圈', wanted: () => '更外面的地方', found: (v) => `绕回了自己：${v('names')}` },
  'no-place-column': {
    name: '没有这一列',
    wanted: (v) => `placeColumns.${v('what')} 是 entities.csv 的一列`,
    found: it,
  },
  'place-code': {
    name: '地方的代码不对',
    text: (v) => `${it(v)}不是 ${v('coding')} 的代码`,
    wanted: (v) => `${v('coding')} 的代码`,
    found: it,
  },
  'off-the-globe': { name: '坐标不在地球上', wanted: (v) => `-${v('most')} 到 ${v('most')} 度，写作小数`, found: it },
  'unknown-document': { name: '没有这份文献', wanted: (v) => `这些文献之一：${all(v, 'documents')}`, found: it },
  'unknown-table': { name: '没有这张表', wanted: (v) => `这些表之一：${all(v, 'tables')}`, found: it },
  'unknown-reference': {
    name: '没有这个参考来源',
    wanted: (v) =>
      v('references') === ''
        ? 'datapackage.json 的 references 里写了的来源'
        : `这些参考来源之一：${list(v, 'references')}`,
    found: it,
  },
  'quote-of-reference': { name: '参考来源没有引文', wanted: () => '没有引文，因为实体来自参考表', found: it },
  'no-quote': { name: '没有引文', wanted: () => '文献里的原话', found: nothing },
  'quote-not-there': {
    name: '文献里没有这句引文',
    wanted: (v) => `${v('document')} 里一字不差的原话`,
    found: (v) => (v('beginning') === '' ? it(v) : `${it(v)}，文献里只有“${v('beginning')}”`),
  },
  'which-occurrence': {
    name: '不知是第几处',
    wanted: (v) => `引文出现了 ${v('count')} 处，写明是第几处`,
    found: nothing,
  },
  'no-such-occurrence': { name: '没有这一处', wanted: (v) => `1 到 ${v('count')}`, found: (v) => v('found') },
  'quote-elsewhere': {
    name: '引文不在那里',
    wanted: (v) => `从 start 到 end 正是引文，如从 ${list(v, 'starts')} 开始`,
    found: it,
  },
  'ends-unsaid': {
    name: '引文没有说出两端',
    wanted: () => '依据是 stated，引文要提到两端',
    found: (v) => `里面没有“${list(v, 'names')}”，也没有别名`,
  },
  'name-unsaid': {
    name: '引文没有说出实体',
    wanted: () => '依据是 stated，引文要提到这个实体',
    found: (v) => `里面没有“${list(v, 'names')}”，也没有别名`,
  },
  'no-end-said': {
    name: '引文一端也没有说',
    wanted: () => '依据是 context，引文要提到一端',
    found: (v) => `里面没有“${list(v, 'names')}”，也没有别名`,
  },
  'no-note-of-context': { name: '没有说明另一端', wanted: () => '在说明里写另一端从何而来', found: nothing },
  'no-reasoning': { name: '没有说明推断', wanted: () => '在说明里写怎样推断的', found: nothing },
  'no-row': { name: '没有写是哪一行', wanted: (v) => `${v('document')} 里说这件事的那一行`, found: nothing },
  'no-such-row': { name: '没有这一行', wanted: (v) => `1 到 ${v('rows')} 的行`, found: (v) => v('found') },
  'empty-row': { name: '空行', wanted: () => '有内容的一行', found: (v) => `第 ${v('row')} 行是空的` },
  'quote-of-row': { name: '引文不是那一行', wanted: (v) => `不写，或者正是第 ${v('row')} 行`, found: it },
  'no-such-cell': { name: '没有这一格', wanted: (v) => `从 A 到 ${v('last')} 的列`, found: (v) => v('found') },
  'unsaid-by-row': {
    name: '这一行没有说出两端',
    wanted: (v) => `所用的格子提到“${list(v, 'names')}”`,
    found: it,
  },
  'number-unsaid': {
    name: '引文里没有这个数',
    wanted: () => '引文里有这个数，或在说明里写怎样读出来的',
    found: it,
  },
  'measure-twice': {
    name: '指标重复',
    wanted: () => '一个实体的每个指标，一段时间只写一次',
    found: (v) => `又一次“${v('name')}”`,
  },
  'half-collective': {
    name: '合并陈述只写了一半',
    wanted: () => 'collective 和 side 一起写',
    found: () => '只有其中一个',
  },
  'unknown-collective': { name: '没有这句合并陈述', wanted: () => 'relations.csv 里的 collective', found: it },
  ...cellRulesZh,
};

/** By rule, what it is called. */
export const checkNamesZh = Object.fromEntries(Object.entries(checkRulesZh).map(([rule, { name }]) => [rule, name]));
