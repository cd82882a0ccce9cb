import { childrenOf, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { type Context, textOf } from './context.ts';

const literal = /^('[^'\\]*'|"[^"\\]*"|\d+)$/;

/** Notes what a condition says for certain: that two names are not the same node, and properties equal to literals. */
export function learnFromCondition(context: Context, node: SyntaxNode): void {
  const [only] = node.children;
  if (node.children.length === 1 && only !== undefined) {
    learnFromCondition(context, only);
    return;
  }
  if (node.rule === 'expression10') for (const part of node.children) learnFromCondition(context, part);
  if (node.rule === 'parenthesizedExpression')
    for (const part of childrenOf(node, 'expression')) learnFromCondition(context, part);
  if (node.rule !== 'expression8' || node.children.length !== 3) return;
  const [left, , right] = node.children.map((part) => textOf(context, part));
  const [operator] = tokensOf(node);
  if (left === undefined || right === undefined) return;
  if (operator === '<>') context.apart.add(pairOf(left, right));
  const property = /^(\w+)\.(\w+)$/;
  const [one, other] = literal.test(right) ? [left, right] : [right, left];
  const [, name, key] = property.exec(one) ?? [];
  if (operator === '=' && name !== undefined && key !== undefined && literal.test(other))
    fix(context, name, key, other);
}

/** Notes the literals of a pattern's property map. */
export function learnFromMap(context: Context, name: string | undefined, map: SyntaxNode): void {
  if (name === undefined) return;
  const values = childrenOf(map, 'expression').map((value) => textOf(context, value));
  childrenOf(map, 'propertyKeyName').forEach((key, at) => {
    const value = values[at] ?? '';
    if (literal.test(value)) fix(context, name, nameOf(key), value);
  });
}

function fix({ fixed }: Context, name: string, key: string, value: string): void {
  const known = fixed.get(name) ?? new Map<string, string>();
  fixed.set(name, known.set(key, value.replace(/^"(.*)"$/, "'$1'")));
}

export function areApart({ apart, fixed }: Context, one: string, other: string): boolean {
  if (apart.has(pairOf(one, other))) return true;
  const others = fixed.get(other);
  return [...(fixed.get(one) ?? [])].some(([key, value]) => others?.has(key) === true && others.get(key) !== value);
}

/** After WITH only names that pass as they are keep what is known of them. */
export function forgetOthers(context: Context, kept: ReadonlySet<string>): void {
  for (const name of [...context.fixed.keys()]) if (!kept.has(name)) context.fixed.delete(name);
  for (const pair of [...context.apart])
    if (!pair.split('|').every((name) => kept.has(name))) context.apart.delete(pair);
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join('|');
}
