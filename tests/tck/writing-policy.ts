import type { ConsolePolicy } from '../../server/cypher/console.ts';
import type { InspectionPolicy } from '../../server/cypher/policy.ts';
import { parse } from '../../server/cypher/parse.ts';
import { everyNode } from '../../server/cypher/syntax-tree.ts';
import { checkWriteClause, writeClauses } from './write-clauses.ts';

/** No wall stands, and writing clauses are covered. */
export const writingToo: InspectionPolicy = {
  refuse: () => undefined,
  clauses: new Map([...writeClauses].map((rule) => [rule, checkWriteClause])),
};

/** A statement that writes is run where it may. */
export const consoleThatWrites: ConsolePolicy = {
  judge: () => undefined,
  accessOf: ({ text }) => (isWriting(text) ? 'write' : 'read'),
};

const writingWord = /\b(create|merge|set|delete|remove|insert|foreach)\b/i;
const writingRules = new Set([...writeClauses, 'insertClause', 'foreachClause']);

function isWriting(statement: string): boolean {
  if (!writingWord.test(statement)) return false;
  return parse(statement).statements.some((one) => [...everyNode(one)].some(({ rule }) => writingRules.has(rule)));
}
