import { adoptOlder } from '../dataset/adopt-older.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Shell } from './program.ts';

/** Brings what an older version stored into today's form, and says so. */
export async function adopt(shell: Shell, store: GraphStore): Promise<void> {
  const adopted = await adoptOlder(store);
  if (adopted.length > 0)
    shell.warn(
      `Datasets of an older version were brought into today's form: ${adopted.join(', ')}. Load them again with “kuajie load FOLDER”, for the older form did not keep the types of their columns nor, where several datasets say the same, who says it.`,
    );
}
