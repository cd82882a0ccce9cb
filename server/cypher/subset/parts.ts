import { ofBase, type ValueType } from '../../store/value-type.ts';
import { child, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { NotCovered } from './context.ts';

export const boolean = ofBase('Boolean');
export const maybe = ofBase('Boolean', true);

/** A rule of the grammar in words. */
export function nameOfRule(rule: string): string {
  const words = rule.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words === '' ? 'this' : words;
}

/** Neo4j takes no bound beyond 32 bits. */
export function isSmallBound(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) < 2 ** 31;
}

/** The one expression inside a node. */
export function expressionIn(node: SyntaxNode): SyntaxNode {
  const found = child(node, 'expression');
  if (found === undefined) throw new NotCovered(node, nameOfRule(node.rule));
  return found;
}

export function operands(node: SyntaxNode): { parts: SyntaxNode[]; operators: string[] } {
  return { parts: node.children.filter(({ rule }) => rule !== ''), operators: tokensOf(node) };
}

export function nameOfType({ bases, item }: ValueType): string {
  if (bases.length === 0) return 'null';
  return bases.map((base) => (base === 'List' && item !== undefined ? `List<${nameOfType(item)}>` : base)).join(' or ');
}

/** A literal list of texts. */
export function textList(names: readonly string[]): string {
  return `[${names.map((name) => `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(', ')}]`;
}
