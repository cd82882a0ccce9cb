/** Something wrong in a dataset: where, what was wanted, what was found. `line` and `column` count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  wanted: string;
  found: string;
  /** What it leaves out would make faults of what is right: nothing further is checked. */
  isStructural?: true;
}

export function formatFault({ file, line, column, wanted, found }: Fault): string {
  return `${file}:${line}:${column}: wanted ${wanted}, found ${found}`;
}

const mostQuoted = 120;

/** The text as it is told, cut where it is long. */
export function quoted(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(cut(text));
}

export function cut(text: string): string {
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text;
}
