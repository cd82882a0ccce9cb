import { expect, test } from 'vitest';
import { directionOf, isLanguageTag } from '../../shared/language.ts';
import { sentencesOf } from '../../shared/sentence-ends.ts';
import { coverageOf } from '../../server/dataset/coverage.ts';

const texts: [what: string, language: string | undefined, sentences: string[]][] = [
  ['English', 'en', ['See No. 5 of Art. 3.', 'The U.S. Navy and Mr. J. Smith agreed.', '“Yes!” he said.', 'It ended.']],
  ['English without a language', undefined, ['The treaty was signed.', 'It ended.']],
  ['a No that is an answer', 'en', ['Did they agree?', 'No.', 'They left.']],
  ['German', 'de', ['Am 6. Februar 1922 kam er.', 'Vgl. Art. 5 Abs. 2 Nr. 3 der Satzung.', 'Ende.']],
  ['French', 'fr', ['Voir l’art. 3.', 'M. Briand a signé.']],
  ['Chinese', 'zh', ['两县签署协议，共3.5亿元。', '“很好！”', '他说；', '双方满意']],
  ['Chinese without a language', undefined, ['两县签署《No. 5 协议》。', '双方满意。']],
  ['Arabic', 'ar', ['هل وقعت مصر؟', 'نعم.']],
  ['Hindi', 'hi', ['भारत ने हस्ताक्षर किए।', 'यह समाप्त हुआ।']],
];

test.each(texts)('sentences of %s end where they end', (_, language, sentences) => {
  const text = sentences.join(sentences.some((one) => /[。；]/.test(one)) ? '' : ' ');
  expect(sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('a sentence ends where its line does, and its place is that in the whole text', () => {
  const text = 'A heading\n\n  One. Two.  \r\n标题\n一句。二句。';
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['A heading', 'One.', 'Two.', '标题', '一句。', '二句。'],
  ]);
});

test('coverage counts the sentences of a document’s language', () => {
  const text = 'Alpha owns Beta, see No. 5. Nobody owns Gamma.\nDelta waits.\n';
  const [coverage] = coverageOf(
    [{ id: 'd', path: 'documents/d.txt', text, language: 'en' }],
    new Map([['d', [{ start: 0, end: 'Alpha owns Beta'.length }]]]),
  );
  expect(coverage).toEqual({
    ...{ document: 'd', path: 'documents/d.txt', sentences: 3 },
    untouched: [
      { line: 1, column: 29, text: 'Nobody owns Gamma.' },
      { line: 2, column: 1, text: 'Delta waits.' },
    ],
  });
});

test('the direction of a text is that of its language’s script', () => {
  const of = ['zh', 'en-GB', 'ar', 'he', 'fa-IR', 'az-Arab', 'az', 'not a tag', undefined];
  expect(Object.fromEntries(of.map((one) => [String(one), directionOf(one)]))).toEqual({
    ...{ zh: 'ltr', 'en-GB': 'ltr', ar: 'rtl', he: 'rtl', 'fa-IR': 'rtl', 'az-Arab': 'rtl', az: 'ltr' },
    ...{ 'not a tag': 'auto', undefined: 'auto' },
  });
});

test('a language tag is one of BCP 47', () => {
  const of = ['zh', 'sr-Cyrl', 'en-GB-oxendict', 'english!', 'zh_CN', ''];
  expect(of.filter(isLanguageTag)).toEqual(['zh', 'sr-Cyrl', 'en-GB-oxendict']);
});
