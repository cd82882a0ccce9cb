import { adopt } from './adopt.ts';
import { formatBrokenEvidence, verifyEvidence } from '../graph/verify-evidence.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

/** `kuajie verify`: 0 where every stored quote stands where it says, 1 where one does not. */
export async function verifyCommand(shell: Shell, settings: Settings): Promise<number> {
  keepHeapSmall();
  const store = await openStore(settings, shell.cwd);
  try {
    await adopt(shell, store);
    const { checked, broken } = await verifyEvidence(store, { signal: shell.stop });
    for (const one of broken) shell.print(formatBrokenEvidence(one));
    shell.print(
      checked === 0
        ? 'no quote is stored: nothing is loaded'
        : broken.length === 0
          ? `all ${checked} quotes stand where they say`
          : `${broken.length} of ${checked} quotes do not stand where they say: load their datasets again`,
    );
    return broken.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
