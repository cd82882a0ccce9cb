import { join, listOf, nullType, ofBase, orNull, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { areEquatable, areOrderable, isNull, isNumber, isOnly } from './comparable.ts';
import { type Context, NotCovered, type Rewrite, type Scope, textOf } from './context.ts';
import { typeOfFunction } from './functions.ts';
import { checkCountedPattern, checkPattern } from './patterns.ts';

const boolean = ofBase('Boolean');
const maybe = ofBase('Boolean', true);

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
  const type = typeOf(context, node, scope);
  if (!isOnly(type, 'Boolean')) throw new NotCovered(node, 'a condition that is no comparison');
  return type;
}

function isLadder(rule: string): boolean {
  return /^expression\d*$/.test(rule) || rule === 'otherLiteral' || rule === 'parameterName';
}

function nameOfRule(rule: string): string {
  const words = rule.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words === '' ? 'this' : words;
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
    const type = context.parameters[name];
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
  patternExpression: (context, node, scope) => {
    const found = checkPattern(context, node, scope, 'expression');
    if (found.size > 0) throw new NotCovered(node, 'a pattern that brings new names as a condition');
    return boolean;
  },
};

function expressionIn(node: SyntaxNode): SyntaxNode {
  const found = child(node, 'expression');
  if (found === undefined) throw new NotCovered(node, nameOfRule(node.rule));
  return found;
}

function operands(node: SyntaxNode): { parts: SyntaxNode[]; operators: string[] } {
  return { parts: node.children.filter(({ rule }) => rule !== ''), operators: tokensOf(node) };
}

function comparison(context: Context, node: SyntaxNode, scope: Scope): ValueType {
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

export function nameOfType({ bases, item }: ValueType): string {
  if (bases.length === 0) return 'null';
  return bases.map((base) => (base === 'List' && item !== undefined ? `List<${nameOfType(item)}>` : base)).join(' or ');
}

function predicate(context: Context, node: SyntaxNode, scope: Scope): ValueType {
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

function sums(context: Context, node: SyntaxNode, scope: Scope): ValueType {
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

function products(context: Context, node: SyntaxNode, scope: Scope): ValueType {
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

function power(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { parts } = operands(node);
  const [base, exponent] = parts.map((part) => typeOf(context, part, scope));
  const power = parts[1];
  const isSimple = parts.length === 2 && power !== undefined && /^[0-3]$/.test(textOf(context, power));
  if (!isSimple || base === undefined || exponent === undefined || !isOnly(base, 'Integer'))
    throw new NotCovered(node, '^ other than of an integer to a power of 0 to 3');
  return ofBase('Float', base.nullable);
}

function sign(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const value = node.children.at(-1);
  const type = value === undefined ? nullType : typeOf(context, value, scope);
  if (!isNumber(type)) throw new NotCovered(node, `a sign before ${nameOfType(type)}`);
  return type;
}

function numberLiteral(context: Context, node: SyntaxNode): ValueType {
  const text = textOf(context, node);
  if (/^-?\d+$/.test(text) || /^-?0[xo][\da-fA-F]+$/.test(text)) return ofBase('Integer');
  if (/^-?(\d+\.\d+|\d+(\.\d+)?[eE][+-]?\d+)$/.test(text) && Number.isFinite(Number(text))) return ofBase('Float');
  throw new NotCovered(node, `the number ${text}`);
}

function mapLiteral(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const keys = childrenOf(node, 'propertyKeyName').map(nameOf);
  const values = childrenOf(node, 'expression').map((value) => typeOf(context, value, scope));
  if (new Set(keys).size < keys.length) throw new NotCovered(node, 'a map with a key twice');
  return {
    bases: ['Map'],
    nullable: false,
    fields: Object.fromEntries(keys.map((key, at) => [key, values[at] ?? nullType])),
  };
}

/** `n {.name, x: 1}` says the same as `{name: n.name, x: 1}` where n is not null. */
function mapProjection(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const variable = child(node, 'variable');
  const name = variable === undefined ? '' : nameOf(variable);
  const type = scope.get(name);
  if (variable === undefined || type === undefined || type.nullable || !isOnly(type, 'Node', 'Relationship'))
    throw new NotCovered(node, 'a map projection of something that may be null');
  const fields: Record<string, ValueType> = {};
  const parts = childrenOf(node, 'mapProjectionElement').map((element) => {
    const [first] = element.children;
    const key = child(element, 'propertyKeyName');
    const value = child(element, 'expression');
    if (key !== undefined && value !== undefined) {
      fields[nameOf(key)] = typeOf(context, value, scope);
      return (render: (part: SyntaxNode) => string) => `${textOf(context, key)}: ${render(value)}`;
    }
    const property = first?.rule === 'property' ? child(first, 'propertyKeyName') : undefined;
    if (property === undefined) throw new NotCovered(element, 'a map projection with more than properties');
    fields[nameOf(property)] = propertyOf(context, first ?? element, type);
    const text = textOf(context, property);
    return () => `${text}: ${textOf(context, variable)}.${text}`;
  });
  if (Object.keys(fields).length < parts.length) throw new NotCovered(node, 'a map with a key twice');
  context.rewrites.set(node, (render) => `{${parts.map((part) => part(render)).join(', ')}}`);
  return { bases: ['Map'], nullable: false, fields };
}

function postfixes(context: Context, node: SyntaxNode, scope: Scope): ValueType {
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
  if (isOnly(type, 'Node')) return context.graph.node[key] ?? nullType;
  if (isOnly(type, 'Relationship')) return context.graph.relationship[key] ?? nullType;
  if (isOnly(type, 'Map') && type.fields !== undefined)
    return orNull(type.fields[key] ?? nullType, type.nullable || type.fields[key] === undefined);
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
  if (!isOnly(type, 'List') || isNull(type) || type.isUnordered === true || !bounds.every((text) => /^\d+$/.test(text)))
    throw new NotCovered(node, 'a slice with bounds other than whole numbers, or of something that is no list');
  return type;
}

function caseExpression(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const results = childrenOf(node, 'caseAlternative').map((alternative) => {
    const [when, then] = childrenOf(alternative, 'expression');
    if (when === undefined || then === undefined) throw new NotCovered(alternative, 'CASE');
    checkCondition(context, when, scope);
    return typeOf(context, then, scope);
  });
  return caseResult(context, results, child(node, 'expression'), scope);
}

function caseResult(
  context: Context,
  results: ValueType[],
  otherwise: SyntaxNode | undefined,
  scope: Scope,
): ValueType {
  return results.reduce(join, otherwise === undefined ? nullType : typeOf(context, otherwise, scope));
}

function extendedCaseExpression(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [subject, otherwise] = childrenOf(node, 'expression');
  if (subject === undefined) throw new NotCovered(node, 'CASE');
  const type = typeOf(context, subject, scope);
  const results = childrenOf(node, 'extendedCaseAlternative').map((alternative) => {
    for (const when of alternative.children) {
      if (when.rule === '' || when.rule === 'expression') continue;
      if (when.rule !== 'whenEquals') throw new NotCovered(when, 'a comparison after WHEN');
      if (!areEquatable(type, typeOf(context, expressionIn(when), scope)))
        throw new NotCovered(when, 'WHEN with a value of another type');
    }
    const then = alternative.children.at(-1);
    return then === undefined ? nullType : typeOf(context, then, scope);
  });
  return caseResult(context, results, otherwise, scope);
}

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

function listComprehension(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const { list, inner } = overList(context, node, scope);
  const [, ...rest] = childrenOf(node, 'expression');
  const tokens = tokensOf(node);
  if (tokens.includes('WHERE') && rest[0] !== undefined) checkCondition(context, rest[0], inner);
  const result = tokens.includes('|') ? rest.at(-1) : undefined;
  const item = result === undefined ? list.item : typeOf(context, result, inner);
  return { ...listOf(item, list.nullable), ...(list.isUnordered === true ? { isUnordered: true } : {}) };
}

function listItemsPredicate(context: Context, node: SyntaxNode, scope: Scope): ValueType {
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

function reduceExpression(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [start, source, step] = childrenOf(node, 'expression');
  const [total, member] = childrenOf(node, 'variable').map(nameOf);
  if (start === undefined || source === undefined || step === undefined || total === undefined || member === undefined)
    throw new NotCovered(node, 'reduce');
  const first = typeOf(context, start, scope);
  const list = typeOf(context, source, scope);
  if (!isOnly(list, 'List')) throw new NotCovered(source, `${nameOfType(list)} in the place of a list`);
  const inner = (sum: ValueType) => new Map([...scope, [member, list.item ?? nullType], [total, sum]]);
  const once = join(first, typeOf(context, step, inner(first)));
  return orNull(join(once, typeOf(context, step, inner(once))), list.nullable);
}
