import { expect, test } from 'vitest';
import { refuseNesting } from '../../server/cypher/nesting.ts';

const times = (text: string, n: number) => text.repeat(n);

test.each([
  ['parentheses', `RETURN ${times('(', 330)}1${times(')', 330)} AS x`],
  ['lists', `RETURN ${times('[', 31)}1${times(']', 31)} AS x`],
  ['maps', `RETURN ${times('{a: ', 31)}1${times('}', 31)} AS x`],
  ['calls of functions', `RETURN ${times('abs(', 31)}1${times(')', 31)} AS x`],
  ['CASE', `RETURN ${times('CASE WHEN true THEN ', 7)}1${times(' END', 7)} AS x`],
  ['subqueries', `MATCH (a) RETURN ${times('EXISTS { MATCH (a) WHERE ', 5)}true${times(' }', 5)} AS x`],
  ['subqueries with a scope', `${times('CALL () { ', 5)}RETURN 1 AS x${times(' } RETURN x', 5)}`],
])('%s that lie in each other too deeply are refused with their place', (_, statement) => {
  expect(refuseNesting(statement)).toMatchObject({ code: 'too-large', reason: 'nesting' });
});

test.each([
  `RETURN '${times('(', 50)}' AS x`,
  `RETURN 1 AS x // ${times('(', 50)}`,
  `RETURN [${times('(1), ', 100)}1] AS x`,
  `RETURN ${times('CASE WHEN true THEN 1 END + ', 50)}1 AS x`,
  'MATCH (`((((`) RETURN 1 AS x',
])('%s is not nested', (statement) => {
  expect(refuseNesting(statement)).toBeUndefined();
});
