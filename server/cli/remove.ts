import { adopt } from './adopt.ts';
import { removeDataset } from '../dataset/remove-dataset.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

/** `kuajie remove`: takes a dataset out, whole or not at all. */
export async function removeCommand(shell: Shell, settings: Settings, dataset: string): Promise<number> {
  const store = await openStore(settings, shell.cwd);
  try {
    await adopt(shell, store);
    await removeDataset(store, dataset);
    shell.print(`${dataset}: removed`);
    return 0;
  } finally {
    await store.close();
  }
}
