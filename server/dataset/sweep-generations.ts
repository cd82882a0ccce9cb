import * as z from 'zod';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';

export const holdGenerations = query('generation/hold');
export const releaseGenerations = query('generation/release');
const loose = query('generation/loose-count', { row: z.object({ loose: z.number() }) });
const parts = ['sweep-relations-out', 'sweep-relations-in', 'sweep-nodes'].map((name) => query(`generation/${name}`));

/**
 * Takes away what belongs to no generation that is seen: one that was never finished, or one that was replaced. Only while
 * generations are held. In transactions of bounded size.
 */
export async function sweepLoose(store: GraphStore): Promise<void> {
  const [found] = await store.run(loose, {});
  if ((found?.loose ?? 0) > 0) for (const part of parts) await store.runInParts(part);
}

/** The same, once no load of a next generation is under way. Does nothing where nothing is loose. */
export async function sweepGenerations(store: GraphStore): Promise<void> {
  const [found] = await store.run(loose, {});
  if ((found?.loose ?? 0) === 0) return;
  await store.write(async (run) => {
    await run(holdGenerations, {});
    await sweepLoose(store);
    await run(releaseGenerations, {});
  });
}
