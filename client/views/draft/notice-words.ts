import type { Draft } from '#shared/draft';
import type { Language } from '../../state/state.ts';

type Notice = Draft['notices'][number];

const zh: Readonly<Record<string, (values: NonNullable<Notice['values']>) => string>> = {
  encoding: ({ encoding = '' }) => `不是 UTF-8，按 ${encoding} 读取。`,
  mojibake: () => '有乱码：文件存成了另一种编码，请换成原件。',
  'traditional-script': () => '原文为繁体字：名称写成简体，原文写法留作别名。',
  'long-sentence': ({ count = '', most = '' }) =>
    `${count} 个句子超过 ${most} 字（例如没有句号的文字），只从中认名称。`,
};

/** What is to be known of a document, in the reader's language where the page has words for it, else in the server's. */
export function noticeWords({ rule, text, values = {} }: Notice, language: Language): { text: string; isOwn: boolean } {
  const own = language === 'zh' && Object.hasOwn(zh, rule) ? zh[rule]?.(values) : undefined;
  return { text: own ?? text, isOwn: own !== undefined };
}
