import { textLeftOpen } from './unclosed.ts';

/** A part of a statement, as offsets in UTF-16 code units. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Where a fault of a statement is, from the parser's words and place. A text, a name or a comment that is not closed reaches to the end; what
 * ends too early is wrong at its end, where an empty place is; what the parser names is named whole, also beyond 16 bits.
 */
export function faultPlace(statement: string, message: string, { start, end }: Place): Place {
  const open = textLeftOpen(statement);
  if (open !== undefined && start >= open.start) return { start: open.start, end: statement.length };
  if (endsEarly(statement, message, start)) return emptyAt(contentEnd(endedAt(statement, start)));
  const named = /^Invalid input '(.+?)': expected /s.exec(message)?.[1];
  return named !== undefined && statement.startsWith(named, start)
    ? { start, end: start + named.length }
    : { start, end };
}

const comments = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** Where only blanks follow, or the parser met the end, which may be written or put there as a semicolon. */
function endsEarly(statement: string, message: string, start: number): boolean {
  return (
    statement.slice(start).replace(comments, '').trim() === '' ||
    /^(Invalid input ';?': (?!.*<EOF>)|Unexpected end of input)/s.test(message)
  );
}

/** A semicolon ends a statement also where another follows. */
function endedAt(statement: string, start: number): string {
  return statement[start] === ';' ? statement.slice(0, start) : statement;
}

function emptyAt(offset: number): Place {
  return { start: offset, end: offset };
}

/** Where the last thing ends that is neither blank, comment nor the closing semicolon. */
function contentEnd(statement: string): number {
  let end = 0;
  for (const { 0: piece, index } of statement.matchAll(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[^\s;]/gs,
  ))
    if (!/^\/[/*]/.test(piece)) end = index + piece.length;
  return end;
}
