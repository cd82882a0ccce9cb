import { child, childrenOf, nameOf, type SyntaxNode } from '../syntax-tree.ts';
import { type Context, textOf } from './context.ts';
import { textList } from './parts.ts';

/** Writes `labels(n)`, whose order the engine does not define, as a list in one order, so that the same labels are the same list; false for anything else. */
export function sortLabels(context: Context, expression: SyntaxNode): boolean {
  // A statement that writes may bring labels that are not known before it.
  if (context.clauses.size > 0) return false;
  const call = onlyPart(expression);
  const called = child(call, 'functionName');
  const [argument] = childrenOf(call, 'functionArgument');
  if (call.rule !== 'functionInvocation' || called === undefined || argument === undefined) return false;
  if (nameOf(called).toLowerCase() !== 'labels' || !/^\w+$/.test(textOf(context, argument).trim())) return false;
  const name = textOf(context, argument).trim();
  const all = textList([...context.graph.labels].sort());
  context.rewrites.set(
    call,
    () =>
      `(CASE WHEN ${name} IS NULL THEN null ELSE [${name}_label IN ${all} WHERE ${name}_label IN labels(${name})] END)`,
  );
  return true;
}

function onlyPart(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let [only] = at.children; at.children.length === 1 && only !== undefined; [only] = at.children) at = only;
  return at;
}
