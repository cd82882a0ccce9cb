import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { halfWidthBeside } from '../support/half-width.ts';

const folder = new URL('../../data/xianggan/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const rowsOf = (file: string) => parse<Record<string, string>>(read(file), { columns: true, bom: true });
const article = read('documents/xianggan-2024.txt');

/** Without what is quoted from the article, which keeps its signs. */
const ownWords = (note: string) => note.replaceAll(/“[^”]*”/g, '“”');

test.each(['entities.csv', 'relations.csv', 'measures.csv'])('the notes of %s have full-width signs', (file) => {
  const notes = rowsOf(file).map(({ note = '' }) => note);
  expect(notes.filter((note) => halfWidthBeside.test(ownWords(note)))).toEqual([]);
});

test('a name with half-width signs is one that the article writes so', () => {
  const names = rowsOf('entities.csv').flatMap(({ name = '', aliases = '' }) => [name, ...aliases.split('|')]);
  expect(names.filter((name) => halfWidthBeside.test(name) && !article.includes(name))).toEqual([]);
});

test.each(['vocabulary.json', 'datapackage.json'])('the words of %s have full-width signs', (file) => {
  expect(
    read(file)
      .split('\n')
      .filter((line) => halfWidthBeside.test(line)),
  ).toEqual([]);
});
