import { nullType, orNull, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, nameOf, type SyntaxNode } from '../syntax-tree.ts';
import { isNull, isOnly } from './comparable.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { typeOf } from './expressions.ts';
import { expressionIn, isSmallBound, nameOfRule, nameOfType } from './parts.ts';

export function mapLiteral(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const keys = childrenOf(node, 'propertyKeyName').map(nameOf);
  const values = childrenOf(node, 'expression').map((value) => typeOf(context, value, scope));
  if (new Set(keys).size < keys.length) throw new NotCovered(node, 'a map with a key twice');
  return {
    bases: ['Map'],
    nullable: false,
    fields: new Map(keys.map((key, at) => [key, values[at] ?? nullType])),
  };
}

/** `n {.name, x: 1}` says the same as `{name: n.name, x: 1}` where n is not null. */
export function mapProjection(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const variable = child(node, 'variable');
  const name = variable === undefined ? '' : nameOf(variable);
  const type = scope.get(name);
  if (variable === undefined || type === undefined || type.nullable || !isOnly(type, 'Node', 'Relationship'))
    throw new NotCovered(node, 'a map projection of something that may be null');
  const fields = new Map<string, ValueType>();
  const parts = childrenOf(node, 'mapProjectionElement').map((element) => {
    const [first] = element.children;
    const key = child(element, 'propertyKeyName');
    const value = child(element, 'expression');
    if (key !== undefined && value !== undefined) {
      fields.set(nameOf(key), typeOf(context, value, scope));
      return (render: (part: SyntaxNode) => string) => `${textOf(context, key)}: ${render(value)}`;
    }
    const property = first?.rule === 'property' ? child(first, 'propertyKeyName') : undefined;
    if (property === undefined) throw new NotCovered(element, 'a map projection with more than properties');
    fields.set(nameOf(property), propertyOf(context, first ?? element, type));
    const text = textOf(context, property);
    return () => `${text}: ${textOf(context, variable)}.${text}`;
  });
  if (fields.size < parts.length) throw new NotCovered(node, 'a map with a key twice');
  context.rewrites.set(node, (render) => `{${parts.map((part) => part(render)).join(', ')}}`);
  return { bases: ['Map'], nullable: false, fields };
}

export function postfixes(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [base, ...rest] = node.children;
  if (base === undefined) throw new NotCovered(node, nameOfRule(node.rule));
  let type = typeOf(context, base, scope);
  for (const postfix of rest)
    type =
      postfix.rule === 'propertyPostfix'
        ? propertyOf(context, postfix, type)
        : postfix.rule === 'indexPostfix'
          ? indexed(context, postfix, type, scope)
          : sliced(context, postfix, type);
  return type;
}

function propertyOf(context: Context, node: SyntaxNode, type: ValueType): ValueType {
  const key = nameOf(node)
    .replace(/^\./, '')
    .replace(/^`(.*)`$/, '$1');
  if (isNull(type)) return nullType;
  if (isOnly(type, 'Node')) return context.graph.node.get(key) ?? nullType;
  if (isOnly(type, 'Relationship')) return context.graph.relationship.get(key) ?? nullType;
  if (isOnly(type, 'Map') && type.fields !== undefined)
    return orNull(type.fields.get(key) ?? nullType, type.nullable || !type.fields.has(key));
  throw new NotCovered(node, `a property of ${nameOfType(type)}`);
}

function indexed(context: Context, node: SyntaxNode, type: ValueType, scope: Scope): ValueType {
  const at = expressionIn(node);
  const index = typeOf(context, at, scope);
  if (isOnly(type, 'List') && isOnly(index, 'Integer') && !isNull(type)) {
    if (type.isUnordered === true) throw new NotCovered(node, 'a place in a list whose order is not fixed');
    return orNull(type.item ?? nullType);
  }
  throw new NotCovered(node, `[${nameOfType(index)}] on ${nameOfType(type)}`);
}

function sliced(context: Context, node: SyntaxNode, type: ValueType): ValueType {
  const bounds = childrenOf(node, 'expression').map((bound) => textOf(context, bound));
  if (!isOnly(type, 'List') || isNull(type) || type.isUnordered === true || !bounds.every(isSmallBound))
    throw new NotCovered(node, 'a slice with bounds other than whole numbers, or of something that is no list');
  return type;
}
