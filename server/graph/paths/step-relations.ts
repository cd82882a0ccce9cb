import type { Relation } from '../../../shared/graph.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { among } from '../relations-among.ts';

/** From one entity to the next, by their ids. */
export type StepEnds = readonly [string, string];

const mostAtOnce = 20_000;

/**
 * All relations of the types between the ends of each step, in either direction. Those of many steps are asked for at once; an answer that
 * is full may be cut, and so is asked for again in halves, and of a single step with more room. It may hold relations between other entities of the steps.
 */
export async function readStepRelations(
  store: GraphStore,
  { steps, types, atOnce = mostAtOnce }: { steps: readonly StepEnds[]; types: string[]; atOnce?: number },
  options?: RunOptions,
): Promise<Relation[]> {
  const ids = [...new Set(steps.flat())];
  const found = await store.run(among, { ids, types, limit: atOnce }, options);
  if (found.length < atOnce) return found;
  if (steps.length === 1) return readStepRelations(store, { steps, types, atOnce: atOnce * 2 }, options);
  const half = Math.ceil(steps.length / 2);
  const parts = [steps.slice(0, half), steps.slice(half)];
  const all: Relation[] = [];
  for (const part of parts) all.push(...(await readStepRelations(store, { steps: part, types, atOnce }, options)));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
