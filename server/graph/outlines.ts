import * as z from 'zod';
import { Outlines } from '../contract/outlines.ts';
import type { ReplyOf } from '../contract/route.ts';
import type { outlines } from '../contract/link-routes.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';

const ofDatasets = {
  file: 'read/dataset-outlines',
  row: z.object({ outlines: z.string().transform((text) => z.array(Outlines).parse(JSON.parse(text))) }),
};

/** The outlines that datasets bring, then the program's own. */
export async function readOutlines(
  store: GraphStore,
  own: readonly Outlines[],
  options?: RunOptions,
): Promise<ReplyOf<typeof outlines>> {
  const rows = await store.run(ofDatasets, {}, options);
  return { outlines: [...rows.flatMap((row) => row.outlines), ...own] };
}
