import type { mentionsAmong } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { RelationRow } from '../../shared/stored.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';

const mentionsOfThose = query('read/mentions-among', { params: { ids: texts }, row: RelationRow });

/** Where documents name each of these entities; one that none names is left out. */
export async function readMentionsAmong(
  store: GraphStore,
  { ids }: { ids: string[] },
  options?: RunOptions,
): Promise<ReplyOf<typeof mentionsAmong>> {
  const found = new Map<string, ReplyOf<typeof mentionsAmong>['mentions'][number]>();
  for (const { source, evidence } of await store.run(mentionsOfThose, { ids }, options)) {
    const known = found.get(source);
    if (known === undefined) found.set(source, { entity: source, evidence });
    else known.evidence = [...known.evidence, ...evidence];
  }
  return { mentions: [...found.values()] };
}
