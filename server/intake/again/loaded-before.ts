import * as z from 'zod';
import { MadeOf } from '../../../shared/mapping.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { datasetDescriptions } from '../../store/loaded.ts';

/** A dataset that was made of tables. */
export interface Before {
  id: string;
  title: string;
  madeOf: MadeOf;
}

const Kept = z.object({ title: z.string(), madeOf: MadeOf });

/** The loaded datasets that were made of tables, as far as their descriptions tell how. */
export async function readBefore(store: GraphStore, options?: RunOptions): Promise<Before[]> {
  const rows = await store.run(datasetDescriptions, {}, options);
  return rows.flatMap(({ id, description }) => {
    // Most descriptions are of datasets that nobody made of tables.
    const kept = description ? Kept.safeParse(JSON.parse(description)).data : undefined;
    return kept === undefined ? [] : [{ id, ...kept }];
  });
}
