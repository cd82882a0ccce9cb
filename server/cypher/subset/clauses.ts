import { join, nullType, orNull, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, everyNode, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { isAmbiguous, isDistinguishable, isOnly } from './comparable.ts';
import { forgetOthers } from './apart.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { typeOf } from './expressions.ts';
import { nameOfType } from './parts.ts';
import { checkPatternList, checkWhere } from './patterns.ts';
import { type Column, project, quoted } from './projection.ts';
import { checkCall } from './schema-lists.ts';

/** Checks a whole query and returns its columns, in Neo4j's order; none for a query that returns nothing. */
export function checkQuery(context: Context, statement: SyntaxNode): Column[] {
  const union = unionIn(context, statement);
  const operators = tokensOf(union);
  const results = childrenOf(union, 'singleQuery').map((single) => checkSingleQuery(context, single));
  const [first, ...rest] = results;
  if (first === undefined) throw new NotCovered(statement, 'this statement');
  const columns = rest.reduce(
    (known, more) =>
      known.map((column, at) => ({ name: column.name, type: join(column.type, more[at]?.type ?? nullType) })),
    first,
  );
  const isDistinct = operators.some((operator, at) => operator === 'UNION' && operators[at + 1] !== 'ALL');
  for (const { type, name } of columns) {
    if (isAmbiguous(type))
      throw new NotCovered(union, `${name}: ${nameOfType(type)}, which the engine does not tell apart`);
    if (isDistinct && !isDistinguishable(type)) throw new NotCovered(union, `UNION over ${nameOfType(type)}`);
  }
  return columns;
}

/** Down the rules that only newer Cypher fills: NEXT, WHEN, local definitions. */
function unionIn(context: Context, node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.rule !== 'union') {
    const parts = at.children.filter(({ text, rule }) => text !== '<EOF>' && rule !== '' && rule !== 'preparserOption');
    const [only] = parts;
    if (only === undefined || parts.length > 1)
      throw new NotCovered(at, textOf(context, at).split(/\s/)[0] ?? 'this statement');
    at = only;
  }
  return at;
}

function checkSingleQuery(context: Context, single: SyntaxNode): Column[] {
  let scope: Scope = new Map();
  let columns: Column[] = [];
  let hasDeleted = false;
  for (const wrapper of single.children) {
    const clause = wrapper.rule === 'clause' ? wrapper.children[0] : wrapper;
    if (clause === undefined || wrapper.rule !== 'clause') throw new NotCovered(wrapper, 'this kind of query');
    if (hasDeleted && !['withClause', 'returnClause'].includes(clause.rule))
      throw new NotCovered(clause, 'more than WITH and RETURN after DELETE');
    if (clause.rule === 'matchClause') scope = checkMatch(context, clause, scope);
    else if (clause.rule === 'unwindClause') scope = checkUnwind(context, clause, scope);
    else if (clause.rule === 'withClause') scope = checkWith(context, clause, scope);
    else if (clause.rule === 'returnClause') columns = checkReturn(context, clause, scope);
    else if (clause.rule === 'callClause') {
      const called = checkCall(context, clause, { scope, isAlone: childrenOf(single, 'clause').length === 1 });
      ({ scope, columns } = called);
    } else {
      const check = context.clauses.get(clause.rule);
      if (check === undefined) throw new NotCovered(clause, nameOfClause(context, clause));
      scope = check(context, clause, scope);
    }
    hasDeleted ||= clause.rule === 'deleteClause';
  }
  return columns;
}

function nameOfClause(context: Context, clause: SyntaxNode): string {
  return /^[A-Z]+( [A-Z]+)?/i.exec(textOf(context, clause))?.[0].toUpperCase() ?? 'this clause';
}

function checkMatch(context: Context, clause: SyntaxNode, scope: Scope): Scope {
  const isOptional = tokensOf(clause).includes('OPTIONAL');
  for (const part of clause.children)
    if (!['', 'patternList', 'whereClause'].includes(part.rule)) throw new NotCovered(part, 'a hint or a match mode');
  const list = child(clause, 'patternList');
  if (list === undefined) throw new NotCovered(clause, 'this MATCH');
  const found = checkPatternList(context, list, scope, 'match');
  const where = child(clause, 'whereClause');
  if (isOptional) checkOptional(clause);
  if (where !== undefined) checkShortestCondition(clause, where, found);
  if (where !== undefined) checkWhere(context, where, new Map([...scope, ...found]), !isOptional);
  return new Map([
    ...scope,
    ...[...found].map(([name, type]): [string, ValueType] => [name, orNull(type, isOptional)]),
  ]);
}

/** Neo4j looks for the shortest path that fulfils the condition; the engine takes the shortest and then asks. */
function checkShortestCondition(clause: SyntaxNode, where: SyntaxNode, found: Scope): void {
  const isShortest = [...everyNode(clause)].some(({ rule }) => rule === 'shortestPathPattern');
  const named = [...everyNode(where)].find((node) => node.rule === 'variable' && found.has(nameOf(node)));
  if (isShortest && named !== undefined) throw new NotCovered(where, 'a condition on a shortest path');
}

/** There the engine loses rows of an OPTIONAL MATCH that finds nothing. */
function checkOptional(clause: SyntaxNode): void {
  const patterns = child(clause, 'patternList')?.children.filter(({ rule }) => rule === 'pattern') ?? [];
  if (patterns.length > 1) throw new NotCovered(clause, 'several patterns in one OPTIONAL MATCH');
  for (const node of everyNode(clause))
    if (['existsExpression', 'countExpression', 'patternExpression'].includes(node.rule))
      throw new NotCovered(node, 'a pattern in the WHERE of an OPTIONAL MATCH');
}

function checkUnwind(context: Context, clause: SyntaxNode, scope: Scope): Scope {
  const list = child(clause, 'expression');
  const name = child(clause, 'variable');
  if (list === undefined || name === undefined) throw new NotCovered(clause, 'this UNWIND');
  const type = typeOf(context, list, scope);
  if (!isOnly(type, 'List')) throw new NotCovered(list, `UNWIND of ${nameOfType(type)}`);
  return new Map([...scope, [nameOf(name), type.item ?? nullType]]);
}

function checkWith(context: Context, clause: SyntaxNode, scope: Scope): Scope {
  const projection = project(context, clause, scope);
  const next: Scope = new Map(projection.columns.map(({ name, type }) => [name, type]));
  const where = child(clause, 'whereClause');
  const kept = projection.items.filter((item) => textOf(context, item.node.children[0] ?? item.node) === item.name);
  forgetOthers(
    context,
    new Set([...(projection.star === undefined ? [] : scope.keys()), ...kept.map(({ name }) => name)]),
  );
  if (where !== undefined) checkWhere(context, where, next, true);
  return next;
}

function checkReturn(context: Context, clause: SyntaxNode, scope: Scope): Column[] {
  const { columns, items, star } = project(context, clause, scope);
  // The engine's header of an item without a name is not the item's text.
  for (const { node, name, isNamed } of items)
    if (!isNamed) context.rewrites.set(node, (render) => `${renderItem(node, render)} AS ${quoted(name)}`);
  if (star !== undefined) {
    const all = [...scope.keys()].sort();
    if (all.length === 0) throw new NotCovered(star, 'RETURN * without names');
    context.rewrites.set(star, () => all.map(quoted).join(', '));
  }
  return columns;
}

function renderItem(item: SyntaxNode, render: (node: SyntaxNode) => string): string {
  const [expression] = item.children;
  return expression === undefined ? '' : render(expression);
}
