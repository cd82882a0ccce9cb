/** The items of a list in a cell, each once. `marks` are those that part them, one a character; `/` only with blanks around it. */
export function itemsOf(cell: string, marks: string): string[] {
  const parted = marks
    .split('')
    .reduce((items, mark) => items.flatMap((item) => (mark === '/' ? item.split(/\s\/\s/) : item.split(mark))), [cell]);
  return [...new Set(parted.map((item) => item.trim()))].filter((item) => item !== '');
}
