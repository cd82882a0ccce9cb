import { type Base, join, listOf, nullType, ofBase, type ValueType } from '../../store/value-type.ts';
import { childrenOf, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { isOnly } from './comparable.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { typeOfFunction } from './functions.ts';
import { checkCountedPattern, checkPattern } from './patterns.ts';
import { boolean, expressionIn, nameOfRule } from './parts.ts';
import { comparison, predicate } from './comparisons.ts';
import { sums, products, power, sign } from './arithmetic.ts';
import { mapLiteral, mapProjection, postfixes } from './access.ts';
import { caseExpression, extendedCaseExpression } from './cases.ts';
import { listComprehension, listItemsPredicate, reduceExpression } from './list-expressions.ts';

/** The type of an expression; throws `NotCovered` where the engine was not shown to evaluate it as Neo4j does. */
export function typeOf(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [only] = node.children;
  if (node.children.length === 1 && only !== undefined && isLadder(node.rule)) return typeOf(context, only, scope);
  const check = checks[node.rule];
  if (check === undefined) throw new NotCovered(node, nameOfRule(node.rule));
  return check(context, node, scope);
}

/** A boolean expression, as WHERE takes it. */
export function checkCondition(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [only] = node.children;
  if (node.children.length === 1 && only !== undefined && isLadder(node.rule))
    return checkCondition(context, only, scope);
  if (node.rule === 'parenthesizedExpression') return checkCondition(context, expressionIn(node), scope);
  if (node.rule === 'patternExpression') return checkPatternCondition(context, node, scope);
  const type = typeOf(context, node, scope);
  if (!isOnly(type, 'Boolean')) throw new NotCovered(node, 'a condition that is no comparison');
  return type;
}

/** Neo4j takes a pattern for a boolean only where a condition stands. */
function checkPatternCondition(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const found = checkPattern(context, node, scope, 'expression');
  if (found.size > 0) throw new NotCovered(node, 'a pattern that brings new names as a condition');
  return boolean;
}

function isLadder(rule: string): boolean {
  return /^expression\d*$/.test(rule) || rule === 'otherLiteral' || rule === 'parameterName';
}

type Check = (context: Context, node: SyntaxNode, scope: Scope) => ValueType;

const logic: Check = (context, node, scope) =>
  node.children
    .filter(({ rule }) => rule !== '')
    .map((part) => checkCondition(context, part, scope))
    .reduce(join);

const checks: Record<string, Check> = {
  expression: logic,
  expression11: logic,
  expression10: logic,
  expression9: logic,
  expression8: comparison,
  expression7: predicate,
  expression6: sums,
  expression5: products,
  expression4: power,
  expression3: sign,
  expression2: postfixes,
  numericLiteral: (context, node) => numberLiteral(context, node),
  stringsLiteral: (context, node) => {
    if (/\\(?!['"\\nrtbf]|u[\da-fA-F]{4})/.test(textOf(context, node).replaceAll('\\\\', '')))
      throw new NotCovered(node, 'an escape in a text other than \\n, \\t, \\u4e2d and the like');
    return ofBase('String');
  },
  booleanLiteral: () => boolean,
  keywordLiteral: (_, node) => {
    if (tokensOf(node).join() === 'NULL') return nullType;
    throw new NotCovered(node, 'INF and NAN');
  },
  map: mapLiteral,
  listLiteral: (context, node, scope) => {
    const items = childrenOf(node, 'expression').map((item) => typeOf(context, item, scope));
    const [first, ...rest] = items;
    return listOf(first === undefined ? undefined : rest.reduce(join, first));
  },
  parenthesizedExpression: (context, node, scope) => typeOf(context, expressionIn(node), scope),
  variable: (_, node, scope) => {
    const type = scope.get(nameOf(node));
    if (type === undefined) throw new NotCovered(node, `the variable ${nameOf(node)}`);
    return type;
  },
  parameter: (context, node) => {
    const name = nameOf(node).replace(/^\$/, '');
    const type = context.parameters.get(name);
    if (type === undefined) throw new NotCovered(node, `the parameter $${name}`);
    return type;
  },
  caseExpression,
  extendedCaseExpression,
  listComprehension,
  listItemsPredicate,
  reduceExpression,
  countStar: (context, node) => {
    context.aggregates.add(node);
    return ofBase('Integer');
  },
  mapProjection,
  trimFunction: (context, node, scope) => {
    const text = typeOf(context, expressionIn(node), scope);
    if (tokensOf(node).length > 3 || !isOnly(text, 'String')) throw new NotCovered(node, 'this form of trim()');
    return text;
  },
  functionInvocation: (context, node, scope) => typeOfFunction(context, node, (part) => typeOf(context, part, scope)),
  existsExpression: (context, node, scope) => {
    checkCountedPattern(context, node, scope);
    return boolean;
  },
  countExpression: (context, node, scope) => {
    checkCountedPattern(context, node, scope);
    return ofBase('Integer');
  },
};

function small(base: Base, text: string): ValueType {
  return Math.abs(Number(text)) < 2 ** 53 ? { ...ofBase(base), isSmall: true } : ofBase(base);
}

function numberLiteral(context: Context, node: SyntaxNode): ValueType {
  const text = textOf(context, node);
  if (/^-?\d+$/.test(text) || /^-?0[xo][\da-fA-F]+$/.test(text)) return small('Integer', text);
  if (/^-?(\d+\.\d+|\d+(\.\d+)?[eE][+-]?\d+)$/.test(text) && Number.isFinite(Number(text))) return small('Float', text);
  throw new NotCovered(node, `the number ${text}`);
}
