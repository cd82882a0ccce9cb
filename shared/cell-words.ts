import { andMark, itemsOf, withoutOthers, wordMarks } from './cell-items.ts';

/** What may stand between the items of a list in a cell. */
const listMarks = ['\n', '、', ';', '；', ',', '，', '|', '/'];

/** Between the items of one list several of these may stand. */
const mixedMarks = /[\n、；;]|\s\/\s/;

const lists = ['\n', '、', ';', '；', ...wordMarks].join('');

const parted = /[\n、；;,，|/和与及等]|\sand\s/i;

/** What a cell of a table can name: itself, and the items of a list in it. A name may have one mark in it where the list has another. */
export function wordsOfCell(cell: string): string[] {
  if (!parted.test(cell)) return [plainWord(cell)];
  const byOne = listMarks.flatMap((mark) => (cell.includes(mark) ? cell.split(mark) : []));
  const byAll = [lists, `${lists}，,|`, `${lists}，,|${andMark}`].flatMap((marks) => itemsOf(cell, marks));
  const mixed = mixedMarks.test(cell) ? cell.split(mixedMarks) : [];
  return [cell, withoutOthers(cell.trim()), ...byOne, ...mixed, ...byAll].map(plainWord);
}

export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
