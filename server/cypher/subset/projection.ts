import type { ValueType } from '../../store/value-type.ts';
import { child, childrenOf, everyNode, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { isDistinguishable, isSortable } from './comparable.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { typeOf } from './expressions.ts';
import { nameOfType } from './parts.ts';
import { sortLabels } from './sorted-labels.ts';

export interface Column {
  name: string;
  type: ValueType;
}

interface Item extends Column {
  node: SyntaxNode;
  isNamed: boolean;
}

export interface Projection {
  columns: Column[];
  items: Item[];
  star?: SyntaxNode;
}

/** What WITH or RETURN brings, in its order. */
export function project(context: Context, clause: SyntaxNode, scope: Scope): Projection {
  const body = child(clause, 'returnBody');
  const list = body === undefined ? undefined : child(body, 'returnItems');
  if (body === undefined || list === undefined) throw new NotCovered(clause, 'this projection');
  const found = childrenOf(list, 'returnItem').map((node) => checkItem(context, node, scope));
  const isAggregating = found.some(({ node }) => hasAggregate(context, node));
  const isDistinct = tokensOf(body).includes('DISTINCT');
  const items = isAggregating || isDistinct ? found.map((item) => withSortedLabels(context, item)) : found;
  const star = list.children.find(({ text }) => text === '*');
  const kept = star === undefined ? [] : [...scope].sort(([a], [b]) => (a < b ? -1 : 1));
  const columns = [...kept.map(([name, type]) => ({ name, type })), ...items.map(({ name, type }) => ({ name, type }))];
  if (isDistinct) requireDistinguishable(body, columns);
  if (isAggregating) {
    checkAggregation(context, items);
    requireDistinguishable(body, [
      ...kept.map(([name, type]) => ({ name, type })),
      ...items.filter(({ node }) => !hasAggregate(context, node)),
    ]);
  }
  const after: Scope = new Map(columns.map(({ name, type }) => [name, type]));
  const visible = isAggregating || isDistinct ? after : new Map([...scope, ...after]);
  for (const part of body.children) checkTail(context, part, { visible, items });
  return star === undefined ? { columns, items } : { columns, items, star };
}

export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function checkItem(context: Context, node: SyntaxNode, scope: Scope): Item {
  const [expression] = node.children;
  if (expression === undefined) throw new NotCovered(node, 'this item');
  const type = typeOf(context, expression, scope);
  const alias = child(node, 'variable');
  const isVariable = scope.has(nameOf(expression)) && /^(`.*`|[^\s().[\]{}]+)$/s.test(textOf(context, expression));
  if (alias !== undefined) return { node, type, name: nameOf(alias), isNamed: true };
  return { node, type, name: isVariable ? nameOf(expression) : textOf(context, expression), isNamed: isVariable };
}

function withSortedLabels(context: Context, item: Item): Item {
  const [expression] = item.node.children;
  if (expression === undefined || !sortLabels(context, expression)) return item;
  return { ...item, type: { ...item.type, isSorted: true } };
}

function hasAggregate(context: Context, node: SyntaxNode): boolean {
  return context.aggregates.size > 0 && [...everyNode(node)].some((part) => context.aggregates.has(part));
}

/** An item with an aggregate is the aggregate itself, or holds no name outside of it. */
function checkAggregation(context: Context, items: Item[]): void {
  for (const { node } of items)
    if (hasAggregate(context, node) && namesOutside(context, node.children[0] ?? node))
      throw new NotCovered(node, 'an aggregate and a name in one expression');
}

function namesOutside(context: Context, node: SyntaxNode): boolean {
  if (context.aggregates.has(node)) return false;
  return node.rule === 'variable' || node.children.some((part) => namesOutside(context, part));
}

function requireDistinguishable(node: SyntaxNode, columns: Column[]): void {
  for (const { name, type } of columns)
    if (!isDistinguishable(type)) throw new NotCovered(node, `grouping by ${name}, which is ${nameOfType(type)}`);
}

function checkTail(context: Context, part: SyntaxNode, { visible, items }: { visible: Scope; items: Item[] }): void {
  if (part.rule === 'skip' || part.rule === 'limit') {
    const amount = part.children.at(-1);
    if (amount === undefined || !/^(\d+|\$\w+)$/.test(textOf(context, amount)))
      throw new NotCovered(part, 'SKIP or LIMIT by something else than a whole number or a parameter');
    typeOf(context, amount, new Map());
  }
  if (part.rule !== 'orderBy') return;
  for (const item of childrenOf(part, 'orderItem')) {
    const [expression] = item.children;
    if (expression === undefined) throw new NotCovered(item, 'this order');
    const projected = items.find(
      ({ node }) => squeezed(context, node.children[0] ?? node) === squeezed(context, expression),
    );
    const type = projected === undefined ? typeOf(context, expression, visible) : projected.type;
    if (projected !== undefined) context.rewrites.set(expression, () => quoted(projected.name));
    else if (hasAggregate(context, expression)) throw new NotCovered(expression, 'an aggregate in ORDER BY');
    if (!isSortable(type)) throw new NotCovered(expression, `ORDER BY ${nameOfType(type)}`);
  }
}

function squeezed(context: Context, node: SyntaxNode): string {
  return textOf(context, node).replace(/\s+/g, '');
}
