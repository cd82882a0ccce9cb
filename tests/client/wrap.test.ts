import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../client/parts/text-size.ts';
import { cardTextWidth, linesOf } from '../../client/layout/wrap.ts';
import { wrap } from '../../client/parts/wrap-text.ts';
import { graphemesOf } from '../../client/parts/letters.ts';
import { cutTo } from '../../client/parts/letters.ts';

test('characters are those that the platform tells, also where it is not asked', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const told = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const plain = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    /[\x20-\x7e·\u2010-\u2027\u3000-\u3030\u4e00-\u9fff\uff00-\uffa0]/.test(sign),
  );
  const joining = ['e\u0301', '\r\n', '1\ufe0f\u20e3', '👨‍👩‍👧', '汝\ufe00', 'か\u3099', 'ｶ\uff9e', '〪'];
  for (const text of [plain.join(''), plain.toReversed().join(''), ...joining, ...joining.map((one) => `汝${one}城`)])
    expect(graphemesOf(text)).toEqual(told(text));
  const around = plain.map((sign) => `${sign}a${sign}`);
  expect(around.filter((text) => graphemesOf(text).join('|') !== told(text).join('|'))).toEqual([]);
});

describe('a name on the canvas', () => {
  test('is broken between characters, never within one', () => {
    const name = '𠮷林𫘧公司与e\u0301👨‍👩‍👧𠮷田𠮷林𫘧公司';
    const lines = linesOf(name, 'free');
    expect({ text: lines.join(''), graphemes: lines.flatMap(graphemesOf) }).toEqual({
      text: name,
      graphemes: graphemesOf(name),
    });
  });

  test('of 300 characters is cut and takes three lines of a card', () => {
    const lines = linesOf('某某协议'.repeat(75), 'card');
    expect({ lines: lines.length, isCut: lines.at(-1)?.endsWith('…') }).toEqual({ lines: 3, isCut: true });
    expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(cardTextWidth);
  });

  test('keeps Latin words whole and no closing mark at the beginning of a line', () => {
    expect(wrap('Memorandum of understanding', 96, 5)).toEqual(['Memorandum of', 'understanding']);
    expect(wrap('甲乙丙丁《戊己》庚', 72, 5)).toEqual(['甲乙丙丁《戊', '己》庚']);
  });

  test('loses nothing that it has room for, and no line is too wide, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const lines = wrap(text, 120, 1000);
        const bare = (words: string) => words.replace(/\s/g, '');
        return bare(lines.join('')) === bare(text) && lines.every((line) => textWidth(line) <= 120);
      }),
      { numRuns: 300 },
    );
  });
});

test('a name in a list or a head is cut between characters', () => {
  expect(cutTo('𠮷林𫘧公司', 4)).toBe('𠮷林𫘧…');
});

test('a name that is cut keeps the blank between its words', () => {
  const lines = wrap('Belgium, the British Empire, China, the Netherlands and Portugal', 120, 2);
  expect(lines.at(-1)).toMatch(/^\S.*…$/);
  expect(lines.join(' ')).not.toMatch(/,[a-z]|[a-z][A-Z]/);
});
