import { expect, test } from 'vitest';
import { quoteWithSource } from '../../client/i18n/citation/cite.ts';
import { passageAddress } from '../../client/state/passage-address.ts';

const document = { title: '湘赣边合作报告', publisher: '江西日报', date: '2024-08?' };
const sentence = { document: 'xianggan:report', start: 3, end: 9, quote: '汝城县\n签署', basis: 'stated' as const };
const row = { ...sentence, quote: '汝城县\t\t协议\u2028二', row: 12, cells: ['A12'] };
const page = 'http://localhost:3000/';

test('a passage has an address of its own, a row of a table by its number', () => {
  expect([sentence, row].map((evidence) => passageAddress(page, evidence))).toEqual([
    'http://localhost:3000/?document=xianggan:report&at=3-9',
    'http://localhost:3000/?document=xianggan:report&row=12',
  ]);
});

test('a quote is copied with title, publisher, date and address, on two lines, in the language of the page', () => {
  const copied = (language: 'zh' | 'en', evidence: typeof sentence) =>
    quoteWithSource({ language }, evidence, document, passageAddress(page, evidence));
  expect({ zh: copied('zh', sentence), en: copied('en', sentence), row: copied('en', row) }).toEqual({
    zh: '“汝城县 签署”（《湘赣边合作报告》，江西日报，2024年8月（推断））\nhttp://localhost:3000/?document=xianggan:report&at=3-9',
    en: '“汝城县 签署” (“湘赣边合作报告”, 江西日报, Aug 2024 (inferred))\nhttp://localhost:3000/?document=xianggan:report&at=3-9',
    row: '“汝城县 | 协议 二” (“湘赣边合作报告”, 江西日报, Aug 2024 (inferred), row 12)\nhttp://localhost:3000/?document=xianggan:report&row=12',
  });
});
