import { nullType, type ValueType } from '../../store/value-type.ts';
import { type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { areEquatable, areOrderable, isNull, isOnly } from './comparable.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { typeOf } from './expressions.ts';
import { boolean, maybe, nameOfRule, nameOfType, operands } from './parts.ts';

export function comparison(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { parts, operators } = operands(node);
  const types = parts.map((part) => typeOf(context, part, scope));
  operators.forEach((operator, at) => {
    const [left, right] = [types[at] ?? nullType, types[at + 1] ?? nullType];
    const isEquality = operator === '=' || operator === '<>';
    if (isEquality ? !areEquatable(left, right) : !areOrderable(left, right))
      throw new NotCovered(node, `${operator} between ${nameOfType(left)} and ${nameOfType(right)}`);
  });
  return types.some(({ nullable }) => nullable) ? maybe : boolean;
}

export function predicate(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [left, test] = node.children;
  if (left === undefined || test === undefined) throw new NotCovered(node, nameOfRule(node.rule));
  const type = typeOf(context, left, scope);
  if (test.rule === 'nullComparison') return boolean;
  if (test.rule === 'labelComparison') return labelTest(context, test, type);
  if (test.rule !== 'stringAndListComparison') throw new NotCovered(test, nameOfRule(test.rule));
  const right = test.children.at(-1);
  if (right === undefined) throw new NotCovered(test, nameOfRule(test.rule));
  const other = typeOf(context, right, scope);
  const operator = tokensOf(test).join(' ');
  if (operator === 'IN') return membership(context, { node, left, right, type, other });
  if (!isOnly(type, 'String') || !isOnly(other, 'String'))
    throw new NotCovered(node, `${operator} between ${nameOfType(type)} and ${nameOfType(other)}`);
  if (operator === '=~') checkRegularExpression(context, right);
  return type.nullable || other.nullable ? maybe : boolean;
}

/** Java's and Rust's regular expressions agree on plain characters, `.`, repetition, alternatives and groups. */
function checkRegularExpression(context: Context, node: SyntaxNode): void {
  const text = textOf(context, node);
  if (!/^(['"])[\p{Script=Han}A-Za-z0-9 .*+?|()_-]*\1$/u.test(text))
    throw new NotCovered(node, 'a regular expression with more than . * + ? | and groups');
}

interface Membership {
  node: SyntaxNode;
  left: SyntaxNode;
  right: SyntaxNode;
  type: ValueType;
  other: ValueType;
}

function membership(context: Context, { node, left, right, type, other }: Membership): ValueType {
  if (!isOnly(other, 'List')) throw new NotCovered(right, `IN on ${nameOfType(other)}`);
  const item = other.item ?? nullType;
  if (!areEquatable(type, item))
    throw new NotCovered(node, `IN between ${nameOfType(type)} and a list of ${nameOfType(item)}`);
  if (type.bases.includes('List') && (item.nullable || type.item?.nullable === true))
    throw new NotCovered(node, 'IN between lists with null');
  // The engine says null of `null IN []`, which is false.
  if (type.nullable && !isNull(other))
    context.rewrites.set(node, (render) => {
      const list = render(right);
      return `(CASE WHEN size(${list}) = 0 THEN false ELSE ${render(left)} IN ${list} END)`;
    });
  return type.nullable || other.nullable || item.nullable ? maybe : boolean;
}

function labelTest(context: Context, test: SyntaxNode, type: ValueType): ValueType {
  if (!isOnly(type, 'Node') || isNull(type)) throw new NotCovered(test, 'a label of something that is no node');
  if (!/^:\s*[^:|&!%()]+$/.test(textOf(context, test))) throw new NotCovered(test, 'a label expression');
  return type.nullable ? maybe : boolean;
}
