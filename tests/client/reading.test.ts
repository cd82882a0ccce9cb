import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, withoutSigns } from '../../client/state/reading.ts';
import type { DocumentText } from '../../client/state/state.ts';

const nowhere = { start: -1, end: -1 };
const documentOf = (text: string, spans: [start: number, end: number][] = []) => {
  const ref = { id: 'county:1', kind: 'County', name: '县' } as DocumentText['spans'][number]['source'];
  return {
    ...{ id: 'd', title: '', text },
    spans: spans.map(([start, end]) => ({
      ...{ start, end, relation: 'r', type: 'SIGNED', basis: 'stated' as const, source: ref, target: ref },
    })),
  };
};
const read = (text: string, spans: [number, number][] = []) =>
  blocksOf(documentOf(text, spans), nowhere).map(({ isHeading, segments }) => [
    isHeading,
    segments.map(({ start, end, spans: own, isSign }) => [text.slice(start, end), isSign ? 'sign' : own.length]),
  ]);

test('a line that begins with hash signs is a heading, and its signs are told apart', () => {
  expect(read('## 题\n正文\n#无\n### 二')).toEqual([
    [
      true,
      [
        ['## ', 'sign'],
        ['题\n', 0],
      ],
    ],
    [false, [['正文\n#无\n', 0]]],
    [
      true,
      [
        ['### ', 'sign'],
        ['二', 0],
      ],
    ],
  ]);
});

test('a quote that reaches over a heading is marked on both sides of its signs', () => {
  expect(read('前文\n## 题\n后文', [[1, 9]])).toEqual([
    [
      false,
      [
        ['前', 0],
        ['文\n', 1],
      ],
    ],
    [
      true,
      [
        ['## ', 'sign'],
        ['题\n', 1],
      ],
    ],
    [
      false,
      [
        ['后', 1],
        ['文', 0],
      ],
    ],
  ]);
});

test('the pieces together are the text, byte for byte, wherever quotes and headings lie', () => {
  const line = fc.constantFrom('## 题', '# a', '正文，其一', '', '#######', '# ', '##  b ', '\r');
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 }),
      fc.tuple(fc.nat(40), fc.nat(40)),
      (lines, pairs, [from, to]) => {
        const text = lines.join('\n');
        const spans = pairs.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
        const segments = blocksOf(documentOf(text, spans), {
          start: Math.min(from, to),
          end: Math.max(from, to),
        }).flatMap((block) => block.segments);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      },
    ),
  );
});

test('a paragraph beside a quote has no signs', () => {
  expect(withoutSigns('## 题\n#1 号')).toBe('题\n#1 号');
});
