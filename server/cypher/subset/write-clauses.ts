import { join, ofBase, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, everyNode, nameOf, type SyntaxNode } from '../syntax-tree.ts';
import { type Context, NotCovered, type Scope } from './context.ts';
import { typeOf } from './expressions.ts';
import { checkPattern, checkPatternList } from './patterns.ts';

/** Clauses that only the conformance tests may run. */
export const writeClauses = new Set(['createClause', 'setClause', 'deleteClause', 'removeClause', 'mergeClause']);

/** Checks what a writing clause evaluates; afterwards the graph's property types hold what it writes. */
export function checkWriteClause(context: Context, clause: SyntaxNode, scope: Scope): Scope {
  learnTypes(context, clause, scope);
  const list = child(clause, 'patternList');
  if (list !== undefined) return new Map([...scope, ...checkPatternList(context, list, scope, 'create')]);
  const pattern = child(clause, 'pattern');
  if (pattern !== undefined) {
    const next = new Map([...scope, ...checkPattern(context, pattern, scope, 'create')]);
    for (const action of childrenOf(clause, 'mergeAction')) {
      const set = child(action, 'setClause');
      if (set !== undefined) checkWriteClause(context, set, next);
    }
    return next;
  }
  for (const part of clause.children) {
    if (part.rule === '' || part.rule === 'removeLabels' || part.rule === 'setLabels') continue;
    if (part.rule === 'removeProp' || part.rule === 'expression' || part.rule === 'setProp') {
      for (const one of part.rule === 'expression' ? [part] : part.children)
        if (one.rule !== '') typeOf(context, one, scope);
    } else throw new NotCovered(part, 'this change');
  }
  return scope;
}

function learnTypes(context: Context, clause: SyntaxNode, scope: Scope): void {
  const node: Record<string, ValueType> = { ...context.graph.node };
  const relationship: Record<string, ValueType> = { ...context.graph.relationship };
  const learn = (key: string, type: ValueType) => {
    for (const types of [node, relationship]) {
      const known = types[key];
      types[key] = { ...(known === undefined ? type : join(known, type)), nullable: true };
    }
  };
  for (const part of everyNode(clause)) {
    if (part.rule === 'map') {
      const values = childrenOf(part, 'expression');
      childrenOf(part, 'propertyKeyName').forEach((key, at) => {
        const value = values[at];
        if (value !== undefined) learn(nameOf(key), typeOf(context, value, scope));
      });
    }
    if (part.rule === 'setProp') {
      const [target, , value] = part.children;
      const key = target?.children.at(-1);
      if (value !== undefined && key !== undefined)
        learn(
          nameOf(key).replace(/^\./, ''),
          typeOf(context, value, scope.size === 0 ? new Map() : withNodes(part, scope)),
        );
    }
  }
  context.graph = { node, relationship };
}

/** MERGE's own names are known only after its pattern; what SET reads of them is a node's. */
function withNodes(part: SyntaxNode, scope: Scope): Scope {
  const names = [...everyNode(part)].filter(({ rule }) => rule === 'variable').map(nameOf);
  return new Map([...names.map((name): [string, ValueType] => [name, ofBase('Node')]), ...scope]);
}
