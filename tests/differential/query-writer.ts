import { createChoices, type Decide, type Scope } from './choices.ts';
import { createClauses } from './clauses.ts';
import { expressionWriter } from './expressions.ts';

/**
 * Writes random reading queries from a grammar of typed Cypher. Every decision is a number from `decide`, so that
 * fast-check can repeat and shrink a query. What the grammar holds is more than what the embedded engine's guard lets
 * through: it is written from the language, not from the guard.
 */
export function writeQuery(decide: Decide): string {
  const writer = createWriter(decide);
  const first = writer.single();
  if (!writer.maybe(12)) return first;
  return `${writer.unionPart()} ${writer.maybe(2) ? 'UNION' : 'UNION ALL'} ${writer.unionPart()}`;
}

function createWriter(decide: Decide) {
  const choices = createChoices(decide);
  const { maybe } = choices;
  const expression = expressionWriter(choices);
  const { match, shortest, withClause, unwind, call, returnClause } = createClauses(choices, expression);

  const single = (): string => {
    const parts: string[] = [];
    let scope: Scope = new Map();
    const add = (next: { text: string; scope: Scope } | undefined) => {
      if (next === undefined) return;
      parts.push(next.text);
      scope = next.scope;
    };
    if (maybe(15)) add(call());
    else if (maybe(8)) add(unwind(scope));
    else add(match(scope, false));
    const more = decide(4);
    for (let at = 0; at < more; at++) {
      const what = decide(6);
      if (what === 0) add(match(scope, false));
      else if (what <= 2) add(match(scope, true));
      else if (what === 3) add(withClause(scope));
      else if (what === 4) add(unwind(scope));
      else add(shortest(scope));
    }
    return [...parts, returnClause(scope)].join(' ');
  };

  const unionPart = (): string => {
    const found = match(new Map(), false);
    return `${found.text} RETURN ${expression(found.scope, 'text', 1)} AS a, ${expression(found.scope, 'int', 1)} AS b`;
  };

  return { single, unionPart, maybe };
}
