import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { refusalText } from '../../../client/i18n/refusal-text.ts';
import { refusalsZh } from '../../../client/i18n/refusals-zh.ts';
import { noticeWords } from '../../../client/views/draft/notice-words.ts';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { readDocument } from '../../../server/draft/reading/read-document.ts';
import type { Said } from '../../../server/tables/said.ts';
import { halfWidthBeside } from '../../support/half-width.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));

const unread: Record<string, Uint8Array> = {
  'an empty file': new Uint8Array(),
  'a large one': new Uint8Array(30_000_001),
  'a long text': bytesOf('字'.repeat(200_001)),
  'no letter': bytesOf('—— ……'),
  'a picture': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2),
  'a gzip': Uint8Array.of(0x1f, 0x8b, 8, 0),
  'an archive': Uint8Array.of(0x52, 0x61, 0x72, 0x21),
  'a program': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46),
  'an old Word file': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
  'rich text': bytesOf('{\\rtf1 text}'),
  'a NUL': bytesOf(`${'text of a file '.repeat(9)}\0`),
  'a broken PDF': bytesOf('%PDF-1.7 and nothing more'),
  'a workbook': packed({ 'xl/workbook.xml': '<a/>' }),
  'an OpenDocument file': packed({ 'content.xml': '<a/>' }),
  'a zip': packed({ 'a.txt': 'text' }),
  'a broken Word file': packed({ 'word/document.xml': '<a' }),
  'a broken zip': packed({ 'word/document.xml': 'text' }).slice(0, 40),
  'two encodings': Uint8Array.from([...bytesOf('赣州市\n'.repeat(9)), 0xb3, 0xbb, 0x0a, ...bytesOf('郴州市\n')]),
};

describe('why a document cannot be read is said in Chinese', () => {
  test.each(Object.entries(unread))('of %s', async (_, bytes) => {
    const said: Said = { notices: [], faults: [] };
    await readDocument({ name: 'a', bytes }, said);
    const [fault] = said.faults;
    const text = refusalText({ details: { rule: fault?.rule, values: fault?.values } }, 'zh');
    expect({ rule: fault?.rule, text }).toMatchObject({
      text: expect.stringMatching(/\p{Script=Han}.*。$/u) as string,
    });
  });
});

test('a value that is missing leaves no hole of a program, and no half-width sign stands beside Chinese', () => {
  const said = Object.values(refusalsZh).flatMap((text) => [text(() => ''), text(() => '某县')]);
  expect(said.filter((text) => halfWidthBeside.test(text) || text.includes('undefined'))).toEqual([]);
});

test('a rule that the page does not know, and English, are said in the server’s words', () => {
  const error = { details: { rule: 'empty' } };
  expect({
    en: refusalText(error, 'en'),
    unknown: refusalText({ details: { rule: 'no-such-rule' } }, 'zh'),
    bare: refusalText({ details: undefined }, 'zh'),
  }).toEqual({ en: undefined, unknown: undefined, bare: undefined });
});

test('what is to be known of a text is said in Chinese, with its values', () => {
  const { notices } = draftOf(`遂寧市與潼南區簽署協議，雙方開展經濟與產業發展。\n${'長'.repeat(1600)}。`);
  const words = notices.map((one) => noticeWords(one, 'zh'));
  expect({ some: words.length > 1, own: words.every(({ isOwn }) => isOwn) }).toEqual({ some: true, own: true });
  expect(noticeWords({ rule: 'encoding', text: 'read as GB18030', values: { encoding: 'GB18030' } }, 'en')).toEqual({
    ...{ text: 'read as GB18030', isOwn: false },
  });
});
