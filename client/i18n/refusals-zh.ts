import type { ValueOf } from './said-values.ts';

const what: Readonly<Record<string, string>> = {
  'old-word': '旧版 Word（DOC），或加了密码',
  picture: '图片，要先识别文字（OCR）',
  gzip: 'gzip，要先解开',
  archive: '压缩包，要先解开',
  zip: '压缩包，要先解开',
  program: '程序',
  rtf: 'RTF，请另存为 DOCX',
  opendocument: 'OpenDocument，请另存为 DOCX',
  pages: '只有图片的页面，要先识别文字（OCR）',
  bytes: '另一种文件的内容',
  signs: '一个字母、汉字或数字也没有',
};
const wanted = '只读文字：TXT、Markdown、HTML、DOCX，或带文字的 PDF。';
const chapters = '请分章存成几个文件。';

/** By rule, why the server refused, said in Chinese. */
export const refusalsZh: Readonly<Record<string, (value: ValueOf) => string>> = {
  empty: () => '文件是空的。',
  'too-large': (v) =>
    v('found') === ''
      ? `文件太大：解开后最多 ${v('most')} 字节。${chapters}`
      : `文件太大：最多 ${v('most')} 字节，这里有 ${v('found')} 字节。${chapters}`,
  'too-long': (v) =>
    v('unit') === 'pages'
      ? `文档太长：最多 ${v('most')} 页，这里有 ${v('found')} 页。${chapters}`
      : `文档太长：最多 ${v('most')} 字，这里有 ${v('found')} 字。${chapters}`,
  'too-much': (v) => `文档太费事：${v('seconds')} 秒或 ${v('megabytes')} MB 内没有读完。${chapters}`,
  'no-text': (v) => `没有可读的文字：${what[v('what')] ?? what['bytes'] ?? ''}。`,
  'no-document': (v) => `${wanted}这个文件是${what[v('what')] ?? '别的文件'}。`,
  'old-word': () => `${wanted}这是${what['old-word'] ?? ''}，请去掉密码，另存为 DOCX。`,
  'a-table': () => '这是表格，请到“你的数据”里载入，或用 kuajie import。',
  encrypted: () => '文件有密码，请去掉密码再存一次。',
  'broken-pdf': () => 'PDF 已损坏，读不出来，请重新保存。',
  'broken-docx': () => 'Word 文档不完整，读不出来，请重新保存。',
  'broken-zip': () => '压缩包不完整，请重新保存。',
  'too-many-files': (v) => `文件里装着 ${v('found')} 个文件，最多 ${v('most')} 个：这不是 Word 文档。`,
  'name-leads-out': () => '文件里的名称指向外面，不能打开，请重新保存。',
  'two-of-one-name': () => '文件里有两个同名的部分，不能打开，请重新保存。',
  'mixed-encodings': () => '文件里混有几种编码，请另存为 UTF-8。',
  'others-read': () => '服务器正在读别的文档，请稍后再试。',
  'no-draft': () => '这不是本程序的草稿，请从审读页面再做一次。',
  'one-document': (v) => `一次只读一篇文档，这里有 ${v('found')} 篇。`,
  'data-changed': () => '读取期间数据有变动，请再来一次。',
  'not-whole': () => '文件没有传完，请再发一次。',
  'foreign-nodes': (v) =>
    `这个数据库里有 ${v('nodes')} 个不是跨界载入的节点，什么也没有改。请用 kuajie load --into-existing 把数据集放在它们旁边，或换一个空的数据库。`,
  'two-types': (v) =>
    `属性“${v('column')}”在“${v('dataset')}”里是 ${v('mine')}，在“${v('other')}”里是 ${v('theirs')}：请统一，或给其中一个改名。什么也没有载入。`,
  'two-roles': (v) =>
    `${v('what') === 'kind' ? '类别' : '关系'}“${v('name')}”在“${v('dataset')}”里是 ${v('mine')}，在“${v('other')}”里是 ${v('theirs')}：请统一，或给其中一个改名。什么也没有载入。`,
};
