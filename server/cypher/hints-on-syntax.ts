import { distance } from 'fastest-levenshtein';
import type { Hint } from '../../shared/contract/cypher-routes.ts';
import type { Place } from '../../shared/fault-place.ts';
import { unclosedIn } from '../../shared/unclosed.ts';

/** Hints on what the parser did not understand: what is opened and not closed, and a keyword that is misspelt. */
export function syntaxHints(statement: string, message: string, { start, end }: Place): Hint[] {
  if (!/^(Invalid input|Expected any of|Unexpected end|Failed to parse|Lexical error)/.test(message)) return [];
  const open = unclosedIn(statement);
  const unclosed: Hint[] =
    open === undefined ? [] : [{ code: 'unclosed', ...open, end: open.start + open.found.length }];
  return [...unclosed, ...misspeltAt(statement, start, expectedIn(message)), ...misspeltBefore(statement, start, end)];
}

/** The keywords that the parser expected there, of several words the first; where it names none, those that begin a statement. */
function expectedIn(message: string): string[] {
  const named = [...message.matchAll(/'([A-Z]+)(?: [A-Z ]+)?'/g)].map(([, word = '']) => word);
  return /^Expected any of/.test(message) ? ['CYPHER', 'EXPLAIN', 'PROFILE', ...clauses] : named;
}

const clauses = 'MATCH OPTIONAL RETURN WITH UNWIND CALL CREATE MERGE DELETE DETACH SET REMOVE FOREACH LOAD SHOW'.split(
  ' ',
);

function misspeltAt(statement: string, start: number, expected: readonly string[]): Hint[] {
  const found = /^[A-Za-z]+/.exec(statement.slice(start))?.[0];
  return found === undefined ? [] : misspelt(found, start, expected);
}

/** A misspelt DISTINCT is read as a name, and the name that follows is what the parser does not understand. */
function misspeltBefore(statement: string, start: number, end: number): Hint[] {
  const before = end === start ? null : /(?<![.:$\w])([A-Za-z]+)\s+$/.exec(statement.slice(0, start));
  return before?.[1] === undefined ? [] : misspelt(before[1], before.index, ['DISTINCT']);
}

/** That a word is nearly one of these keywords. */
export function misspelt(found: string, start: number, known: readonly string[]): Hint[] {
  const word = found.toUpperCase();
  const near = known.filter((one) => one !== word && isMisspelt(word, one));
  const [nearest] = near.sort((a, b) => distance(word, a) - distance(word, b));
  return nearest === undefined ? [] : [{ code: 'unknown-keyword', found, nearest, start, end: start + found.length }];
}

/** One letter in three is wrong, or two stand in each other's place. */
function isMisspelt(word: string, keyword: string): boolean {
  const wrong = distance(word, keyword);
  if (wrong <= Math.floor(Math.min(word.length, keyword.length) / 3)) return true;
  const letters = (text: string) => text.split('').sort().join('');
  return wrong === 2 && letters(word) === letters(keyword);
}
