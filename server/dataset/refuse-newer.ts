import * as z from 'zod';
import { Failure } from '../failure.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { storedFormat } from './stored-format.ts';

const newer = query('adopt/newer-datasets', {
  params: { known: z.number() },
  row: z.object({ id: z.string(), format: z.number() }),
});

/** Throws `bad-request` where a newer program stored something: this one would read it wrongly, and write beside it what that one does not expect. */
export async function refuseNewer(store: GraphStore): Promise<void> {
  const found = await store.run(newer, { known: storedFormat });
  if (found.length === 0) return;
  const datasets = found.map(({ id, format }) => `${id} (form ${format})`).join(', ');
  throw new Failure(
    'bad-request',
    `Wanted data that this Kuajie or an older one stored (form ${storedFormat} at most), found ${datasets} of a newer one; nothing was changed. Start the newer one, or restore a backup into an empty store.`,
  );
}
