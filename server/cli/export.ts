import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat } from '../../shared/contract/export-forms.ts';
import { refuseNewer } from '../dataset/refuse-newer.ts';
import { exportPieces } from '../export/export-pieces.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import { entityIdOf } from './entity-id.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

export interface ExportOptions {
  format: ExportFormat;
  out?: string;
  /** Only these entities, and the relations between them. */
  ids?: string[];
  dataset?: string[];
}

const wantedIds = '--ids: wanted ids of entities, such as county:431026';

/** `kuajie export`: to a file or to standard output. */
export async function exportCommand(
  shell: Shell,
  settings: Settings,
  { format, out, ids, dataset }: ExportOptions,
): Promise<number> {
  keepHeapSmall();
  const sight = ids === undefined ? {} : { sight: { ids: ids.map((id) => entityIdOf(id, wantedIds)) } };
  const store = await openStore(settings, shell.cwd);
  try {
    await refuseNewer(store);
    const pieces = exportPieces(store, { format, ...sight, datasets: dataset }, { signal: shell.stop });
    if (out !== undefined) await pipeline(pieces, createWriteStream(resolve(shell.cwd, out)));
    else for await (const piece of pieces) await shell.write(piece);
    return 0;
  } finally {
    await store.close();
  }
}
