import type { RunQuery } from '../../store/graph-store.ts';
import { readDecisions, writeDecisions } from './decisions.ts';
import { joinedIds, rearrange } from './rearrange.ts';

/**
 * Changes what datasets hold while each entity stands under its own id: what was made one before is made so again afterwards, with
 * what the datasets then say.
 */
export async function apartWhile<T>(run: RunQuery, change: () => Promise<T>): Promise<T> {
  const decisions = await readDecisions(run);
  if (decisions.length === 0) return change();
  const ids = joinedIds(decisions);
  await rearrange(run, ids, []);
  const changed = await change();
  await writeDecisions(run, decisions);
  await rearrange(run, ids, decisions);
  return changed;
}
