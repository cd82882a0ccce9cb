import { expect, test } from 'vitest';
import { countColumns, plainText } from '../../../server/export/columns.ts';
import { csvForSpreadsheets } from '../../../server/export/csv-text.ts';
import { cypherLiteral, cypherMap } from '../../../server/export/cypher-literal.ts';
import { measureRow } from '../../../server/export/dataset/measure-rows.ts';
import { cellOf } from '../../../server/export/dataset/own-cells.ts';
import { xmlText } from '../../../shared/xml-text.ts';
import { zipPieces } from '../../../server/export/zip.ts';
import { shortHash } from '../../../server/dataset/facts.ts';
import { Entity, Relation } from '../../../shared/graph.ts';
import { filesOf } from '../../support/taken-out.ts';

test('a spreadsheet runs nothing of a table, and numbers stay numbers', async () => {
  const rows = [['=1+1', '+1', '@a', '\t=1', '＝1', '-1', '-1.5', '-a', 'a=1', '']];
  let text = '';
  for await (const piece of csvForSpreadsheets(['a', '=b'], rows)) text += piece;
  expect(text).toBe(`\uFEFFa,'=b\r\n'=1+1,'+1,'@a,'\t=1,'＝1,-1,-1.5,'-a,a=1,\r\n`);
});

test('a literal of Cypher ends where the value ends, and has no backslash before a u', () => {
  expect({
    text: cypherLiteral("a'b\\u0027\n\\"),
    map: cypherMap(
      { '`x`': [1, 'y'], share: 3, day: '2020-02-29', none: undefined },
      new Map([
        ['share', 'number'],
        ['day', 'date'],
      ]),
    ),
    small: cypherLiteral(1e-7, 'number'),
  }).toEqual({
    text: `'a\\'b\\\\' + 'u0027\\n\\\\'`,
    map: "{```x```: [1, 'y'], day: date('2020-02-29'), share: 3.0}",
    small: '1e-7',
  });
});

test('XML has every character that it can have', () => {
  expect(xmlText('<a b="1">&\n\t\u0007\uD800𠮷')).toBe('&lt;a b=&quot;1&quot;&gt;&amp;&#10;&#9;\uFFFD\uFFFD𠮷');
});

test('a column is of the sort that all its values are of', () => {
  const seen = countColumns(['id']);
  seen.see({ id: 1, whole: 1, half: 1, mixed: 1, yes: true, list: ['a'] });
  seen.see({ whole: 2, half: 0.5, mixed: 'a', yes: false });
  expect(seen.columns()).toEqual([
    { name: 'whole', type: 'integer' },
    { name: 'half', type: 'number' },
    { name: 'mixed', type: 'text' },
    { name: 'yes', type: 'boolean' },
    { name: 'list', type: 'text' },
  ]);
  expect([plainText(['a', 'b']), plainText(['a|b']), plainText({ a: 1 }), plainText(undefined)]).toEqual([
    ...['a|b', '["a|b"]', '{"a":1}', ''],
  ]);
});

test('a number is written without an exponent', () => {
  expect([0.0000001, 12, -1.5, 1e-12].map(cellOf)).toEqual(['0.0000001', '12', '-1.5', '0.000000000001']);
});

test('a measure of several names them as its row did', () => {
  const order = ['firm:3', 'firm:1', 'firm:2'];
  const id = `measure:${shortHash(['tiny', ...order, 'works', ''].join('\n'))}`;
  const measure = Entity.parse({ id, kind: 'Measure', name: 'works', aliases: [], value: 3, unit: '' });
  const evidence = { document: 'tiny:report', start: 0, end: 1, quote: '3', basis: 'stated' };
  const stated = [...order]
    .sort()
    .map((source) =>
      Relation.parse({ id: source, type: 'HAS_MEASURE', source, target: id, basis: 'stated', evidence: [evidence] }),
    );
  const row = measureRow(measure, { dataset: 'tiny', stated, collectives: new Set(), cellsOf: () => ({ quote: '3' }) });
  expect(row).toEqual(expect.objectContaining({ entity: 'firm:3|firm:1|firm:2', value: '3', quote: '3' }));
});

test('the next file of a zip is asked for when the last one is read', async () => {
  const asked: string[] = [];
  async function* files() {
    for (const path of ['a', 'b']) {
      asked.push(await Promise.resolve(path));
      yield { path, pieces: [path, path] };
      asked.push(`${path} is read`);
    }
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(files())) pieces.push(piece);
  expect({ asked, files: filesOf(Buffer.concat(pieces)) }).toEqual({
    ...{ asked: ['a', 'a is read', 'b', 'b is read'], files: { a: 'aa', b: 'bb' } },
  });
});

test('a file that cannot be read ends the zip with its error', async () => {
  const broken = {
    *[Symbol.iterator]() {
      yield 'a';
      throw new Error('no further');
    },
  };
  const all = async () => {
    for await (const piece of zipPieces([{ path: 'a', pieces: broken }])) expect(piece.length).toBeGreaterThan(0);
  };
  await expect(all()).rejects.toThrow('no further');
});
