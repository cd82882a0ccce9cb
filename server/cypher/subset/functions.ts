import { join, listOf, nullType, ofBase, orNull, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';

import { isDistinguishable, isNull, isNumber, isOnly, isSortable } from './comparable.ts';
import { type Context, NotCovered, textOf } from './context.ts';
import { isSmallBound } from './parts.ts';

interface Call {
  context: Context;
  node: SyntaxNode;
  name: string;
  parts: SyntaxNode[];
  types: ValueType[];
  isDistinct: boolean;
}

/** The result's type; undefined where the arguments are not covered. */
type Signature = (types: ValueType[], call: Call) => ValueType | undefined;

/** A function's result type; throws `NotCovered` for a function or arguments that are not in the list. */
export function typeOfFunction(
  context: Context,
  node: SyntaxNode,
  typeOfPart: (part: SyntaxNode) => ValueType,
): ValueType {
  const function_ = child(node, 'functionName');
  const name = function_ === undefined ? '' : nameOf(function_).toLowerCase();
  const isDistinct = tokensOf(node).includes('DISTINCT');
  const parts = childrenOf(node, 'functionArgument');
  const signature = own(aggregates, name) ?? (isDistinct ? undefined : own(functions, name));
  if (signature === undefined) throw new NotCovered(node, `the function ${name}()`);
  if (Object.hasOwn(aggregates, name)) context.aggregates.add(node);
  const types = parts.map((part) => typeOfPart(part.children[0] ?? part));
  const type = signature(types, { context, node, name, parts, types, isDistinct });
  if (type === undefined) throw new NotCovered(node, `${name}() on these arguments`);
  return type;
}

/** `constructor` is a name of everything. */
function own(signatures: Record<string, Signature>, name: string): Signature | undefined {
  return Object.hasOwn(signatures, name) ? signatures[name] : undefined;
}

/** One argument of a type, or null; the result may be null where the argument may. */
function unary(accepts: (type: ValueType) => boolean, result: (type: ValueType) => ValueType): Signature {
  return ([type, ...more]) =>
    type === undefined || more.length > 0 || !accepts(type) ? undefined : orNull(result(type), type.nullable);
}

const isText = (type: ValueType) => isOnly(type, 'String');
const isInteger = (type: ValueType) => isOnly(type, 'Integer');
const isFloat = (type: ValueType) => isOnly(type, 'Float') && !isNull(type);
const isList = (type: ValueType) => isOnly(type, 'List');
const isOrderedList = (type: ValueType) => isList(type) && type.isUnordered !== true;
const isNode = (type: ValueType) => isOnly(type, 'Node') && !isNull(type);
const isRelationship = (type: ValueType) => isOnly(type, 'Relationship') && !isNull(type);
const isPath = (type: ValueType) => isOnly(type, 'Path') && !isNull(type);

const text = ofBase('String');
const integer = ofBase('Integer');
const amount: ValueType = { ...integer, isSmall: true };
const float = ofBase('Float');

const textToText = unary(isText, () => text);
const numberToFloat = unary(isNumber, () => float);
const itemOf = unary(isOrderedList, (list) => orNull(list.item ?? nullType));

function isWholeLiteral({ context, parts }: Call, at: number): boolean {
  const part = parts[at];
  return part !== undefined && isSmallBound(textOf(context, part));
}

function isTextLiteral({ context, parts }: Call, at: number): boolean {
  const part = parts[at];
  return part !== undefined && /^(['"])[^'"\\]+\1$/.test(textOf(context, part));
}

/** `left(text, 3)` and the like: a negative number, or null, is an error in one engine only. */
const cut: Signature = ([type, ...bounds], call) =>
  type !== undefined && isText(type) && bounds.length > 0 && bounds.every((_, at) => isWholeLiteral(call, at + 1))
    ? orNull(text, type.nullable)
    : undefined;

const functions: Record<string, Signature> = {
  toupper: textToText,
  tolower: textToText,
  trim: textToText,
  ltrim: textToText,
  rtrim: textToText,
  left: cut,
  right: cut,
  substring: cut,
  split: ([type, , ...more], call) =>
    type !== undefined && isText(type) && more.length === 0 && isTextLiteral(call, 1)
      ? listOf(text, type.nullable)
      : undefined,
  replace: ([type, , to, ...more], call) =>
    type !== undefined && to !== undefined && more.length === 0 && isText(type) && isText(to) && isTextLiteral(call, 1)
      ? ofBase('String', type.nullable || to.nullable)
      : undefined,
  // Neo4j refuses to reverse a stored list.
  reverse: unary(
    (type) => isText(type) && !isNull(type),
    () => text,
  ),
  size: unary(
    (type) => isText(type) || isList(type),
    () => amount,
  ),
  char_length: unary(isText, () => amount),
  tostring: unary(
    (type) => isOnly(type, 'String', 'Integer', 'Boolean'),
    () => text,
  ),
  abs: unary(isNumber, (type) => type),
  ceil: numberToFloat,
  floor: numberToFloat,
  sqrt: unary(isInteger, () => float),
  sign: unary(isNumber, () => amount),
  tofloat: unary(isNumber, () => float),
  tointeger: unary(isNumber, () => integer),
  round: ([type, ...more], { context, node }) => {
    if (type === undefined || more.length > 0 || !isNumber(type)) return undefined;
    if (isInteger(type)) return orNull(float, type.nullable);
    // Neo4j rounds a half upwards and ends at the bounds of a 64-bit integer; the engine rounds away from zero.
    context.rewrites.set(node, (render) => {
      const x = renderArgument(node, render);
      return `(CASE WHEN (${x}) >= 9223372036854775807.0 THEN 9223372036854775807.0 WHEN (${x}) <= -9223372036854775808.0 THEN -9223372036854775808.0 WHEN (${x}) - floor(${x}) >= 0.5 THEN floor(${x}) + 1.0 ELSE floor(${x}) END)`;
    });
    return orNull(float, type.nullable);
  },
  coalesce: (types) => {
    const [first, ...rest] = types;
    if (first === undefined) return undefined;
    const type = rest.reduce(join, first);
    return { ...type, nullable: types.every((one) => one.nullable) };
  },
  head: itemOf,
  last: itemOf,
  tail: unary(isOrderedList, (list) => list),
  range: (types, call) => {
    const isCovered =
      types.length >= 2 &&
      types.length <= 3 &&
      types.every((type) => isInteger(type) && !type.nullable) &&
      (types.length === 2 || (isWholeLiteral(call, 2) && textOf(call.context, call.parts[2] ?? call.node) !== '0'));
    return isCovered ? listOf(integer) : undefined;
  },
  labels: unary(isNode, () => ({ ...listOf(text), isUnordered: true })),
  keys: unary(
    (type) => isNode(type) || isRelationship(type),
    () => ({ ...listOf(text), isUnordered: true }),
  ),
  type: unary(isRelationship, () => text),
  startnode: unary(isRelationship, () => ofBase('Node')),
  endnode: unary(isRelationship, () => ofBase('Node')),
  nodes: unary(isPath, () => listOf(ofBase('Node'))),
  relationships: unary(isPath, () => listOf(ofBase('Relationship'))),
  length: unary(isPath, () => amount),
  properties: ([type], { context }) => {
    if (type === undefined || !(isNode(type) || isRelationship(type))) return undefined;
    const fields = isNode(type) ? context.graph.node : context.graph.relationship;
    return { bases: ['Map'], nullable: type.nullable, fields };
  },
  pi: (types) => (types.length === 0 ? float : undefined),
  e: (types) => (types.length === 0 ? float : undefined),
};

const aggregates: Record<string, Signature> = {
  count: ([type, ...more], { isDistinct }) =>
    type === undefined || more.length > 0 || (isDistinct && !isDistinguishable(type)) ? undefined : amount,
  sum: ([type, ...more], { context, node, isDistinct }) => {
    if (type === undefined || more.length > 0 || !isInteger(type) || isNull(type)) return undefined;
    // The sum of nothing is null there.
    context.rewrites.set(
      node,
      (render) => `coalesce(sum(${isDistinct ? 'DISTINCT ' : ''}${renderArgument(node, render)}), 0)`,
    );
    return integer;
  },
  min: unaryAggregate(isSortable, (type) => orNull(type)),
  max: unaryAggregate(isSortable, (type) => orNull(type)),
  collect: ([type, ...more], { isDistinct }) =>
    type === undefined || more.length > 0 || (isDistinct && !isDistinguishable(type))
      ? undefined
      : listOf({ ...type, nullable: false }),
  avg: unaryAggregate(
    (type) => (isInteger(type) || isFloat(type)) && !isNull(type),
    () => orNull(float),
  ),
};

function unaryAggregate(accepts: (type: ValueType) => boolean, result: (type: ValueType) => ValueType): Signature {
  return ([type, ...more], { isDistinct }) =>
    type === undefined || more.length > 0 || !accepts(type) || (isDistinct && !isDistinguishable(type))
      ? undefined
      : result(type);
}

function renderArgument(node: SyntaxNode, render: (part: SyntaxNode) => string): string {
  return childrenOf(node, 'functionArgument').map(render).join(', ');
}
