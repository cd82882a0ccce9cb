import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../server/dataset/coverage.ts';
import { dateFault } from '../../server/dataset/edtf.ts';
import { occurrencesIn } from '../../server/dataset/occurrences.ts';
import { standsIn } from '../../server/dataset/stated-number.ts';
import { checkFiles } from '../support/check-files.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { type Tiny, tinyFiles } from '../support/tiny-dataset.ts';

const alpha: Tiny = {
  name: 'a',
  document: 'report',
  text: 'Alpha owns Beta.',
  firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha owns Beta.' }],
};

describe('dates', () => {
  test.each([
    '2024',
    '2024-02-29',
    '2024-08?',
    '2023-24',
    '2023/..',
    '../2023',
    '2023-03/2025-07',
    '2024/2024',
    '2023/',
  ])('%s is one', (text) => {
    expect(dateFault(text)).toBeUndefined();
  });
  test.each([
    ['2023-02-30', 'a day of the calendar'],
    ['2023-02-29', 'a day of the calendar'],
    ['2024-04-31/2025', 'a day of the calendar'],
    ['2024/2020', 'an interval that ends after it begins'],
    ['2024-08/2024-07', 'an interval that ends after it begins'],
    ['../..', 'an interval that begins or ends'],
    ['/', 'an interval that begins or ends'],
    ['2024-13', 'a date of EDTF level 1, such as 2024-08 or 2023/..'],
    ['2017/7/25', 'a date of EDTF level 1, such as 2024-08 or 2023/..'],
  ])('%s is none', (text, wanted) => {
    expect(dateFault(text)).toBe(wanted);
  });

  test('a document of the dataset has a date of the calendar too', async () => {
    const description = (smallFiles['datapackage.json'] ?? '').replace(
      '"title":"A document"',
      '"title":"A document","date":"2023-02-30"',
    );
    const { said } = await checkFiles({ ...smallFiles, 'datapackage.json': description });
    expect(said).toEqual([
      'datapackage.json:1:838: wanted documents.0.date to be a day of the calendar, found "2023-02-30"',
    ]);
  });
});

describe('a number stands in a quote', () => {
  test.each([
    [12, '双方共有12个项目'],
    [12, '双方共有十二个项目'],
    [10, '10余家企业'],
    [10, '十余家企业'],
    [2, '两地'],
    [15.4, '总投资15.4亿元'],
    [1200, '1,200 jobs'],
    [120, '一百二十个'],
    [30000, '三万人'],
    [-3, '增长-3%'],
    [5, '５个'],
  ])('%d in %s', (value, quote) => {
    expect(standsIn(value, quote)).toBe(true);
  });
  test.each([
    [1.9, '共一个'],
    [-1, '十个'],
    [5, '总投资15.4亿元'],
    [4, '总投资15.4亿元'],
    [12, '112个'],
    [10, '二十个'],
    [2, '二十个'],
    [1.4, '15.4'],
    [10000, '3万'],
  ])('%d not in %s', (value, quote) => {
    expect(standsIn(value, quote)).toBe(false);
  });

  test('a measure of 400 digits is a fault and no infinity', async () => {
    const measures = (smallFiles['measures.csv'] ?? '').replace(',12,', `,${'9'.repeat(400)},`);
    const { said } = await checkFiles({ ...smallFiles, 'measures.csv': measures });
    expect(
      said.some((one) => one.startsWith('measures.csv:2:18: wanted a number of at most 15 digits, found "999')),
    ).toBe(true);
  });
});

describe('circles', () => {
  const files = (rows: string[]): Record<string, string> => ({
    ...smallFiles,
    'relations.csv': `${smallFiles['relations.csv'] ?? ''}${rows.map((row) => `${row},inferred,doc,甲县与乙县签署《合作协议》,1,,,why\n`).join('')}`,
  });

  test('of rows of relations.csv are named whole', async () => {
    const { said } = await checkFiles(files(['province:430000,PART_OF,city:430100']));
    expect(said.filter((one) => one.includes('circle'))).toEqual([
      'entities.csv:3:23: wanted a place further out, found a circle back to it: city:430100 → province:430000 → city:430100',
    ]);
  });

  test('are none where two ways lead to the same place', async () => {
    const { said } = await checkFiles(files(['county:430121,PART_OF,province:430000']));
    expect(said.filter((one) => one.includes('circle'))).toEqual([]);
  });
});

describe('one cause is one fault', () => {
  test('a byte order mark and semicolons', async () => {
    const entities = `\uFEFF${(smallFiles['entities.csv'] ?? '').replaceAll(',', ';')}`;
    const { said } = await checkFiles({ ...smallFiles, 'entities.csv': entities });
    expect(said).toEqual([
      'entities.csv:1:1: wanted UTF-8 without a byte order mark, found a byte order mark (save as “CSV UTF-8” leaves one)',
      'entities.csv:1:3: wanted commas between the columns, found ";", as some spreadsheets write them',
    ]);
  });

  test('a slip in one relation makes no orphans', async () => {
    const relations = (smallFiles['relations.csv'] ?? '').replaceAll('SIGNED', 'SEALED');
    const { said } = await checkFiles({ ...smallFiles, 'relations.csv': relations });
    expect(said.filter((one) => one.includes('orphan'))).toEqual([]);
  });
});

test('no word of the library reaches the user', async () => {
  const { said } = await checkFiles({
    ...smallFiles,
    'datapackage.json': JSON.stringify({
      title: '',
      version: 1,
      licenses: [],
      resources: 'none',
      documents: [{ id: 'a b' }],
    }),
    'vocabulary.json': JSON.stringify({
      kinds: { county: {} },
      relations: { SIGNED: { zh: '', domain: [] } },
      more: 1,
    }),
  });
  expect(said.filter((one) => /Invalid|expected|received|undefined|Too small|>=|zod/i.test(one))).toEqual([]);
  expect(said.slice(0, 3)).toEqual([
    'datapackage.json:1:1: wanted name to be text, found nothing',
    'datapackage.json:1:1: wanted documents.0.path to be text, found nothing',
    'datapackage.json:1:2: wanted title to be something, found ""',
  ]);
});

test('a sentence over two lines of a CRLF document is quoted with its line end', async () => {
  const text = 'Alpha\r\nowns Beta.';
  const { dataset, said } = await checkFiles(
    tinyFiles({ ...alpha, text, owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha\nowns Beta.' }] }),
  );
  const [evidence] = dataset?.relations.find(({ type }) => type === 'OWNS')?.evidence ?? [];
  expect({ said, text: text.slice(evidence?.start, evidence?.end), quote: evidence?.quote }).toEqual({
    said: [],
    text,
    quote: text,
  });
});

describe('in one walk through a document', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '。', '\n'), maxLength: 60 });

  test('quotes are found where looking for each finds them', () => {
    fc.assert(
      fc.property(letters, fc.array(fc.tuple(fc.nat(60), fc.nat(20))), (text, pieces) => {
        const quotes = new Set(pieces.map(([start, length]) => text.slice(start, start + length)));
        const found = occurrencesIn(text, quotes);
        for (const quote of quotes) {
          const starts = [];
          for (let at = 0; quote !== '' && at <= text.length; at += 1) if (text.startsWith(quote, at)) starts.push(at);
          expect(found.get(quote)).toEqual(starts);
        }
      }),
    );
  });

  test('untouched sentences are those that no span meets', () => {
    fc.assert(
      fc.property(letters, fc.array(fc.tuple(fc.nat(60), fc.nat(20))), (text, pieces) => {
        const spans = pieces.map(([start, length]) => ({ start, end: start + length }));
        const [coverage] = coverageOf([{ id: 'd', path: 'd.txt', text }], new Map([['d', spans]]));
        const sentences = [...text.matchAll(/[^。\n]+。*/g)].filter(([one]) => /[\p{L}\p{N}]/u.test(one));
        const untouched = sentences.filter(
          ({ index, 0: one }) =>
            !pieces.some(([start, length]) => length > 0 && start < index + one.length && start + length > index),
        );
        expect({ sentences: coverage?.sentences, untouched: coverage?.untouched.length }).toEqual({
          sentences: sentences.length,
          untouched: untouched.length,
        });
      }),
    );
  });
});
