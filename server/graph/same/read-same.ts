import type { same } from '../../../shared/contract/same-routes.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import { isOfPair, type SameReason } from '../../../shared/same.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { Proposal, ReadSame } from './proposals.ts';

type Reply = ReplyOf<typeof same>;

const mostTold = 100;

/** What may be one, the likeliest first, and what was decided, the latest first. */
export async function listSame(store: GraphStore, readSame: ReadSame): Promise<Reply> {
  const { proposals, decided } = await readSame(store);
  return {
    proposals: proposals.slice(0, mostTold).map(({ ends: [one, other], score, reasons }) => ({
      ...{ one: endOf(one), other: endOf(other), score, reasons },
    })),
    ...{ total: proposals.length, truncated: proposals.length > mostTold },
    decided: [...decided].reverse(),
  };
}

/** Why two may be one; where nothing but a person says so, that. */
export async function reasonsFor(
  store: GraphStore,
  readSame: ReadSame,
  { one, other }: { one: string; other: string },
): Promise<SameReason[]> {
  const { proposals } = await readSame(store);
  const found = proposals.find(({ ends: [a, b] }) => isOfPair({ one: a, other: b }, one, other));
  return found?.reasons ?? [{ rule: 'person' }];
}

function endOf({ id, kind, name, datasets, degree }: Proposal['ends'][number]): Reply['proposals'][number]['one'] {
  return { id, kind, name, datasets: [...new Set(datasets)], relations: degree };
}
