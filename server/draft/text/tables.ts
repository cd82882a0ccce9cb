import type { Line } from './page.ts';

export interface Cell {
  start: number;
  end: number;
  text: string;
}

/** Lines with tabs or bars between cells, the first of which names the columns. */
export interface TextTable {
  /** The line above the table. */
  caption: string;
  head: string[];
  /** Each as many cells as the head has, or fewer. */
  rows: Cell[][];
}

/** The tables in plain text; two lines make one. */
export function tablesOf(plain: string, lines: readonly Line[]): TextTable[] {
  const tables: TextTable[] = [];
  let block: Line[] = [];
  let caption = '';
  const close = () => {
    const [head, ...rows] = block.map((line) => cellsOf(plain, line));
    if (head !== undefined && rows.length > 0) tables.push({ caption, head: head.map(({ text }) => text), rows });
    block = [];
  };
  for (const line of lines) {
    if (line.role === 'row') {
      const width = cellsOf(plain, line).length;
      if (block[0] !== undefined && cellsOf(plain, block[0]).length < width) close();
      block.push(line);
    } else {
      close();
      caption = plain.slice(line.start, line.end).trim();
    }
  }
  close();
  return tables;
}

function cellsOf(plain: string, { start, end }: Line): Cell[] {
  const text = plain.slice(start, end);
  const mark = text.includes('\t') ? '\t' : '|';
  const cells: Cell[] = [];
  let from = 0;
  for (const part of text.split(mark)) {
    const own = part.trim();
    const lead = part.length - part.trimStart().length;
    cells.push({ start: start + from + lead, end: start + from + lead + own.length, text: own });
    from += part.length + 1;
  }
  // | a | b | of Markdown has nothing before its first bar; a line of dashes is none.
  const inner =
    mark === '|' && cells[0]?.text === '' ? cells.slice(1, cells.at(-1)?.text === '' ? -1 : undefined) : cells;
  return inner.every((cell) => /^[-:]*$/.test(cell.text)) ? [] : inner;
}
