import * as z from 'zod';
import type { mentionsAmong } from '../../shared/contract/among-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { RelationRow } from '../../shared/stored.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';

const Total = z.looseObject({ total: z.number() });
const mentionsOfThose = query('read/mentions-among', {
  params: { ids: texts, most: z.number() },
  row: Total.transform(({ total, ...row }) => ({ total, mention: RelationRow.parse(row) })),
});

/** More than anybody looks at beside one another; the reply says how many there are. */
const mostOfOne = 50;

/** Where documents name each of these entities, the first 50 places of each; one that none names is left out. */
export async function readMentionsAmong(
  store: GraphStore,
  { ids, most = mostOfOne }: { ids: string[]; most?: number },
  options?: RunOptions,
): Promise<ReplyOf<typeof mentionsAmong>> {
  const found = new Map<string, ReplyOf<typeof mentionsAmong>['mentions'][number]>();
  for (const { total, mention } of await store.run(mentionsOfThose, { ids, most }, options)) {
    const { source, evidence } = mention;
    const told = [...(found.get(source)?.evidence ?? []), ...evidence].slice(0, most);
    found.set(source, { entity: source, evidence: told, ...(told.length < total ? { total } : {}) });
  }
  const mentions = [...found.values()];
  return { mentions, truncated: mentions.some(({ total }) => total !== undefined) };
}
