import type { Adjacency } from './adjacency.ts';
import type { PathBounds, PathBudget } from './path-budget.ts';
import { createReach, type Reach } from './path-reach.ts';
import { type PathQuestion, type Step, stepper, type Steps, turn } from './path-steps.ts';

/** A path as entity numbers, with what it is ranked by. */
export interface FoundPath {
  entities: number[];
  /** Place in `bases` of its weakest step. */
  weakest: number;
  /** Going on inwards or outwards through places that hold each other is one step. */
  steps: number;
  /** How many documents its steps rest on. */
  documents: number;
}

export interface PathResult {
  paths: FoundPath[];
  /** What was reached before the search was at its end. */
  cut?: PathBounds;
  /** How many relations were followed. */
  touched: number;
}

/**
 * The best k simple paths: by their weakest basis, then fewest steps, then most documents, fewest entities, and ids. For each
 * basis, from the strongest on, paths of 1, 2, … steps over relations at least so strong are listed, searched from both ends:
 * only entities are visited from which the other end can still be reached. Gives way to other work now and then.
 */
export async function searchPaths(
  adjacency: Adjacency,
  question: PathQuestion,
  budget: PathBudget,
): Promise<PathResult> {
  const { k, maxLength } = question;
  // A basis that no relation has would only be searched over again.
  const levels = question.levels.filter((level) => adjacency.basisOf.includes(level));
  const found: FoundPath[] = [];
  for (const [nth, level] of levels.entries()) {
    budget.share(levels.length - nth);
    const steps = stepper(adjacency, question, level, budget);
    await pathsOfLevel(steps, question, budget, {
      maxLength,
      accept: (entities, length) => {
        const path = describe(steps, entities, length);
        if (path.weakest === level && question.accepts(entities)) insert(found, path, k);
      },
      isEnough: () => found.length >= k,
    });
    if (found.length >= k || budget.isOver) break;
  }
  return { paths: found, touched: budget.touched, ...(budget.cut === undefined ? {} : { cut: budget.cut }) };
}

interface Listing {
  maxLength: number;
  accept: (entities: readonly number[], length: number) => void;
  isEnough: () => boolean;
}

async function pathsOfLevel(
  steps: Steps,
  { source, target }: PathQuestion,
  budget: PathBudget,
  { maxLength, accept, isEnough }: Listing,
): Promise<void> {
  const forth = createReach(steps, { start: source, otherEnd: target, way: 'forth' }, budget);
  const back = createReach(steps, { start: target, otherEnd: source, way: 'back' }, budget);
  for (let length = 1; length <= maxLength && !isEnough(); length += 1) {
    while (forth.depth + back.depth < length) {
      const nearer = forth.cost() <= back.cost() ? forth : back;
      if (!budget.affords(nearer.cost())) return;
      nearer.extend();
      if (await budget.pause()) return;
    }
    if (!meets(forth, back, length)) continue;
    const left = back.within(forth, length);
    if (await budget.pause()) return;
    if (await listPaths(steps, { source, target, length, left }, budget, accept)) return;
  }
}

function meets(forth: Reach, back: Reach, length: number): boolean {
  const [fewer, more] = forth.states.length < back.states.length ? [forth, back] : [back, forth];
  return fewer.states.some((state) => fewer.distance(state) + more.distance(state) <= length);
}

interface Walk {
  source: number;
  target: number;
  length: number;
  /** The least number of steps from a state to the target, or `unreached`. */
  left: (state: number) => number;
}

/** Depth first, along states from which the target is near enough. Tells whether it was cut. */
async function listPaths(
  steps: Steps,
  { source, target, length, left }: Walk,
  budget: PathBudget,
  accept: Listing['accept'],
): Promise<boolean> {
  interface Move {
    node: number;
    turn: number;
    rest: number;
  }
  const known = new Map<number, Move[]>();
  const movesFrom = (node: number, mode: number, rest: number): Move[] => {
    const key = (node * 3 + mode) * 32 + rest;
    const before = known.get(key);
    if (before !== undefined) return before;
    const moves: Move[] = [];
    steps.each(node, 'forth', ({ node: next, turn: way }: Step) => {
      const cost = turn.cost(mode, way);
      if (cost === undefined || cost > rest || next === source) return;
      const after = rest - cost;
      if (next === target ? after !== 0 : left(next * 3 + way) > after) return;
      budget.follow();
      moves.push({ node: next, turn: way, rest: after });
    });
    known.set(key, moves);
    return moves;
  };
  const path = [source];
  const onPath = new Set(path);
  const stack = [{ moves: movesFrom(source, turn.none, length), at: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const move = top.moves[top.at];
    top.at += 1;
    if (move === undefined) {
      stack.pop();
      onPath.delete(path.pop() ?? -1);
      continue;
    }
    if (budget.walked() && (await budget.pause())) return true;
    if (onPath.has(move.node)) continue;
    if (move.node === target) {
      accept([...path, target], length);
      continue;
    }
    path.push(move.node);
    onPath.add(move.node);
    stack.push({ moves: movesFrom(move.node, move.turn, move.rest), at: 0 });
  }
  return false;
}

function describe(steps: Steps, entities: readonly number[], length: number): FoundPath {
  let weakest = 0;
  const documents = new Set<string>();
  for (const [at, node] of entities.slice(0, -1).entries()) {
    const step = steps.between(node, entities[at + 1] ?? node);
    weakest = Math.max(weakest, step.basis);
    for (const one of step.documents) documents.add(one);
  }
  return { entities: [...entities], weakest, steps: length, documents: documents.size };
}

function insert(found: FoundPath[], path: FoundPath, k: number): void {
  let at = found.length;
  while (at > 0 && comparePaths(path, found[at - 1] as FoundPath) < 0) at -= 1;
  if (at >= k) return;
  found.splice(at, 0, path);
  if (found.length > k) found.pop();
}

function comparePaths(a: FoundPath, b: FoundPath): number {
  const byRank =
    a.weakest - b.weakest || a.steps - b.steps || b.documents - a.documents || a.entities.length - b.entities.length;
  if (byRank !== 0) return byRank;
  const at = a.entities.findIndex((node, nth) => node !== b.entities[nth]);
  return at === -1 ? 0 : (a.entities[at] ?? 0) - (b.entities[at] ?? 0);
}
