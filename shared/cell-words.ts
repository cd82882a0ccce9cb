/** What may stand between the items of a list in a cell. */
const listMarks = ['\n', '、', ';', '；', ',', '，', '|', '/'];

/** What a cell of a table can name: itself, and the items of a list in it. A name may have one mark in it where the list has another. */
export function wordsOfCell(cell: string): string[] {
  return [cell, ...listMarks.flatMap((mark) => (cell.includes(mark) ? cell.split(mark) : []))].map(plainWord);
}

export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
