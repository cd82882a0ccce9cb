/** Something wrong in a dataset: where, what was wanted, what was found. `line` and `column` count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  wanted: string;
  found: string;
}

export function formatFault({ file, line, column, wanted, found }: Fault): string {
  return `${file}:${String(line)}:${String(column)}: wanted ${wanted}, found ${found}`;
}

export function quoted(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
