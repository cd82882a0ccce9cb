import { closest, distance } from 'fastest-levenshtein';
import type { Hint } from '../../shared/contract/cypher-routes.ts';
import type { Place } from '../../shared/fault-place.ts';
import { child, childrenOf, everyNode, nameOf, type SyntaxNode } from './syntax-tree.ts';
import { misspelt, syntaxHints } from './hints-on-syntax.ts';
import { withoutTexts } from './without-texts.ts';

/** The names of the graph that a statement can use. */
export interface Vocabulary {
  labels: readonly string[];
  types: readonly string[];
  properties: readonly string[];
  meetings: readonly { from: string; type: string; to: string }[];
}

/** Hints on a statement that parses: names that the graph does not have, relations drawn against their direction, parts that nothing joins. */
export function hintsOn(statement: SyntaxNode, vocabulary: Vocabulary, parameters: readonly string[]): Hint[] {
  const nodes = [...everyNode(statement)];
  return [
    ...nodes.flatMap((node) => nameHint(node, vocabulary)),
    ...nodes.flatMap((node) => parameterHint(node, parameters)),
    ...nodes.flatMap(equalsNull),
    ...nodes.flatMap((node) => directionHint(node, vocabulary, labelsByName(nodes))),
    ...nodes.flatMap(unconnected),
  ];
}

function nameHint(node: SyntaxNode, { labels, types, properties }: Vocabulary): Hint[] {
  if (node.rule === 'labelName' || node.rule === 'labelType' || node.rule === 'relType') return [];
  if (node.rule === 'nodePattern' || node.rule === 'labelComparison')
    return namesIn(node).flatMap((name) => unknown('unknown-label', name, labels));
  if (node.rule === 'relationshipPattern') return namesIn(node).flatMap((name) => unknown('unknown-type', name, types));
  if (node.rule === 'propertyPostfix') {
    const key = child(node, 'property');
    const name = key === undefined ? undefined : child(key, 'propertyKeyName');
    return name === undefined ? [] : unknown('unknown-property', name, properties);
  }
  return [];
}

/** The label or type names directly in a pattern, not those of patterns inside its expressions. */
function namesIn(node: SyntaxNode): SyntaxNode[] {
  const expression = node.rule === 'labelComparison' ? child(node, 'labelExpression4') : child(node, 'labelExpression');
  return expression === undefined ? [] : [...everyNode(expression)].filter(({ rule }) => rule === 'labelName');
}

function unknown(code: Hint['code'], node: SyntaxNode, known: readonly string[]): Hint[] {
  const found = nameOf(node);
  if (known.includes(found) || known.length === 0) return [];
  return [withNearest({ code, found, start: node.start, end: node.end }, known)];
}

/** The nearest known name, where it is near: half of the letters are right, or only the case is wrong. */
function withNearest(hint: Hint, known: readonly string[]): Hint {
  if (known.length === 0) return hint;
  const nearest =
    known.find((one) => one.toLowerCase() === hint.found.toLowerCase()) ?? closest(hint.found, [...known]);
  const isNear =
    nearest.toLowerCase() === hint.found.toLowerCase() ||
    distance(hint.found, nearest) <= Math.max(1, Math.floor(nearest.length / 2));
  return isNear ? { ...hint, nearest } : hint;
}

function parameterHint(node: SyntaxNode, given: readonly string[]): Hint[] {
  if (node.rule !== 'parameter') return [];
  const found = nameOf(node).replace(/^\$/, '');
  return given.includes(found) ? [] : [{ code: 'missing-parameter', found, start: node.start, end: node.end }];
}

function equalsNull(node: SyntaxNode): Hint[] {
  if (node.rule !== 'expression8') return [];
  const operator = node.children.find(({ text }) => text === '=' || text === '<>');
  const isNull = (part: SyntaxNode | undefined) =>
    part !== undefined &&
    [...everyNode(part)].some(({ rule }) => rule === 'keywordLiteral') &&
    part.end - part.start === 4;
  if (operator === undefined || !(isNull(node.children[0]) || isNull(node.children[2]))) return [];
  return [{ code: 'equals-null', found: operator.text, start: node.start, end: node.end }];
}

function labelsByName(nodes: readonly SyntaxNode[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const node of nodes) {
    if (node.rule !== 'nodePattern') continue;
    const variable = child(node, 'variable');
    const [label] = namesIn(node);
    if (variable !== undefined && label !== undefined) labels.set(nameOf(variable), nameOf(label));
  }
  return labels;
}

/** A relation between two kinds that only leads the other way round. */
function directionHint(node: SyntaxNode, { meetings }: Vocabulary, labels: Map<string, string>): Hint[] {
  if (node.rule !== 'patternElement' && node.rule !== 'pathPatternNonEmpty') return [];
  return node.children.flatMap((step, at): Hint[] => {
    const [left, right] = [node.children[at - 1], node.children[at + 1]];
    if (step.rule !== 'relationshipPattern' || left === undefined || right === undefined) return [];
    const [types, isLeft, isRight] = [
      namesIn(step).map(nameOf),
      child(step, 'leftArrow') !== undefined,
      child(step, 'rightArrow') !== undefined,
    ];
    const [one, other] = [labelOf(left, labels), labelOf(right, labels)];
    if (isLeft === isRight || types.length !== 1 || child(step, 'pathLength') !== undefined) return [];
    const [from, to] = isLeft ? [other, one] : [one, other];
    const leads = (a: string | undefined, b: string | undefined) =>
      meetings.some(
        (meeting) =>
          meeting.type === types[0] && (a === undefined || meeting.from === a) && (b === undefined || meeting.to === b),
      );
    if (leads(from, to) || !leads(to, from)) return [];
    return [{ code: 'reversed-direction', found: types[0] ?? '', start: step.start, end: step.end }];
  });
}

function labelOf(node: SyntaxNode, labels: Map<string, string>): string | undefined {
  const [own] = namesIn(node);
  const variable = child(node, 'variable');
  const label = own === undefined ? (variable === undefined ? undefined : labels.get(nameOf(variable))) : nameOf(own);
  return label === 'Entity' ? undefined : label;
}

/** Patterns of one MATCH that share no name: every row of one is joined with every row of the other. */
function unconnected(node: SyntaxNode): Hint[] {
  if (node.rule !== 'patternList') return [];
  const [first, ...rest] = childrenOf(node, 'pattern');
  const namesOf = (pattern: SyntaxNode) =>
    new Set([...everyNode(pattern)].filter(({ rule }) => rule === 'variable').map(nameOf));
  if (first === undefined) return [];
  const known = namesOf(first);
  for (const pattern of rest) {
    const names = namesOf(pattern);
    const isFixed = [...everyNode(pattern)].some(({ rule }) => rule === 'properties');
    if (!isFixed && ![...names].some((name) => known.has(name)))
      return [{ code: 'unconnected', found: '', start: pattern.start, end: pattern.end }];
    for (const name of names) known.add(name);
  }
  return [];
}

/** Hints on an error, from its words and its place. */
export function hintsOnFault(statement: string, message: string, { start, end }: Place): Hint[] {
  const at = (code: Hint['code'], found: string): Hint => ({ code, found, start, end });
  const fullWidth =
    /[\uff08\uff09\uff0c\uff1a\uff1b\uff3b\uff3d\uff5b\uff5d\uff0d\uff1e\uff1c\uff1d\u2018\u2019\u201c\u201d]/.exec(
      withoutTexts(statement),
    );
  if (fullWidth !== null)
    return [{ code: 'full-width', found: fullWidth[0], start: fullWidth.index, end: fullWidth.index + 1 }];
  const operator = /==|!=|&&|\|\|(?=\s*[a-z]+\.)/.exec(withoutTexts(statement));
  if (operator !== null)
    return [
      { code: 'wrong-operator', found: operator[0], start: operator.index, end: operator.index + operator[0].length },
    ];
  const variable = /^Variable `(.+)` not defined/.exec(message)?.[1];
  if (variable !== undefined) {
    if (/\P{ASCII}/u.test(variable)) return [at('unquoted-text', variable)];
    const keyword = misspelt(variable, start, ['DISTINCT']);
    if (keyword.length > 0) return keyword;
    const names = [...new Set(statement.match(/(?<=[([]|AS |,)\s*[A-Za-z_]\w*/g) ?? [])].map((name) => name.trim());
    return [
      withNearest(
        at('unknown-variable', variable),
        names.filter((name) => name !== variable),
      ),
    ];
  }
  if (/must be aliased/.test(message)) return [at('unaliased', statement.slice(start, end))];
  if (/cannot conclude with|Query must conclude with|must conclude with/.test(message))
    return [at('nothing-returned', '')];
  const called = /[Uu]nknown function '([^']+)'/.exec(message)?.[1];
  if (called !== undefined) return [withNearest(at('unknown-function', called), commonFunctions)];
  return syntaxHints(statement, message, { start, end });
}

const commonFunctions =
  'count collect sum avg min max size length nodes relationships type labels keys properties coalesce head last tail range reverse toUpper toLower trim left right substring split replace toString toInteger toFloat abs ceil floor round sign sqrt startNode endNode exists elementId shortestPath date datetime duration'.split(
    ' ',
  );
