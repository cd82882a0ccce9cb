import type { Clauses } from './subset/context.ts';
import type { SyntaxNode } from './syntax-tree.ts';
import { refuse, type Refusal } from './walls.ts';

/** What of a statement is let through before it runs. The program has one such policy; conformance tests bring their own. */
export interface InspectionPolicy {
  /** Why statements may not run, or undefined. */
  refuse: (statements: readonly SyntaxNode[]) => Refusal | undefined;
  /** Clauses beside those that read. */
  clauses: Clauses;
}

export const readingOnly: InspectionPolicy = { refuse, clauses: new Map() };
