import { devNull } from 'node:os';
import { megabytes, watchCommand } from './memory.ts';
import { program, type Stage } from './stage.ts';

/** Every stored quote proven, and everything exported, by our commands. */
export async function measureWhole({ env }: Pick<Stage, 'env'>): Promise<void> {
  for (const args of [['verify'], ['export', '--format', 'ndjson', '--out', devNull]]) {
    const { seconds, most } = await watchCommand([program, ...args], env);
    console.log(`kuajie ${args[0] ?? ''}: ${seconds.toFixed(1)} s, memory at most ${megabytes(most)}`);
  }
}
