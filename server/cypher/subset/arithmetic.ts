import { join, listOf, nullType, ofBase, type ValueType } from '../../store/value-type.ts';
import { type SyntaxNode } from '../syntax-tree.ts';
import { isNull, isNumber, isOnly } from './comparable.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { typeOf } from './expressions.ts';
import { nameOfType, operands } from './parts.ts';

export function sums(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { parts, operators } = operands(node);
  const [first, ...rest] = parts.map((part) => typeOf(context, part, scope));
  const appended = new Map<SyntaxNode, 'wrapped'>();
  const type = rest.reduce((left, right, at) => {
    const operator = operators[at] ?? '';
    if (operator === '-' || (isNumber(left) && isNumber(right))) return arithmetic(node, operator, left, right);
    if (operator === '+' && isOnly(left, 'List') && !isNull(left) && !right.bases.includes('List')) {
      // The engine makes null of a list and a value.
      if (right.nullable || isNull(right)) throw new NotCovered(node, 'a list + a value that may be null');
      const part = parts[at + 1];
      if (part !== undefined) appended.set(part, 'wrapped');
      return listOf(left.item === undefined ? right : join(left.item, right), left.nullable);
    }
    return concatenation(node, left, right);
  }, first ?? nullType);
  if (appended.size > 0)
    context.rewrites.set(node, (render) =>
      parts
        .map((part, at) => {
          const text = render(part);
          return `${at === 0 ? '' : ` ${operators[at - 1] ?? ''} `}${appended.has(part) ? `[${text}]` : text}`;
        })
        .join(''),
    );
  return type;
}

function concatenation(node: SyntaxNode, left: ValueType, right: ValueType): ValueType {
  const nullable = left.nullable || right.nullable;
  if (isOnly(left, 'String') && !isNull(left) && isOnly(right, 'String', 'Integer')) return ofBase('String', nullable);
  if (isNull(left) && isOnly(right, 'String')) return ofBase('String', true);
  if (isOnly(left, 'List') && isOnly(right, 'List')) return { ...join(left, right), nullable };
  throw new NotCovered(node, `${nameOfType(left)} + ${nameOfType(right)}`);
}

function arithmetic(node: SyntaxNode, operator: string, left: ValueType, right: ValueType): ValueType {
  if (!isNumber(left) || !isNumber(right))
    throw new NotCovered(node, `${nameOfType(left)} ${operator} ${nameOfType(right)}`);
  const nullable = left.nullable || right.nullable;
  if (isNull(left) || isNull(right)) return nullType;
  if (isOnly(left, 'Integer') && isOnly(right, 'Integer')) return ofBase('Integer', nullable);
  if (isOnly(left, 'Float') || isOnly(right, 'Float')) return ofBase('Float', nullable);
  return { bases: ['Float', 'Integer'], nullable };
}

export function products(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { parts, operators } = operands(node);
  const [first, ...rest] = parts.map((part) => typeOf(context, part, scope));
  return rest.reduce((left, right, at) => {
    const operator = operators[at] ?? '';
    const divisor = parts[at + 1];
    if (operator !== '*' && divisor !== undefined) {
      const isSafe = isNonZeroLiteral(context, divisor);
      const areIntegers = isOnly(left, 'Integer') && isOnly(right, 'Integer') && !left.nullable && !right.nullable;
      // Neo4j makes an error of some divisions by zero, NaN of others; the engine neither.
      if (!isSafe && !areIntegers) throw new NotCovered(divisor, `${operator} by something that may be 0`);
    }
    return arithmetic(node, operator, left, right);
  }, first ?? nullType);
}

function isNonZeroLiteral(context: Context, node: SyntaxNode): boolean {
  const text = textOf(context, node);
  return /^\d+(\.\d+)?$/.test(text) && Number(text) !== 0;
}

export function power(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { parts } = operands(node);
  const [base, exponent] = parts.map((part) => typeOf(context, part, scope));
  const power = parts[1];
  const isSimple = parts.length === 2 && power !== undefined && /^[0-3]$/.test(textOf(context, power));
  if (!isSimple || base === undefined || exponent === undefined || !isOnly(base, 'Integer'))
    throw new NotCovered(node, '^ other than of an integer to a power of 0 to 3');
  return ofBase('Float', base.nullable);
}

export function sign(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const value = node.children.at(-1);
  const type = value === undefined ? nullType : typeOf(context, value, scope);
  if (!isNumber(type)) throw new NotCovered(node, `a sign before ${nameOfType(type)}`);
  return type;
}
