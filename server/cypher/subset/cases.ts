import { join, nullType, type ValueType } from '../../store/value-type.ts';
import { child, childrenOf, type SyntaxNode } from '../syntax-tree.ts';
import { areEquatable } from './comparable.ts';
import { type Context, NotCovered, type Scope } from './context.ts';
import { checkCondition, typeOf } from './expressions.ts';
import { expressionIn } from './parts.ts';

export function caseExpression(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const results = childrenOf(node, 'caseAlternative').map((alternative) => {
    const [when, then] = childrenOf(alternative, 'expression');
    if (when === undefined || then === undefined) throw new NotCovered(alternative, 'CASE');
    checkCondition(context, when, scope);
    return typeOf(context, then, scope);
  });
  return caseResult(context, results, child(node, 'expression'), scope);
}

function caseResult(
  context: Context,
  results: ValueType[],
  otherwise: SyntaxNode | undefined,
  scope: Scope,
): ValueType {
  return results.reduce(join, otherwise === undefined ? nullType : typeOf(context, otherwise, scope));
}

export function extendedCaseExpression(context: Context, node: SyntaxNode, scope: Scope): ValueType {
  const [subject, otherwise] = childrenOf(node, 'expression');
  if (subject === undefined) throw new NotCovered(node, 'CASE');
  const type = typeOf(context, subject, scope);
  const results = childrenOf(node, 'extendedCaseAlternative').map((alternative) => {
    for (const when of alternative.children) {
      if (when.rule === '' || when.rule === 'expression') continue;
      if (when.rule !== 'whenEquals') throw new NotCovered(when, 'a comparison after WHEN');
      if (!areEquatable(type, typeOf(context, expressionIn(when), scope)))
        throw new NotCovered(when, 'WHEN with a value of another type');
    }
    const then = alternative.children.at(-1);
    return then === undefined ? nullType : typeOf(context, then, scope);
  });
  return caseResult(context, results, otherwise, scope);
}
