import type { GraphTypes, TypesByName } from '../../store/value-type.ts';
import type { SyntaxNode } from '../syntax-tree.ts';

/** What the names mean at one place of the statement. */
export type Scope = TypesByName;

/** Writes a node's text anew; `render` writes a part of it. */
export type Rewrite = (render: (node: SyntaxNode) => string) => string;

/** What the check of one statement knows and collects. */
export interface Context {
  source: string;
  graph: GraphTypes;
  parameters: TypesByName;
  /** The engine answers rightly where a node is written in another way. */
  rewrites: Map<SyntaxNode, Rewrite>;
  /** Nodes that are aggregates, such as `count(*)`. */
  aggregates: Set<SyntaxNode>;
  /** Nodes that are known to be two, as `a|b` in order; what a shortest path between a node and itself is, Neo4j refuses to say. */
  apart: Set<string>;
  /** Properties that a name is known to have, as the texts of literals. */
  fixed: Map<string, Map<string, string>>;
  /** Clauses beside those that read; with any, what the graph holds may change while the statement runs. */
  clauses: Clauses;
}

/** Checks of clauses by their rule: what the names mean after the clause. */
export type Clauses = ReadonlyMap<string, (context: Context, clause: SyntaxNode, scope: Scope) => Scope>;

/** A construct that the embedded engine was not shown to answer as Neo4j does. */
export class NotCovered extends Error {
  readonly start: number;
  readonly end: number;

  constructor({ start, end }: Pick<SyntaxNode, 'start' | 'end'>, construct: string) {
    super(construct);
    this.name = 'NotCovered';
    this.start = start;
    this.end = end;
  }
}

export function textOf({ source }: Context, { start, end }: SyntaxNode): string {
  return source.slice(start, end);
}

/** The statement's text with all rewrites. */
export function render(context: Context, node: SyntaxNode): string {
  const rewrite = context.rewrites.get(node);
  if (rewrite !== undefined) return rewrite((part) => render(context, part));
  return renderParts(context, node);
}

function renderParts(context: Context, node: SyntaxNode): string {
  if (node.children.length === 0) return textOf(context, node);
  let text = '';
  let at = node.start;
  for (const part of node.children) {
    if (part.text === '<EOF>') continue;
    text += context.source.slice(at, part.start) + render(context, part);
    at = part.end;
  }
  return text + context.source.slice(at, node.end);
}
