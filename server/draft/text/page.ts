import { linesOf, sentencesOf } from '../../../shared/sentence-ends.ts';
import { roleOfLine, type LineRole } from './line-role.ts';
import { plainText } from './plain.ts';
import { tablesOf, type TextTable } from './tables.ts';

export interface Sentence {
  start: number;
  end: number;
  role: LineRole;
  /** Which line of the text it stands in, counted over lines that are not blank. */
  line: number;
}

export interface Line {
  start: number;
  end: number;
  role: LineRole;
}

/** A document as the rules read it. All places are those of the text, in UTF-16 code units. */
export interface Page {
  text: string;
  /** Of the same length; see `plainText`. */
  plain: string;
  lines: Line[];
  sentences: Sentence[];
  tables: TextTable[];
}

/** A semicolon does not end a sentence here: what stands behind it often has its subject before it. */
export function pageOf(text: string, simplify?: (sign: string) => string, language?: string): Page {
  const plain = plainText(text, simplify);
  const spans = linesOf(plain).filter(({ start, end }) => plain.slice(start, end).trim() !== '');
  const lines = spans.map((span, at) => ({
    ...span,
    role: roleOfLine(plain.slice(span.start, span.end), { isFirst: at === 0, isLast: at === spans.length - 1 }),
  }));
  const sentences: Sentence[] = [];
  let line = 0;
  for (const { start, end } of sentencesOf(plain, language)) {
    while (line + 1 < lines.length && start >= (lines[line]?.end ?? 0)) line += 1;
    const last = sentences.at(-1);
    if (last?.line === line && plain.charAt(last.end - 1) === '；') last.end = end;
    else sentences.push({ start, end, line, role: lines[line]?.role ?? 'body' });
  }
  return { text, plain, lines, sentences, tables: tablesOf(plain, lines) };
}
