import { expect, test } from 'vitest';
import { hintsOnFault } from '../../server/cypher/hints.ts';
import { faultPlace } from '../../shared/fault-place.ts';

const comment = 'Failed to parse comment. A comment starting on `/*` must have a closing `*/`.';
const early = "Invalid input '': expected an expression";

test.each([
  ['a comment that is not closed, to the end', 'RETURN 1 /* abc', comment, [10, 11], '/* abc'],
  ['a comment that is not closed, of which no place is told', '/* only', 'Lexical error at line 1', [0, 7], '/* only'],
  ['a text that is not closed, to the end', "RETURN 'a b", 'Failed to parse string literal.', [7, 8], "'a b"],
  [
    'a word beside a character beyond 16 bits',
    "RETURN '𠮷' RETRUN",
    "Invalid input 'RETRUN': expected ','",
    [12, 17],
    'RETRUN',
  ],
  ['a character beyond 16 bits', 'RETURN 𠮷', "Invalid input '𠮷': expected an expression", [7, 8], '𠮷'],
  ['brackets in texts and comments', "RETURN '(' /* [ */ 1 2", "Invalid input '2': expected ','", [21, 22], '2'],
])('%s is marked whole', (_, statement, message, [start = 0, end = 0], part) => {
  const place = faultPlace(statement, message, { start, end });
  expect(statement.slice(place.start, place.end)).toBe(part);
});

test.each([
  ['RETURN 1 +', early, 10],
  ["RETURN '𠮷' +", early, 13],
  // Neo4j counts the semicolon that was put there for it.
  ["RETURN '𠮷' +", "Invalid input ';': expected an expression", 14],
  ['RETURN 1 + // more\n', early, 18],
  ['RETURN 1 + ;', early, 11],
  ['MATCH (n) ', 'Query cannot conclude with MATCH (must be a RETURN clause).', 9],
])('what ends too early, %s, has its place at its end', (statement, message, start) => {
  const end = statement.replace(/\/\/.*|;/g, '').trimEnd().length;
  expect(faultPlace(statement, message, { start, end: start + 1 })).toEqual({ start: end, end });
});

test('a semicolon too many is no early end', () => {
  expect(faultPlace('RETURN 1;;', "Invalid input ';': expected 'MATCH' or <EOF>", { start: 9, end: 10 })).toEqual({
    ...{ start: 9, end: 10 },
  });
});

const afterPattern = "expected a graph pattern, ',', 'ORDER BY', 'LIMIT', 'MATCH', 'RETURN', 'WHERE', 'WITH' or <EOF>";

test.each([
  [
    'MATCH (n:County RETURN n',
    "Invalid input 'RETURN': expected ')'",
    16,
    { code: 'unclosed', found: '(', start: 6, end: 7 },
  ],
  ['MATCH (a)-[r RETURN a', "Invalid input 'RETURN': expected ']'", 13, { code: 'unclosed', found: '[', start: 10 }],
  ['RETURN {a: 1', early, 12, { code: 'unclosed', found: '{', start: 7 }],
  ['RETURN 1 /* abc', comment, 9, { code: 'unclosed', found: '/*', start: 9, end: 11 }],
  ['RETURN `a', "Invalid input '`': expected an expression", 7, { code: 'unclosed', found: '`', start: 7 }],
  [
    'MTACH (n)',
    'Expected any of CYPHER, EXPLAIN, PROFILE or a statement',
    0,
    { found: 'MTACH', nearest: 'MATCH', end: 5 },
  ],
  ['MATCH (n) RETRUN n', `Invalid input 'RETRUN': ${afterPattern}`, 10, { found: 'RETRUN', nearest: 'RETURN' }],
  ['MATCH (n) wehre n.x', `Invalid input 'wehre': ${afterPattern}`, 10, { found: 'wehre', nearest: 'WHERE' }],
  ['MATCH (n) ORDRE BY n', `Invalid input 'ORDRE': ${afterPattern}`, 10, { found: 'ORDRE', nearest: 'ORDER' }],
  ['RETURN DISTICT n', "Invalid input 'n': expected ','", 15, { found: 'DISTICT', nearest: 'DISTINCT', start: 7 }],
  ['RETURN DISTICT', 'Variable `DISTICT` not defined', 7, { code: 'unknown-keyword', nearest: 'DISTINCT' }],
])('%s is told what is missing or meant', (statement, message, start, hint) => {
  expect(hintsOnFault(statement, message, { start, end: start + 1 })).toEqual([expect.objectContaining(hint)]);
});

test.each([
  ['a name that is like a keyword', 'MATCH (n) city', `Invalid input 'city': ${afterPattern}`, 10],
  ['a bracket in a text or a comment', "RETURN '(' 1 // [", "Invalid input '1': expected ','", 11],
  ['a bracket too many', 'RETURN 1)', "Invalid input ')': expected ','", 8],
  ['a sign of Chinese writing in a comment', 'RETURN 1 1 // （注）', "Invalid input '1': expected ','", 9],
])('%s gets no hint', (_, statement, message, start) => {
  expect(hintsOnFault(statement, message, { start, end: start + 1 })).toEqual([]);
});

test.each([
  ['MATCH (n) RETURN n +; RETURN 1', "Invalid input '': expected an expression", 20],
  ['MATCH (n ; RETURN n', "Invalid input '': expected ')'", 9],
])('of %s the first statement ends too early', (statement, message, start) => {
  const end = statement.slice(0, start).trimEnd().length;
  expect(faultPlace(statement, message, { start, end: start + 1 })).toEqual({ start: end, end });
});

test('comments before a fault without a place cost no time', () => {
  const statement = `${'//a'.repeat(1000)}\n${'/**/'.repeat(500)} RETURN`;
  expect(faultPlace(statement, 'A fault.', { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
});
