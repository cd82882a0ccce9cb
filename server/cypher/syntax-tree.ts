/** A node of the parse tree of Neo4j's own grammar (Cypher 25): a rule with its parts, or a token without any. */
export interface SyntaxNode {
  /** The rule's name in the grammar, such as `nodePattern`; empty for a token. */
  rule: string;
  /** A token's text; empty for a rule. */
  text: string;
  /** Offsets in the statement, in UTF-16 code units; `end` is the first after it. */
  start: number;
  end: number;
  children: readonly SyntaxNode[];
}

/** The first child of a rule, or undefined. */
export function child(node: SyntaxNode, rule: string): SyntaxNode | undefined {
  return node.children.find((one) => one.rule === rule);
}

export function childrenOf(node: SyntaxNode, rule: string): SyntaxNode[] {
  return node.children.filter((one) => one.rule === rule);
}

/** The texts of the node's own tokens, in upper case. */
export function tokensOf(node: SyntaxNode): string[] {
  return node.children.filter((one) => one.rule === '').map((one) => one.text.toUpperCase());
}

/** The node and everything below it, from the left. */
export function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const one of node.children) yield* everyNode(one);
}

/** The text of a name as Cypher reads it: without backticks. */
export function nameOf(node: SyntaxNode): string {
  const text = node.rule === '' ? node.text : node.children.map(nameOf).join('');
  return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text;
}
