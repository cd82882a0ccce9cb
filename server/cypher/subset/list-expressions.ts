import { join, listOf, nullType, orNull, type ValueType } from '../../store/value-type.ts';
import { childrenOf, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { isOnly } from './comparable.ts';
import { type Context, NotCovered, type Rewrite, type Scope, textOf } from './context.ts';
import { checkCondition, typeOf } from './expressions.ts';
import { boolean, maybe, nameOfRule, nameOfType } from './parts.ts';

/** The variable, the list's type and a scope in which the variable is one of its members. */
function overList(
  context: Context,
  node: SyntaxNode,
  scope: Scope,
): { list: ValueType; inner: Scope; source: SyntaxNode } {
  const source = childrenOf(node, 'expression')[0];
  const name = childrenOf(node, 'variable').at(-1);
  if (source === undefined || name === undefined) throw new NotCovered(node, nameOfRule(node.rule));
  const list = typeOf(context, source, scope);
  if (!isOnly(list, 'List')) throw new NotCovered(source, `${nameOfType(list)} in the place of a list`);
  return { list, source, inner: new Map([...scope, [nameOf(name), list.item ?? nullType]]) };
}

export function listComprehension(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { list, inner } = overList(context, node, scope);
  const [, ...rest] = childrenOf(node, 'expression');
  const tokens = tokensOf(node);
  if (tokens.includes('WHERE') && rest[0] !== undefined) checkCondition(context, rest[0], inner);
  const result = tokens.includes('|') ? rest.at(-1) : undefined;
  const item = result === undefined ? list.item : typeOf(context, result, inner);
  return { ...listOf(item, list.nullable), ...(list.isUnordered === true ? { isUnordered: true } : {}) };
}

export function listItemsPredicate(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { list, inner, source } = overList(context, node, scope);
  const condition = childrenOf(node, 'expression')[1];
  if (condition === undefined) throw new NotCovered(node, 'any, all, none or single without WHERE');
  const type = checkCondition(context, condition, inner);
  if (type.nullable) context.rewrites.set(node, threeValued(context, node, source, condition));
  return type.nullable || list.nullable ? maybe : boolean;
}

/** The engine takes a condition that is null for false. Counting what is true, false and null gives what openCypher wants. */
function threeValued(context: Context, node: SyntaxNode, source: SyntaxNode, condition: SyntaxNode): Rewrite {
  const [quantifier = ''] = tokensOf(node).map((token) => token.toLowerCase());
  const name = childrenOf(node, 'variable')[0];
  return (render) => {
    const list = render(source);
    const member = `${name === undefined ? 'x' : textOf(context, name)} IN ${list}`;
    const test = render(condition);
    const holds = `size([${member} WHERE ${test}])`;
    const fails = `size([${member} WHERE NOT (${test})])`;
    const unknown = `size([${member} WHERE (${test}) IS NULL])`;
    const whenKnown: Record<string, string> = {
      any: `WHEN ${holds} > 0 THEN true WHEN ${unknown} > 0 THEN null ELSE false`,
      none: `WHEN ${holds} > 0 THEN false WHEN ${unknown} > 0 THEN null ELSE true`,
      all: `WHEN ${fails} > 0 THEN false WHEN ${unknown} > 0 THEN null ELSE true`,
      single: `WHEN ${holds} > 1 THEN false WHEN ${unknown} > 0 THEN null ELSE ${holds} = 1`,
    };
    return `(CASE WHEN ${list} IS NULL THEN null ${whenKnown[quantifier] ?? ''} END)`;
  };
}

export function reduceExpression(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [start, source, step] = childrenOf(node, 'expression');
  const [total, member] = childrenOf(node, 'variable').map(nameOf);
  if (start === undefined || source === undefined || step === undefined || total === undefined || member === undefined)
    throw new NotCovered(node, 'reduce');
  if (total === member) throw new NotCovered(node, 'reduce with one name for the total and the member');
  const first = typeOf(context, start, scope);
  const list = typeOf(context, source, scope);
  if (!isOnly(list, 'List')) throw new NotCovered(source, `${nameOfType(list)} in the place of a list`);
  const inner = (sum: ValueType) => new Map([...scope, [member, list.item ?? nullType], [total, sum]]);
  const once = join(first, typeOf(context, step, inner(first)));
  return orNull(join(once, typeOf(context, step, inner(once))), list.nullable);
}
