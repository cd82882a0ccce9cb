import { type Base, join, ofBase, type ValueType } from '../../server/store/value-type.ts';
import { child, childrenOf, everyNode, nameOf, type SyntaxNode } from '../../server/cypher/syntax-tree.ts';
import { type Context, NotCovered, type Scope } from '../../server/cypher/subset/context.ts';
import { typeOf } from '../../server/cypher/subset/expressions.ts';
import { checkPattern, checkPatternList } from '../../server/cypher/subset/patterns.ts';

/** Clauses that only the conformance tests may run. */
export const writeClauses = new Set(['createClause', 'setClause', 'deleteClause', 'removeClause', 'mergeClause']);

/** Checks what a writing clause evaluates; afterwards the graph's property types hold what it writes. */
export function checkWriteClause(context: Context, clause: SyntaxNode, scope: Scope): Scope {
  learnTypes(context, clause, scope);
  const list = child(clause, 'patternList');
  if (list !== undefined) return new Map([...scope, ...checkPatternList(context, list, scope, 'create')]);
  const pattern = child(clause, 'pattern');
  if (pattern !== undefined) {
    const next = new Map([...scope, ...checkPattern(context, pattern, scope, 'merge')]);
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
  return clause.rule === 'deleteClause' ? withoutGraph(scope) : scope;
}

/** What is deleted may have other names too, or lie in lists and maps: of none is anything asked afterwards. */
function withoutGraph(scope: Scope): Scope {
  const plain: readonly Base[] = ['Boolean', 'Integer', 'Float', 'String'];
  return new Map([...scope].filter(([, { bases }]) => bases.every((base) => plain.includes(base))));
}

function requireStorable(node: SyntaxNode, { bases, item }: ValueType): void {
  const storable: readonly Base[] = ['Boolean', 'Integer', 'Float', 'String', 'List', 'Other'];
  if (!bases.every((base) => storable.includes(base))) throw new NotCovered(node, 'a property that is no plain value');
  if (item !== undefined) {
    if (item.bases.includes('List')) throw new NotCovered(node, 'a property that is a list of lists');
    requireStorable(node, item);
  }
}

function learnTypes(context: Context, clause: SyntaxNode, scope: Scope): void {
  const node = new Map(context.graph.node);
  const relationship = new Map(context.graph.relationship);
  const learn = (key: string, type: ValueType, at: SyntaxNode) => {
    requireStorable(at, type);
    for (const types of [node, relationship]) {
      const known = types.get(key);
      types.set(key, { ...(known === undefined ? type : join(known, type)), nullable: true });
    }
  };
  for (const part of everyNode(clause)) {
    if (part.rule === 'map') {
      const values = childrenOf(part, 'expression');
      childrenOf(part, 'propertyKeyName').forEach((key, at) => {
        const value = values[at];
        if (value !== undefined) learn(nameOf(key), typeOf(context, value, scope), value);
      });
    }
    if (part.rule === 'setProp') {
      const [target, , value] = part.children;
      const key = target?.children.at(-1);
      if (value !== undefined && key !== undefined)
        learn(
          nameOf(key).replace(/^\./, ''),
          typeOf(context, value, scope.size === 0 ? new Map() : withNodes(part, scope)),
          value,
        );
    }
  }
  context.graph = { ...context.graph, node, relationship };
}

/** MERGE's own names are known only after its pattern; what SET reads of them is a node's. */
function withNodes(part: SyntaxNode, scope: Scope): Scope {
  const names = [...everyNode(part)].filter(({ rule }) => rule === 'variable').map(nameOf);
  return new Map([...names.map((name): [string, ValueType] => [name, ofBase('Node')]), ...scope]);
}
