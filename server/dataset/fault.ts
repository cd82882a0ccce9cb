/** What is wrong, beside where. */
export interface FaultWords {
  /** The same for all of its sort, so that they can be counted and told in another language. */
  rule: string;
  wanted: string;
  found: string;
  /** What the sentence says beside its rule. */
  values?: Readonly<Record<string, string | number>>;
}

/** Something wrong in a dataset: where, what was wanted, what was found. `line` and `column` count from 1. */
export interface Fault extends FaultWords {
  file: string;
  line: number;
  column: number;
  /** Which column of a table it is, by its name. */
  field?: string;
  /** What it leaves out would make faults of what is right: nothing further is checked. */
  isStructural?: true;
}

/** Where a fault is. */
export type FaultPlace = Pick<Fault, 'file' | 'line' | 'column' | 'field'>;

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
