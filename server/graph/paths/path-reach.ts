import type { PathBudget } from './path-budget.ts';
import { type Steps, turn } from './path-steps.ts';

const unreached = 255;

/** How many steps states are away from one end. A state is an entity and how the path came to it: 3 × entity + turn. */
export interface Reach {
  /** Every state that is at most so many steps away is known. */
  readonly depth: number;
  /** The known states, nearest first. */
  readonly states: readonly number[];
  distance: (state: number) => number;
  /** How many relations the next level reads, at most. */
  cost: () => number;
  extend: () => void;
  /** The distances further on, as far as paths of `length` steps from the other end can need them. */
  within: (other: Reach, length: number) => (state: number) => number;
}

/** `forth` counts steps from the entity, `back` steps to it. The other end is reached, and never passed. */
export function createReach(
  steps: Steps,
  { start, otherEnd, way }: { start: number; otherEnd: number; way: 'forth' | 'back' },
  budget: PathBudget,
): Reach {
  const distances = new Uint8Array(steps.count * 3).fill(unreached);
  const states: number[] = [];
  let depth = 0;

  /** Tells the states one step from a state, and what that step costs. */
  const eachFrom = (state: number, tell: (next: number, cost: number) => void) => {
    const node = Math.floor(state / 3);
    const mode = state % 3;
    if (node === otherEnd) return;
    if (way === 'forth')
      steps.each(node, 'forth', ({ node: next, turn: own }) => {
        const cost = turn.cost(mode, own);
        if (cost !== undefined) tell(next * 3 + own, cost);
      });
    else
      steps.each(node, 'back', ({ node: before, turn: own }) => {
        // The step that comes here is the one that makes this state.
        if (own !== mode) return;
        for (let earlier = 0; earlier < 3; earlier += 1) {
          const cost = turn.cost(earlier, own);
          if (cost !== undefined) tell(before * 3 + earlier, cost);
        }
      });
  };

  interface Known {
    of: (state: number) => number;
    set: (state: number, distance: number) => void;
  }

  /** The states a step further than the frontier, with those that cost nothing more. */
  const level = (from: readonly number[], at: number, known: Known): number[] => {
    const next: number[] = [];
    for (const state of from)
      eachFrom(state, (reached, cost) => {
        if (cost === 0 || known.of(reached) <= at) return;
        known.set(reached, at);
        budget.follow();
        next.push(reached);
      });
    return withFree(next, at, known);
  };
  const withFree = (level: number[], at: number, known: Known): number[] => {
    for (let nth = 0; nth < level.length; nth += 1)
      eachFrom(level[nth] ?? 0, (reached, cost) => {
        if (cost !== 0 || known.of(reached) <= at) return;
        known.set(reached, at);
        level.push(reached);
      });
    return level;
  };
  const own: Known = {
    of: (state) => distances[state] ?? unreached,
    set: (state, distance) => {
      distances[state] = distance;
      states.push(state);
    },
  };
  let frontier = way === 'forth' ? [start * 3] : [start * 3, start * 3 + 1, start * 3 + 2];
  for (const state of frontier) own.set(state, 0);
  frontier = withFree(frontier, 0, own);

  return {
    get depth() {
      return depth;
    },
    states,
    distance: (state) => distances[state] ?? unreached,
    cost: () => frontier.reduce((sum, state) => sum + steps.size(Math.floor(state / 3)), 0),
    extend: () => {
      depth += 1;
      frontier = level(frontier, depth, own);
    },
    within: (other, length) => {
      const further = new Map<number, number>();
      const nearest = (state: number) => Math.min(own.of(state), further.get(state) ?? unreached);
      let from = frontier.filter((state) => other.distance(state) + depth <= length);
      for (let at = depth + 1; at <= length && from.length > 0; at += 1) {
        // What the other end does not reach in time is as if it were known, and so passed over.
        const of = (state: number) => (other.distance(state) + at <= length ? nearest(state) : 0);
        from = level(from, at, { of, set: (state, distance) => further.set(state, distance) });
      }
      return nearest;
    },
  };
}
