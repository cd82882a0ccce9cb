import { groupsOf, isOfPair, type SameDecision } from '../../../shared/same.ts';
import { Failure } from '../../failure.ts';
import type { GraphStore, RunQuery } from '../../store/graph-store.ts';
import { sameDecisions } from '../../store/loaded.ts';
import { refuseRelated } from './decide-same.ts';
import { readDecisions, writeDecisions } from './decisions.ts';
import { joinedIds, rearrange } from './rearrange.ts';

/**
 * Changes what datasets hold while each entity stands under its own id: what was made one before is made so again afterwards, with
 * what the datasets then say. What a dataset brings is decided too, but of a pair of which somebody decided here already. Throws
 * `bad-request` where a relation joins two that it says are one.
 */
export async function apartWhile<T>(
  run: RunQuery,
  change: () => Promise<T>,
  brought: readonly SameDecision[] = [],
): Promise<T> {
  const known = await part(run);
  const changed = await change();
  const added = brought.filter(({ one, other }) => !known.some((own) => isOfPair(own, one.id, other.id)));
  const decisions = [...known, ...added];
  for (const { one, decision } of added)
    if (decision === 'same') await refuseRelated(run, groupsOf(decisions).get(one.id) ?? []);
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

/** Whether entities of several datasets, or of one, were made one: then what is loaded must be parted and joined in the transaction that writes it. */
export async function isAnyDecided(store: GraphStore): Promise<boolean> {
  const [row] = await store.run(sameDecisions, {});
  return (row?.same.length ?? 0) > 0;
}

/** Of a load that was begun when nothing was decided. Throws `unavailable` where somebody decided in between. */
export async function refuseDecided(run: RunQuery): Promise<void> {
  if ((await readDecisions(run)).length > 0)
    throw new Failure(
      'unavailable',
      'Entities were made one while this load began: nothing was changed. Load it again.',
    );
}
