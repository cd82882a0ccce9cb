import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exportGraph } from '../graph/export.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

/** `kuajie export`: to a file or to standard output. */
export async function exportCommand(
  shell: Shell,
  settings: Settings,
  { format, out }: { format: 'json' | 'ndjson'; out?: string },
): Promise<number> {
  keepHeapSmall();
  const store = openStore(settings, shell.cwd);
  try {
    const pieces = exportGraph(store, format, { signal: shell.stop });
    if (out !== undefined) await pipeline(pieces, createWriteStream(resolve(shell.cwd, out)));
    else for await (const piece of pieces) await shell.write(piece);
    return 0;
  } finally {
    await store.close();
  }
}
