import { listOf, ofBase, type TypesByName, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, everyNode, nameOf, type SyntaxNode } from '../syntax-tree.ts';
import { areEquatable, isOnly } from './comparable.ts';
import { areApart, learnFromCondition, learnFromMap } from './apart.ts';
import { type Context, NotCovered, type Scope, textOf } from './context.ts';
import { checkCondition, typeOf } from './expressions.ts';

/** Where a pattern stands: what it may hold differs a little. */
export type PatternPlace = 'match' | 'expression' | 'create' | 'merge';

/** Checks a pattern and returns the names that it brings. */
export function checkPattern(
  context: Context,
  node: SyntaxNode,
  scope: Scope,
  place: PatternPlace,
): Map<string, ValueType> {
  const found = new Map<string, ValueType>();
  const known = () => new Map([...scope, ...found]);
  const declare = (name: string | undefined, type: ValueType, at: SyntaxNode) => {
    if (name === undefined) return;
    const existing = scope.get(name) ?? found.get(name);
    if (existing === undefined) {
      found.set(name, type);
      return;
    }
    const isNode = isOnly(existing, 'Node') && isOnly(type, 'Node') && existing.bases.length > 0;
    // The engine keeps the row where the name is null; Neo4j finds nothing.
    if (existing.nullable && isLonely(node)) throw new NotCovered(at, 'MATCH of a single node that may be null');
    if (!isNode) throw new NotCovered(at, 'a name that is used a second time for something else than a node');
  };

  const element = (part: SyntaxNode, isShortest: boolean) => {
    for (const piece of part.children)
      if (piece.rule === 'nodePattern') {
        if (isWritten(place)) refuseBoundAgain(piece, known(), part.children.length === 1);
        checkNodePattern(context, piece, known(), place);
        declare(variableOf(piece), ofBase('Node'), piece);
      } else if (piece.rule === 'relationshipPattern') {
        const isMany = checkRelationshipPattern(context, piece, known(), { place, isShortest });
        const relationship = ofBase('Relationship');
        const name = variableOf(piece);
        if (name !== undefined && known().has(name))
          throw new NotCovered(piece, 'the name of a relationship used twice');
        declare(name, isMany ? listOf(relationship) : relationship, piece);
      } else if (piece.rule !== '') throw new NotCovered(piece, 'a quantified or parenthesised path');
  };

  if (node.rule === 'patternExpression') {
    const path = child(node, 'pathPatternNonEmpty');
    if (path !== undefined) element(path, false);
    return found;
  }
  if (child(node, 'pathPatternPrefix') !== undefined) throw new NotCovered(node, 'a path selector such as SHORTEST 1');
  const anonymous = child(node, 'anonymousPattern');
  const [inner] = anonymous?.children ?? [];
  if (inner === undefined) throw new NotCovered(node, 'this pattern');
  if (inner.rule === 'shortestPathPattern') {
    const path = child(inner, 'patternElement');
    if (path === undefined || path.children.length !== 3)
      throw new NotCovered(inner, 'a shortest path of several steps');
    const ends = childrenOf(path, 'nodePattern').map(variableOf);
    if (!ends.every((name) => name !== undefined && scope.has(name)))
      throw new NotCovered(inner, 'a shortest path whose two ends are not matched before');
    if (!areApart(context, ends[0] ?? '', ends[1] ?? ''))
      throw new NotCovered(inner, 'a shortest path between ends that may be the same (say WHERE a <> b before it)');
    element(path, true);
  } else element(inner, false);
  const name = variableOf(node);
  if (name !== undefined) {
    if (known().has(name)) throw new NotCovered(node, 'the name of a path used twice');
    found.set(name, ofBase('Path'));
  }
  return found;
}

function isWritten(place: PatternPlace): boolean {
  return place === 'create' || place === 'merge';
}

/** Neo4j creates nothing at a node that is there already, and says so; the engine creates another or none. */
function refuseBoundAgain(node: SyntaxNode, scope: Scope, isAlone: boolean): void {
  const name = variableOf(node);
  if (name === undefined || !scope.has(name)) return;
  if (isAlone || child(node, 'labelExpression') !== undefined || child(node, 'properties') !== undefined)
    throw new NotCovered(node, 'a label, a property or a creation of a node that is bound before');
}

function isLonely(pattern: SyntaxNode): boolean {
  return ![...everyNode(pattern)].some(({ rule }) => rule === 'relationshipPattern');
}

function variableOf(node: SyntaxNode): string | undefined {
  const variable = child(node, 'variable');
  return variable === undefined ? undefined : nameOf(variable);
}

function checkNodePattern(context: Context, node: SyntaxNode, scope: Scope, place: PatternPlace): void {
  const labels = child(node, 'labelExpression');
  if (labels !== undefined && !/^:\s*[^:|&!%()]+(:[^:|&!%()]+)*$/.test(textOf(context, labels)))
    throw new NotCovered(labels, 'a label expression');
  refuseWhere(node);
  checkProperties(context, node, scope, { types: context.graph.node, place });
}

function refuseWhere(node: SyntaxNode): void {
  if (child(node, 'expression') !== undefined) throw new NotCovered(node, 'WHERE inside a pattern');
}

function checkRelationshipPattern(
  context: Context,
  node: SyntaxNode,
  scope: Scope,
  { place, isShortest }: { place: PatternPlace; isShortest: boolean },
): boolean {
  refuseWhere(node);
  const types = child(node, 'labelExpression');
  if (types !== undefined && !/^:\s*[^:|&!%()]+(\|[^:|&!%()]+)*$/.test(textOf(context, types)))
    throw new NotCovered(types, 'a type expression');
  const names = types === undefined ? [] : [...everyNode(types)].filter(({ rule }) => rule === 'labelName').map(nameOf);
  // Neo4j counts the relationships of a type that is named twice twice.
  if (types !== undefined && new Set(names).size < names.length) throw new NotCovered(types, 'a type named twice');
  const length = child(node, 'pathLength');
  checkProperties(context, node, scope, { types: context.graph.relationship, place });
  if (length === undefined) return false;
  if (child(node, 'properties') !== undefined) throw new NotCovered(node, 'properties on a path of variable length');
  if (!/^\*\s*(\d+|\d*\s*\.\.\s*\d+)$/.test(textOf(context, length)) && !isShortest)
    throw new NotCovered(length, 'a path of variable length without an upper bound');
  if (isEmptyLength(textOf(context, length)))
    throw new NotCovered(length, 'a path whose upper bound lies below its lower one');
  return true;
}

/** `*2..1`, and `*..0`, whose lower bound is 1: Neo4j finds nothing, the engine something. */
function isEmptyLength(length: string): boolean {
  const [, lower, upper] = /^\*\s*(\d+)?\s*\.\.\s*(\d+)$/.exec(length) ?? [];
  return upper !== undefined && Number(upper) < Number(lower ?? 1);
}

function checkProperties(
  context: Context,
  node: SyntaxNode,
  scope: Scope,
  { types, place }: { types: TypesByName; place: PatternPlace },
): void {
  const properties = child(node, 'properties');
  if (properties === undefined) return;
  const map = child(properties, 'map');
  if (map === undefined) throw new NotCovered(properties, 'a parameter in the place of the properties');
  if (place === 'match') learnFromMap(context, variableOf(node), map);
  const keys = childrenOf(map, 'propertyKeyName').map(nameOf);
  childrenOf(map, 'expression').forEach((value, at) => {
    const type = typeOf(context, value, scope);
    const stored = types.get(keys[at] ?? '');
    if (place === 'create') return;
    if (place === 'merge' && type.nullable) throw new NotCovered(value, 'MERGE with a property that may be null');
    if (place === 'merge') return;
    if (type.bases.length === 0) throw new NotCovered(value, 'null as a property in a pattern');
    if (stored !== undefined && !areEquatable(type, stored))
      throw new NotCovered(value, 'a property of another type than the stored one');
  });
}

/** `EXISTS { … }` and `COUNT { … }` around a pattern with its WHERE. */
export function checkCountedPattern(context: Context, node: SyntaxNode, scope: Scope): void {
  const list = child(node, 'patternList');
  if (list === undefined) throw new NotCovered(node, 'a whole query inside EXISTS or COUNT');
  const found = checkPatternList(context, list, scope, 'match');
  const where = child(node, 'whereClause');
  if (where !== undefined) checkWhere(context, where, new Map([...scope, ...found]));
}

export function checkPatternList(
  context: Context,
  list: SyntaxNode,
  scope: Scope,
  place: PatternPlace,
): Map<string, ValueType> {
  const found = new Map<string, ValueType>();
  for (const pattern of childrenOf(list, 'pattern'))
    for (const [name, type] of checkPattern(context, pattern, new Map([...scope, ...found]), place))
      found.set(name, type);
  return found;
}

/** `isCertain`: every row that goes on fulfils it, which is not so of an OPTIONAL MATCH. */
export function checkWhere(context: Context, where: SyntaxNode, scope: Scope, isCertain = false): void {
  const condition = child(where, 'expression');
  if (condition === undefined) return;
  checkCondition(context, condition, scope);
  if (isCertain) learnFromCondition(context, condition);
}
