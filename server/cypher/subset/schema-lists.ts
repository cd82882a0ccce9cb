import { ofBase } from '../../store/value-type.ts';
import { child, childrenOf, nameOf, type SyntaxNode, tokensOf } from '../syntax-tree.ts';
import { type Context, NotCovered, type Scope } from './context.ts';
import { textList } from './parts.ts';
import { checkWhere } from './patterns.ts';
import { type Column, quoted } from './projection.ts';

const text = ofBase('String');

/** Procedures that list the names of the graph, what they yield, and the names, which are known before a statement runs. */
const lists: ReadonlyMap<string, { yields: string; names: (context: Context) => Iterable<string> }> = new Map([
  ['db.labels', { yields: 'label', names: ({ graph }: Context) => graph.labels }],
  ['db.relationshipTypes', { yields: 'relationshipType', names: ({ graph }: Context) => graph.types }],
  [
    'db.propertyKeys',
    {
      yields: 'propertyKey',
      names: ({ graph }: Context) => new Set([...graph.node.keys(), ...graph.relationship.keys()]),
    },
  ],
]);

/** What a CALL yields; `isAlone` where it is the whole statement, and is its result too. */
export function checkCall(
  context: Context,
  clause: SyntaxNode,
  { scope, isAlone }: { scope: Scope; isAlone: boolean },
): { scope: Scope; columns: Column[] } {
  const procedure = child(clause, 'procedureName');
  const list = procedure === undefined ? undefined : lists.get(nameOf(procedure));
  const where = child(clause, 'whereClause');
  const items = childrenOf(clause, 'procedureResultItem');
  const tokens = tokensOf(clause);
  // A statement that writes may change what the lists hold.
  if (context.clauses.size > 0) throw new NotCovered(clause, 'CALL in a statement that may write');
  const hasArguments = clause.children.some(({ rule }) => rule === 'procedureArgument');
  if (list === undefined || hasArguments || tokens.includes('OPTIONAL'))
    throw new NotCovered(clause, 'CALL of another procedure than those that list labels, types and property keys');
  if (items.length > 1 || (items.length === 0 && !isAlone)) throw new NotCovered(clause, 'this YIELD');
  const [item] = items;
  const [of, as] = item === undefined ? [] : childrenOf(item, 'variable');
  if (of !== undefined && nameOf(of) !== list.yields) throw new NotCovered(item ?? clause, 'this YIELD');
  const variable = as ?? of;
  const name = variable === undefined ? list.yields : nameOf(variable);
  if (scope.has(name)) throw new NotCovered(clause, 'a name that is bound before');
  const next = new Map([...scope, [name, text] as const]);
  if (where !== undefined) checkWhere(context, where, next);
  const written = quoted(name);
  context.rewrites.set(clause, (render) => {
    const unwind = `UNWIND ${textList([...list.names(context)])} AS ${written}`;
    const kept = [...next.keys()].map(quoted).join(', ');
    const filtered = where === undefined ? unwind : `${unwind} WITH ${kept} ${render(where)}`;
    return isAlone ? `${filtered} RETURN ${written}` : filtered;
  });
  return { scope: next, columns: isAlone ? [{ name, type: text }] : [] };
}
