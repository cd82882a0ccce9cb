import type { Hint } from '#shared/contract/cypher-routes';
import type { ParameterType, ResultTab } from './console.ts';

type Found = Pick<Hint, 'found' | 'nearest'>;

export interface ConsoleTexts {
  editor: string;
  loading: string;
  run: string;
  runSays: string;
  stop: string;
  stopSays: string;
  format: string;
  keep: string;
  kept: string;
  keepSays: string;
  running: string;
  seconds: (seconds: number) => string;
  stopped: string;
  parameters: string;
  parameterType: (name: string) => string;
  parameterTypes: Record<ParameterType, string>;
  results: string;
  tabs: Record<ResultTab, string>;
  rows: (n: number, ms: number, engine: 'neo4j' | 'embedded') => string;
  truncated: Record<'rows' | 'bytes' | 'time', (n: number, total: number | undefined) => string>;
  brokenOff: (message: string) => string;
  /** Before words of the engine or its parser, which are English. */
  engineSays: string;
  noRow: string;
  /** Where there is no hint either. */
  noRowSays: string;
  readOnly: string;
  /** That a statement asks datasets too that are off. */
  readsAll: (datasets: string) => string;
  nothingYet: string;
  noGraph: string;
  noPlan: string;
  rawCut: (n: number) => string;
  cutGraph: (n: number) => string;
  othersNotDrawn: (n: number) => string;
  addToCanvas: string;
  showOnCanvas: string;
  downloadCsv: string;
  downloadJson: string;
  copyCell: string;
  copied: string;
  copyFailed: string;
  evidenceColumn: string;
  openEvidence: string;
  moreEvidence: (n: number) => string;
  sortBy: (column: string) => string;
  tableLabel: (rows: number, columns: number) => string;
  plan: Record<'operator' | 'details' | 'estimated' | 'rows' | 'hits', string>;
  /** Of a statement that ends too early, by its last part. */
  endsEarly: (part: string) => string;
  /** By the error's code; `part` is the place in the statement. */
  errors: Record<
    'needs-neo4j' | 'read-only' | 'too-large' | 'invalid-query' | 'timeout' | 'too-many-requests',
    (part: string) => string
  >;
  /** By the reason that the server tells; `parts` are what its sentence names. */
  reasons: Record<string, (parts: readonly string[]) => string>;
  neo4jCommand: string;
  hintsTitle: string;
  apply: (nearest: string) => string;
  hints: Record<Hint['code'], (hint: Found) => string>;
  questions: string;
  questionsText: string;
  names: string;
  namesSay: string;
  labels: string;
  types: string;
  properties: string;
  history: string;
  favourites: string;
  searchHistory: string;
  noHistory: string;
  noFavourites: string;
  noneFound: string;
  clearHistory: string;
  failedRun: string;
  rowCount: (n: number) => string;
}

const n = (amount: number) => amount.toLocaleString('zh');
const near = (nearest: string | undefined, word: string) =>
  nearest === undefined ? '' : `最接近的${word}是 ${nearest}。`;

/** What ends what is opened so. */
export const closes: Readonly<Record<string, string>> = {
  ...{ '(': ')', '[': ']', '{': '}', '/*': '*/' },
  ...{ "'": "'", '"': '"', '`': '`' },
};

const unclosedZh: Readonly<Record<string, string>> = { "'": '文本', '"': '文本', '`': '名称', '/*': '注释' };

export const consoleZh: ConsoleTexts = {
  editor: 'Cypher 语句。Ctrl Enter 运行，Esc 停止，Tab 离开编辑器。',
  loading: '正在载入编辑器…',
  run: '运行',
  runSays: '运行（Ctrl Enter）',
  stop: '停止',
  stopSays: '在数据库中停止（Esc）',
  format: '整理格式',
  keep: '收藏',
  kept: '已收藏',
  keepSays: '把这条语句放进收藏',
  running: '正在运行…',
  seconds: (seconds) => `${seconds} 秒`,
  stopped: '已停止，数据库不再处理它。',
  parameters: '参数',
  parameterType: (name) => `$${name} 的类型`,
  parameterTypes: {
    String: '文本',
    Integer: '整数',
    Float: '小数',
    Boolean: '真或假',
    Date: '日期',
    List: '列表',
    Null: '空值',
  },
  results: '结果',
  tabs: { table: '表格', graph: '图', raw: 'JSON', plan: '执行计划' },
  rows: (rows, ms, engine) => `${n(rows)} 行 · ${n(ms)} 毫秒 · ${engine === 'neo4j' ? 'Neo4j' : '内嵌引擎'}`,
  truncated: {
    rows: (rows, total) =>
      `只显示前 ${n(rows)} 行${total === undefined ? '' : `，共 ${n(total)} 行`}：控制台一次最多给出这么多。请加 LIMIT，或缩小模式。`,
    bytes: (rows) => `只显示前 ${n(rows)} 行：结果超过 8 MB。请少返回一些属性。`,
    time: (rows) => `只显示前 ${n(rows)} 行：语句运行 20 秒后被停止。`,
  },
  brokenOff: (message) => `结果在此中断。引擎的原话是：${message}`,
  engineSays: '引擎的原话是：',
  noRow: '没有符合的行。',
  noRowSays: '语句没有错，只是图中没有这样的模式。',
  readOnly: '只读 · 最多 5,000 行、8 MB、20 秒',
  readsAll: (datasets) => `语句查的是全部数据，也包括已关闭的数据集：${datasets}。`,
  nothingYet: '写一条语句，或从旁边选一个问题。这里只能读取，不能修改。',
  noGraph: '这个结果里没有可画的节点和关系。请返回节点，例如 RETURN c, r, g。',
  noPlan: '在语句前写 EXPLAIN 或 PROFILE，可以看到 Neo4j 如何执行它。',
  rawCut: (rows) => `这里显示前 ${n(rows)} 行；下载的文件有全部。`,
  cutGraph: (amount) => `还有 ${n(amount)} 个实体没有画出：一次最多画 500 个。`,
  othersNotDrawn: (amount) => `${n(amount)} 个节点没有画出：它们不是图中的实体。`,
  addToCanvas: '加到画布',
  showOnCanvas: '在画布上显示',
  downloadCsv: 'CSV',
  downloadJson: 'JSON',
  copyCell: '复制单元格',
  copied: '已复制。',
  copyFailed: '浏览器不允许本页复制。',
  evidenceColumn: '依据',
  openEvidence: '打开原句',
  moreEvidence: (amount) => `另有 ${amount} 句`,
  sortBy: (column) => `按 ${column} 排序`,
  tableLabel: (rows, columns) => `${n(rows)} 行 ${n(columns)} 列的表格。方向键移动，Enter 打开实体或关系。`,
  plan: { operator: '操作', details: '细节', estimated: '估计行数', rows: '行数', hits: '读库次数' },
  endsEarly: (part) => (part === '' ? '语句里没有内容。' : `语句在末尾断了，后面还缺内容：${part}`),
  errors: {
    'needs-neo4j': (part) =>
      part === ''
        ? '内嵌引擎不能保证像 Neo4j 一样回答这条语句，因此没有运行。'
        : `内嵌引擎不能保证像 Neo4j 一样回答这一部分，因此没有运行：${part}`,
    'read-only': (part) => `控制台只能读取。这里不允许：${part}`,
    'too-large': () => '语句太长，或会占用太多内存。',
    'invalid-query': (part) => (part.trim() === '' ? '语句有错。' : `语句有错，问题在这里：${part}`),
    timeout: () => '语句运行超过 20 秒，已在数据库中停止。请缩小模式，或加 LIMIT。',
    'too-many-requests': () => '同时运行的语句太多。请停止一条，或稍等。',
  },
  reasons: {
    'own-statements': ([amount = '']) => `您有 ${amount} 条语句正在运行，已到上限。请按 Esc 停止一条，或等它结束。`,
    'all-statements': ([amount = '']) => `服务器正在运行 ${amount} 条语句，已到上限。请过几秒再试。`,
    nesting: () =>
      '这里嵌套太深：括号最多 30 层，CASE 最多 6 层，子查询最多 4 层。请用 WITH 给部分结果命名，或把列表写成参数。',
    length: () => '语句太长：最多 6,000 个字符。请把长列表写成参数。',
    unread: () => '十秒内未能读完这条语句：它太长或嵌套太深。请缩短，或把列表写成参数。',
    'not-ready': () => '控制台还没有准备好，请稍后再试一次。',
    show: () =>
      'SHOW 查看索引、用户、设置等，不是图中的内容，控制台不运行它。图中有什么，请用 CALL db.labels()、CALL db.relationshipTypes() 或 CALL db.propertyKeys()；其余请用 Neo4j 自己的 cypher-shell 或 Browser。',
    'load-csv': () => 'LOAD CSV 会读取文件和网址，控制台不运行它。请用 npm run load 载入表格。',
    use: () => 'USE 会换数据库，控制台不运行它。请为服务器设置 NEO4J_DATABASE。',
  },
  neo4jCommand: '这条命令会在本机启动一个 Neo4j：',
  hintsTitle: '也许有帮助',
  apply: (nearest) => `改为 ${nearest}`,
  hints: {
    'unknown-label': ({ found, nearest }) => `没有实体带标签 ${found}。${near(nearest, '标签')}`,
    'unknown-type': ({ found, nearest }) => `没有类型为 ${found} 的关系。${near(nearest, '类型')}`,
    'unknown-property': ({ found, nearest }) => `没有属性 ${found}。${near(nearest, '属性')}`,
    'unknown-function': ({ found, nearest }) =>
      `没有函数 ${found}()。${nearest === undefined ? '' : `也许是 ${nearest}()。`}`,
    'unknown-variable': ({ found, nearest }) =>
      `前面的模式里没有 ${found}。${nearest === undefined ? '' : `也许是 ${nearest}。`}`,
    'missing-parameter': ({ found }) => `参数 $${found} 还没有值，请在语句下面填写。`,
    unaliased: ({ found }) => `WITH 传下去的内容需要名字：${found} AS 名字。`,
    'unquoted-text': ({ found }) => `文本要放在引号里：'${found}'。`,
    'reversed-direction': ({ found }) => `这两类实体之间的 ${found} 方向相反：请把箭头反过来。`,
    'equals-null': () => '任何值都不等于 null：请写 IS NULL 或 IS NOT NULL。',
    'wrong-operator': ({ found }) => `Cypher 里没有 ${found}：请写 =、<>、AND、OR。`,
    'full-width': ({ found }) => `${found} 是全角符号，Cypher 需要半角符号。`,
    unclosed: ({ found }) => `${unclosedZh[found] ?? '括号'} ${found} 没有结束：缺少 ${closes[found]}。`,
    'unknown-keyword': ({ found, nearest }) => `Cypher 里没有 ${found}。也许是 ${nearest}。`,
    'nothing-returned': () => '语句没有返回内容：请在末尾写 RETURN 和要看的东西。',
    unconnected: () => '两个模式没有共同的名字：一边的每个结果都会与另一边的每个结果相配，数量增长很快。',
  },
  questions: '问题',
  questionsText: '选择一个问题，它的语句会写进编辑器并运行。',
  names: '名称',
  namesSay: '点一个名称，它就写到语句末尾。',
  labels: '标签',
  types: '关系类型',
  properties: '属性',
  history: '历史',
  favourites: '收藏',
  searchHistory: '搜索历史',
  noHistory: '还没有运行过语句。历史只保存在这个浏览器里。',
  noFavourites: '还没有收藏。点“收藏”会把语句放到这里。',
  noneFound: '没有语句包含这些词。',
  clearHistory: '清除历史',
  failedRun: '失败',
  rowCount: (rows) => `${n(rows)} 行`,
};
