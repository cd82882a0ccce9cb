import type { SameDecision } from '../../../shared/same.ts';
import type { RunQuery } from '../../store/graph-store.ts';
import { readDecisions, writeDecisions } from './decisions.ts';
import { joinedIds, rearrange } from './rearrange.ts';

/**
 * Changes what datasets hold while each entity stands under its own id: what was made one before is made so again afterwards, with
 * what the datasets then say.
 */
export async function apartWhile<T>(run: RunQuery, change: () => Promise<T>): Promise<T> {
  const decisions = await part(run);
  const changed = await change();
  await join(run, decisions);
  return changed;
}

async function part(run: RunQuery): Promise<SameDecision[]> {
  const decisions = await readDecisions(run);
  if (decisions.length > 0) await rearrange(run, joinedIds(decisions), []);
  return decisions;
}

/** A dataset that is new here knows the decisions from then on too. */
async function join(run: RunQuery, decisions: readonly SameDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  await writeDecisions(run, decisions);
  await rearrange(run, joinedIds(decisions), decisions);
}
