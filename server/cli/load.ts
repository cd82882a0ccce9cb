import { resolve } from 'node:path';
import { checkDataset } from '../dataset/check-dataset.ts';
import { formatFault } from '../dataset/fault.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import { startProgress } from './progress.ts';
import type { Settings } from './settings.ts';

/** `kuajie load`: checks first and writes nothing where there is a fault. */
export async function loadCommand(shell: Shell, settings: Settings, folder: string): Promise<number> {
  const { dataset, faults } = await checkDataset(resolve(shell.cwd, folder));
  if (dataset === undefined) {
    for (const fault of faults) shell.print(formatFault(fault));
    shell.print(`${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was loaded`);
    return 1;
  }
  const store = openStore(settings, shell.cwd);
  const progress = startProgress(shell.isTerminal, dataset.id);
  try {
    const { changed, entities, relations } = await loadDataset(store, dataset, progress.advance);
    shell.print(
      `${dataset.id}: ${String(entities)} entities, ${String(relations)} relations ${changed ? 'loaded' : 'were already loaded, nothing changed'}`,
    );
    return 0;
  } finally {
    progress.stop();
    await store.close();
  }
}
