import { expect, test } from 'vitest';
import { chicago } from '../../client/i18n/citation/chicago.ts';
import { gbT7714 } from '../../client/i18n/citation/gb-t-7714.ts';

const at = { address: 'http://localhost:3000/?document=a%3Ab', seen: '2026-11-26' };

const documents = [
  { title: '湘赣奋楫谱新篇', publisher: '江西日报', date: '2024-08-03' },
  { title: '湘赣奋楫谱新篇', publisher: '江西日报', date: '2024' },
  { title: '湘赣奋楫谱新篇', publisher: '', date: '2024?' },
  { title: '湘赣奋楫谱新篇', date: '2024-08' },
  { title: '湘赣奋楫谱新篇' },
  { title: '湘赣奋楫谱新篇', publisher: '江西日报', date: '2023/..' },
  { title: 'Partners', publisher: 'Office', date: '2024-08?', table: { file: 'partners.xlsx', sheet: '2024' } },
];

test('a footnote by GB/T 7714 has title, publisher and year, day, day of reading and address, and guesses nothing', () => {
  expect(documents.map((document) => gbT7714(document, at))).toEqual([
    '湘赣奋楫谱新篇[EB/OL]. 江西日报, 2024(2024-08-03)[2026-11-26]. http://localhost:3000/?document=a%3Ab.',
    '湘赣奋楫谱新篇[EB/OL]. 江西日报, 2024[2026-11-26]. http://localhost:3000/?document=a%3Ab.',
    '湘赣奋楫谱新篇[EB/OL]. [2024][2026-11-26]. http://localhost:3000/?document=a%3Ab.',
    '湘赣奋楫谱新篇[EB/OL]. (2024-08)[2026-11-26]. http://localhost:3000/?document=a%3Ab.',
    '湘赣奋楫谱新篇[EB/OL]. [2026-11-26]. http://localhost:3000/?document=a%3Ab.',
    '湘赣奋楫谱新篇[EB/OL]. 江西日报, (2023/..)[2026-11-26]. http://localhost:3000/?document=a%3Ab.',
    'Partners: partners.xlsx 2024[DS/OL]. Office, [2024-08][2026-11-26]. http://localhost:3000/?document=a%3Ab.',
  ]);
});

test('a footnote by Chicago has title, publisher, date, day of reading and address, and guesses nothing', () => {
  expect(documents.map((document) => chicago(document, at).replace(` ${at.address}.`, ''))).toEqual([
    '“湘赣奋楫谱新篇,” 江西日报, August 3, 2024, accessed November 26, 2026,',
    '“湘赣奋楫谱新篇,” 江西日报, 2024, accessed November 26, 2026,',
    '“湘赣奋楫谱新篇,” [2024?], accessed November 26, 2026,',
    '“湘赣奋楫谱新篇,” August 2024, accessed November 26, 2026,',
    '“湘赣奋楫谱新篇,” accessed November 26, 2026,',
    '“湘赣奋楫谱新篇,” 江西日报, 2023/.., accessed November 26, 2026,',
    '“Partners,” partners.xlsx, sheet 2024, Office, [August 2024?], accessed November 26, 2026,',
  ]);
});

test('within the quotation marks of a title others are single', () => {
  expect(chicago({ title: '“红三角”税费 and "more"' }, at)).toBe(
    '“‘红三角’税费 and ‘more’,” accessed November 26, 2026, http://localhost:3000/?document=a%3Ab.',
  );
});
