import { checkRulesZh } from './check-rules-zh.ts';
import type { ValueOf } from './said-values.ts';
import type { Sentence } from './rule-sentence.ts';

const chosen =
  (name: string, words: Readonly<Record<string, string>>) =>
  (value: ValueOf): string =>
    words[value(name)] ?? '';
const noTable = '表格：CSV、XLSX、ODS、JSON、GraphML、GEXF，或装着它们的压缩包';
const saveAnew = () => '把文件另存为“CSV UTF-8”';

/** By rule, what the server says in English. */
export const sentencesZh: Readonly<Record<string, Sentence>> = {
  ...checkRulesZh,
  encoding: { text: (v) => `按 ${v('encoding')} 读取` },
  delimiter: {
    text: chosen('delimiter', { semicolons: '各列之间是分号', tabs: '各列之间是制表符', bars: '各列之间是竖线' }),
  },
  head: { text: () => '这一行是各列的名称，上面的略去' },
  'head-twice': { text: (v) => `第二个“${v('name')}”叫作“${v('renamed')}”` },
  'no-head': { text: () => '没有列名：各列叫作 A、B、C' },
  'short-rows': { text: (v) => `${v('count')} 行的格子比列少，缺的当作空白` },
  'unquoted-comma': {
    text: (v) => `${v('columns')} 列却有 ${v('cells')} 格：“${v('cell')}”其实是一格，其中的“${v('mark')}”没有加引号`,
  },
  formulas: { text: (v) => `${v('count')} 个公式，取它们算出的值` },
  dates: {
    text: (v) => `${v('cell')} 这样的日期就是 ${v('date')}`,
  },
  groups: { text: (v) => `${v('columns')}：空着的格子与上面一格相同，像合并的单元格那样` },
  merged: { text: () => '合并的单元格：各行都有它的值' },
  spans: { text: (v) => `${v('cell')} 这样的格子是一段时间：${v('date')}` },
  'and-others': { text: (v) => `第 ${v('row')} 行的“${v('cell')}”还说有别的没有列出：“等”不算名称` },
  'day-order': { text: (v) => `${v('cell')} 可能是 ${v('one')}，也可能是 ${v('other')}：只取年份` },
  'date-cells': {
    text: (v) =>
      v('count') === '1' ? `这一格是日期，读作 ${v('cell')}` : `${v('count')} 格是日期，第一格读作 ${v('cell')}`,
  },
  thousands: { text: (v) => `${v('cell')} 这样的数字就是 ${v('number')}` },
  'two-values': {
    text: (v) => `“${v('name')}”先是“${v('known')}”，第 ${v('row')} 行又是“${v('value')}”：这样的只留先说的`,
  },
  'serial-dates': { text: () => '从 1900 年数起的天数，Excel 就是这样存日期的' },
  'no-date': { text: (v) => `第 ${v('row')} 行的“${v('cell')}”不是日期：这样的格子作为说明留下` },
  remarks: { text: (v) => `第 ${v('rows')} 行是对整张表的说明，如“${v('cell')}”：略去` },
  totals: { text: (v) => `第 ${v('rows')} 行是合计，如“${v('cell')}”：略去` },
  'unknown-key': {
    text: (v) => `${v('count')} 格在另一张表里找不到对应的行，第一个是“${v('first')}”：它们自成实体`,
  },
  itself: { text: (v) => `“${v('name')}”与它自己，略去` },
  'within-two': { text: (v) => `“${v('name')}”已经位于“${v('place')}”：略去“${v('other')}”` },
  'one-id-for-two': { text: (v) => `${v('names')} 的编号本来都会是 ${v('id')}：各加一个记号` },
  unused: { text: (v) => `${v('table')} 没有用到` },
  empty: {
    text: () => '工作表是空的，略去',
    wanted: chosen('what', {
      ...{ file: '一张表', sheet: '一张表', json: 'JSON 对象', graph: '节点和边', zip: '压缩包里有表格' },
    }),
    found: chosen('what', {
      ...{ file: '空文件', sheet: '空的工作表', json: '一个也没有', graph: '一个也没有', zip: '一个也没有' },
    }),
  },
  'too-large': {
    wanted: (v) => (v('path') === '' ? `总共不超过 ${v('most')} 字节` : `解开后每个文件不超过 ${v('most')} 字节`),
    found: (v) => (v('path') === '' ? `${v('found')} 字节` : `${v('path')} 更大`),
  },
  'too-many-rows': { wanted: (v) => `不超过 ${v('most')} 行`, found: () => '更多' },
  'too-many-columns': { wanted: (v) => `不超过 ${v('most')} 列`, found: (v) => `${v('found')} 列` },
  'too-long': { wanted: (v) => `一格不超过 ${v('most')} 个字符`, found: () => '更多' },
  'too-many-files': { wanted: (v) => `压缩包里不超过 ${v('most')} 个文件`, found: (v) => `${v('found')} 个` },
  'several-datasets': {
    wanted: () => '一次一个数据集',
    found: (v) => `压缩包里有 ${v('count')} 个`,
    proposed: () => '逐个导出，或用 kuajie load 载入',
  },
  'two-of-one-name': {
    wanted: chosen('what', {
      ...{ file: '各文件名称不同，因为对应关系按名称认文件', sheet: '各工作表名称不同', zip: '压缩包里各文件名称不同' },
    }),
    found: (v) => `又一个 ${v('name')}`,
  },
  'no-table': {
    wanted: () => noTable,
    found: chosen('what', {
      ...{
        pdf: 'PDF',
        gzip: 'gzip：请先解开',
        picture: '图片',
        archive: '不是 zip 的压缩包',
        page: '网页或其他 XML 文件',
      },
    }),
  },
  'a-dataset': {
    wanted: () => '压缩包里有表格',
    found: () => '数据集，不需要再导入',
    proposed: () => '解开它，然后 kuajie load',
  },
  'zip-in-zip': { wanted: () => '压缩包里有表格', found: () => '压缩包里又有压缩包' },
  'name-leads-out': { wanted: () => '文件名不指向压缩包之外', found: (v) => v('path') },
  encrypted: {
    wanted: chosen('what', { zip: '没有密码的压缩包', workbook: '打得开的工作簿' }),
    found: (v) => (v('what') === 'zip' ? v('path') : '有密码的工作簿'),
    proposed: () => '去掉密码，再保存',
  },
  'broken-zip': {
    wanted: chosen('what', { zip: '完整的压缩包', workbook: '完整的工作簿' }),
    found: () => '损坏的，或没有到头就断了的',
    proposed: () => '重新保存，或重新下载：可能缺了一段',
  },
  'broken-workbook': {
    wanted: () => '打得开的工作簿',
    found: () => '坏了的工作簿',
    proposed: () => '用电子表格程序打开，再存一次',
  },
  'broken-xml': { wanted: () => '完整的 GraphML 或 GEXF，没有文档类型声明', found: (v) => v('problem') },
  'broken-csv': { wanted: () => '分隔的文本（RFC 4180）', found: (v) => v('message') },
  'open-quote': {
    wanted: () => '分隔的文本（RFC 4180）',
    found: () => '一个引号一直没有闭合',
    proposed: () => '在格子末尾补上，或者去掉',
  },
  'quote-inside': {
    wanted: () => '分隔的文本（RFC 4180）',
    found: () => '引号在格子中间，而格子不以引号开头',
    proposed: () => '给整个格子加上引号，其中的引号写成两个',
  },
  'behind-quote': { wanted: () => '分隔的文本（RFC 4180）', found: () => '闭合的引号后面还有文字' },
  'long-row': { wanted: () => '分隔的文本（RFC 4180）', found: (v) => `一行超过 ${v('most')} 个字符` },
  'mixed-encodings': {
    wanted: (v) => (v('encoding') === '' ? '整个文件一种编码，如 UTF-8' : `像开头那样，直到最后都是 ${v('encoding')}`),
    found: (v) => (v('encoding') === '' ? '这一行的编码与前后不同' : '后面有别的编码'),
    proposed: saveAnew,
  },
  'no-text': { wanted: () => '文本文件', found: () => '别的文件的字节' },
  'no-json-object': { wanted: () => 'JSON 对象，如 {"name": "…"}', found: (v) => v('found') },
  ragged: {
    wanted: (v) => `${v('columns')} 格，和列名一样多`,
    found: (v) => `${v('cells')} 格，末尾是“${v('end')}”`,
    proposed: () => '给里面有分隔符的格子加上引号',
  },
  'error-in-cell': { wanted: () => '一个值', found: (v) => `错误 ${v('error')}` },
  'no-day': { wanted: () => '历法上有的一天', found: (v) => `“${v('cell')}”`, proposed: (v) => v('year') },
  'unclear-name': {
    wanted: (v) => `${v('tables')} 里只有一行叫这个名字`,
    found: (v) => `“${v('name')}”有好几行`,
    proposed: () => '用编号代替名称',
  },
  'no-relation': {
    wanted: () => '两列名称，或一列名称和一列它们所在的地方',
    found: (v) => v('columns'),
    proposed: () => '自己指定各列是什么',
  },
  'no-such-table': { wanted: () => '对应关系里写的那张表', found: (v) => `这些表：${v('tables')}` },
  'no-such-column': { wanted: () => '对应关系里写的那一列', found: (v) => `这些列：${v('columns')}` },
  'no-such-part': {
    wanted: (v) =>
      v('what') === 'circle'
        ? '一个位于另一个之中，没有哪个绕回自己'
        : `${v('what') === 'table' ? '这些表' : '这些部分'}之一：${v('known')}`,
    found: (v) => v('name'),
  },
  'no-mapping': { wanted: () => '符合格式的对应关系（mapping.json）', found: (v) => `${v('at')}：${v('message')}` },
};
