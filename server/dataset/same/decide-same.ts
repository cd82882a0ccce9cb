import type { EntityId, EntityRef } from '../../../shared/graph.ts';
import { groupsOf, isOfPair, type SameDecision, type SameReason } from '../../../shared/same.ts';
import { Failure } from '../../failure.ts';
import type { GraphStore, RunQuery } from '../../store/graph-store.ts';
import { datasetHashes } from '../../store/loaded.ts';
import { readDecisions, writeDecisions } from './decisions.ts';
import { heldEntities, rearrange, relationsBetween } from './rearrange.ts';

interface Wanted {
  one: EntityId;
  other: EntityId;
  /** `open` takes back what was decided. */
  decision: SameDecision['decision'] | 'open';
  reasons: readonly SameReason[];
}

/**
 * Decides of two entities whether they are one, in one transaction, and gives all that is decided. Throws `not-found` where one is not
 * loaded, `bad-request` where a relation joins the two, which says that they are two.
 */
export async function decideSame(
  store: GraphStore,
  { one, other, decision, reasons }: Wanted,
): Promise<SameDecision[]> {
  if (one === other) throw new Failure('bad-request', `Wanted two entities, found ${one} twice.`);
  // A database of others is not even locked.
  if ((await store.run(datasetHashes, {})).length === 0)
    throw new Failure('not-found', 'No dataset is loaded, of whose entities it could be decided.');
  return store.write(async (run) => {
    const before = await readDecisions(run);
    const left = before.filter((known) => !isOfPair(known, one, other));
    if (decision === 'open' && left.length === before.length)
      throw new Failure('not-found', `Nothing was decided of ${one} and ${other}.`);
    const next: SameDecision[] =
      decision === 'open'
        ? left
        : [
            ...left,
            {
              ...{ one: await nameOf(run, one, before), other: await nameOf(run, other, before) },
              ...{ decision, reasons: [...reasons], at: new Date().toISOString() },
            },
          ];
    const ids = [...new Set([before, next].flatMap((all) => [one, other].flatMap((id) => membersOf(all, id))))];
    if (decision === 'same') await refuseRelated(run, ids);
    await writeDecisions(run, next);
    await rearrange(run, ids, next);
    return next;
  });
}

function membersOf(decisions: readonly SameDecision[], id: string): readonly string[] {
  return groupsOf(decisions).get(id) ?? [id];
}

/** As its dataset calls it, also where it stands under another id. */
async function nameOf(run: RunQuery, id: EntityId, decisions: readonly SameDecision[]): Promise<EntityRef> {
  const stored = await run(heldEntities, { ids: membersOf(decisions, id) });
  const own = stored.flatMap(({ said }) => said).find(({ value }) => value.id === id)?.value;
  if (own === undefined) throw new Failure('not-found', `No entity ${id} is loaded.`);
  return { id, kind: own.kind, name: own.name };
}

/** Throws `bad-request` where a relation joins two of them. */
export async function refuseRelated(run: RunQuery, ids: readonly string[]): Promise<void> {
  const [found] = await relationsBetween(run, ids);
  if (found === undefined) return;
  const { source, type, target } = found;
  throw new Failure(
    'bad-request',
    `A relation joins the two, so that they are not one: ${source} ${type} ${target}. Nothing was changed.`,
  );
}
