import * as z from 'zod';
import { SameDecision } from '../../../shared/same.ts';
import type { RunQuery } from '../../store/graph-store.ts';
import { sameDecisions } from '../../store/loaded.ts';
import { query } from '../../store/query.ts';
import { shortHash } from '../facts.ts';

const decide = query('load/decide-same', { params: { same: z.string(), hash: z.string() } });
const waitForDatasets = query('load/wait-for-datasets');

/** What was decided, oldest first. Others that decide or load meanwhile wait. */
export async function readDecisions(run: RunQuery): Promise<SameDecision[]> {
  await run(waitForDatasets, {});
  const [row] = await run(sameDecisions, {});
  return row?.same ?? [];
}

/** Every dataset's node has the whole, so that it stays as long as any of them does, and goes with the last. */
export async function writeDecisions(run: RunQuery, decisions: readonly SameDecision[]): Promise<void> {
  const same = JSON.stringify(decisions);
  await run(decide, { same, hash: decisions.length === 0 ? '' : shortHash(same) });
}
