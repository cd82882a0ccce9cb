import { bases } from '../../../shared/graph.ts';
import type { Adjacency } from './adjacency.ts';
import type { PathBudget } from './path-budget.ts';

export interface PathQuestion {
  source: number;
  target: number;
  k: number;
  /** Steps. */
  maxLength: number;
  /** Places in `bases` that are allowed, the strongest first. */
  levels: readonly number[];
  /** Whether a type may be used. */
  allowsType: (type: string) => boolean;
  /** Whether a relation that rests on these documents may be used. */
  allowsDocuments: (documents: readonly string[]) => boolean;
  /** Whether a relation of this id may be used; all may where it is absent. */
  allowsRelation?: ((id: string) => boolean) | undefined;
  /** Whether an entity other than the two ends may be passed. */
  allowsEntity: (node: number) => boolean;
  /** Whether each relation must lead from the source to the target. */
  isForward: boolean;
  /** What a path as a whole must fulfil. */
  accepts: (entities: readonly number[]) => boolean;
}

/**
 * How a path goes on: by a tie, or inwards or outwards through places that hold each other. Going on the same way costs
 * nothing. Out of a place and into another that the same place holds is no way: it says only that both lie there.
 */
export const turn = {
  none: 0,
  outwards: 1,
  inwards: 2,
  /** What a step costs after the one before; undefined where it may not follow. */
  cost: (before: number, way: number): 0 | 1 | undefined => {
    if (way === 0) return 1;
    if (before === 1 && way === 2) return undefined;
    return before === way ? 0 : 1;
  },
} as const;

/** From one entity to the next, over all relations between them that are allowed and strong enough. */
export interface Step {
  node: number;
  turn: number;
}

export interface Steps {
  /** Tells each step from an entity, or each step to it, in the order of the entities there. */
  each: (node: number, way: 'forth' | 'back', tell: (step: Step) => void) => void;
  /** The strongest basis of a step, and the documents behind it. */
  between: (from: number, to: number) => { basis: number; documents: string[] };
  size: (node: number) => number;
  count: number;
}

/** The steps of a graph of which only relations at least as strong as `level` are there. */
export function stepper(
  adjacency: Adjacency,
  { source, target, levels, allowsType, allowsDocuments, allowsRelation, allowsEntity, isForward }: PathQuestion,
  level: number,
  budget: Pick<PathBudget, 'scan'>,
): Steps {
  const { starts, others, typeOf, basisOf, leaves, documentsOf, documentSets, relationOf, relationId } = adjacency;
  const { types, ids, roles } = adjacency;
  const isTypeAllowed = types.map(allowsType);
  const areDocumentsAllowed = documentSets.map(allowsDocuments);
  const isContainment = types.map((type) => roles.contains.includes(type));
  const isBasisAllowed = bases.map((_, basis) => basis <= level && levels.includes(basis));
  const maybe = (node: number) => node === source || node === target || allowsEntity(node);
  const startOf = (node: number) => starts[node] ?? 0;
  const isUsed = (entry: number, way: 'forth' | 'back') =>
    isTypeAllowed[typeOf[entry] ?? 0] === true &&
    isBasisAllowed[basisOf[entry] ?? 0] === true &&
    areDocumentsAllowed[documentsOf[entry] ?? 0] === true &&
    (!isForward || (leaves[entry] === 1) === (way === 'forth')) &&
    allowsRelation?.(relationId(relationOf[entry] ?? 0)) !== false;

  const firstTo = (from: number, to: number): number => {
    let [low, high] = [startOf(from), startOf(from + 1)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((others[middle] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    count: ids.length,
    size: (node) => startOf(node + 1) - startOf(node),
    each: (node, way, tell) => {
      const end = startOf(node + 1);
      budget.scan(end - startOf(node));
      for (let at = startOf(node); at < end;) {
        const other = others[at] ?? 0;
        let [ties, leaving, coming] = [0, 0, 0];
        for (; at < end && others[at] === other; at += 1) {
          if (!isUsed(at, way)) continue;
          if (isContainment[typeOf[at] ?? 0] !== true) ties += 1;
          else if (leaves[at] === 1) leaving += 1;
          else coming += 1;
        }
        if (ties + leaving + coming === 0 || !maybe(other)) continue;
        // A relation that leaves this end leads outwards if the path goes that way, and inwards if it comes from there.
        const isTie = ties > 0 || (leaving > 0 && coming > 0);
        const isOutwards = leaving > 0 === (way === 'forth');
        tell({ node: other, turn: isTie ? turn.none : isOutwards ? turn.outwards : turn.inwards });
      }
    },
    between: (from, to) => {
      let basis: number = bases.length;
      const documents: string[] = [];
      for (let at = firstTo(from, to); at < startOf(from + 1) && others[at] === to; at += 1) {
        if (!isUsed(at, 'forth')) continue;
        basis = Math.min(basis, basisOf[at] ?? bases.length);
        documents.push(...(documentSets[documentsOf[at] ?? 0] ?? []));
      }
      return { basis, documents };
    },
  };
}
