import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkDataset } from '../dataset/check-dataset.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { type Condition, readHealth } from '../graph/health.ts';
import { root } from '../root.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { adopt } from './adopt.ts';
import type { Shell } from './program.ts';
import { untilReady } from './retry.ts';

const firstDataset = join(root, 'data', 'xianggan');

/**
 * Waits until the engine answers, saying once why it does not, and loads the first dataset into an empty store; `condition` says meanwhile
 * how far it is. What is in the store, in words; undefined where time alone brings no answer.
 */
export async function becomeReady(shell: Shell, store: GraphStore, condition: Condition): Promise<string | undefined> {
  const attempt = async () => {
    await store.engine.version();
    condition.status = 'loading';
    await loadFirstDataset(shell, store);
    const { engine, counts } = await readHealth(store);
    return `${engine.name} engine ${engine.version}; ${counts.entities} entities, ${counts.relations} relations, ${counts.documents} ${counts.documents === 1 ? 'document' : 'documents'}`;
  };
  const { stop } = shell;
  const attemptAnew = () =>
    attempt().catch((cause: unknown) => {
      condition.status = 'starting';
      throw cause;
    });
  return untilReady(attemptAnew, { stop, say: shell.warn, pause: (ms) => pause(ms, stop) });
}

async function loadFirstDataset(shell: Shell, store: GraphStore): Promise<void> {
  await adopt(shell, store);
  const { datasets, foreignNodes } = await readHealth(store);
  if (foreignNodes > 0)
    shell.print(
      `This database has ${foreignNodes} nodes that Kuajie did not load; nothing was changed. They are read as they are; “kuajie load --into-existing FOLDER” puts a dataset beside them.`,
    );
  if (datasets.length > 0 || foreignNodes > 0) return;
  const { dataset, faults } = await checkDataset(firstDataset);
  if (dataset === undefined) throw new Error(`the first dataset has ${faults.length} faults; run npm run check`);
  await loadDataset(store, dataset);
  shell.print(`loaded ${dataset.title} from data/${dataset.id}`);
}

/** Resolves after so long, or as soon as the program is stopped. */
async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: stop }).catch(() => undefined);
}
