import { itemsOf, withoutOthers, wordMarks } from './cell-items.ts';

/** What may stand between the items of a list in a cell. */
const listMarks = ['\n', '、', ';', '；', ',', '，', '|', '/'];

/** Between the items of one list several of these may stand. */
const mixedMarks = /[\n、；;]|\s\/\s/;

/** What a cell of a table can name: itself, and the items of a list in it. A name may have one mark in it where the list has another. */
export function wordsOfCell(cell: string): string[] {
  const byOne = listMarks.flatMap((mark) => (cell.includes(mark) ? cell.split(mark) : []));
  const byWords = itemsOf(cell, ['\n', '、', ';', '；', ...wordMarks].join(''));
  return [cell, withoutOthers(cell.trim()), ...byOne, ...(mixedMarks.test(cell) ? cell.split(mixedMarks) : []), ...byWords].map(
    plainWord,
  );
}

export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
