import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Fault, formatFault } from '../dataset/fault.ts';
import { adopt } from './adopt.ts';
import { datasetFolders } from './dataset-folders.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { type Loadable, stageDataset } from '../dataset/staged-dataset.ts';
import { Failure } from '../failure.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import { countForeignNodes } from '../store/foreign-nodes.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import { startProgress } from './progress.ts';
import type { Settings } from './settings.ts';

export interface LoadOptions {
  folder: string;
  intoExisting?: boolean;
  merge?: boolean;
  yes?: boolean;
  /** Which are loaded of those that were checked, before the first is; `folder` is gone afterwards. */
  choose?: (store: GraphStore, datasets: readonly Loadable[], folder: string) => Promise<readonly Loadable[]>;
}

/** `kuajie load`: checks first and writes nothing where there is a fault. */
export async function loadCommand(shell: Shell, settings: Settings, options: LoadOptions): Promise<number> {
  keepHeapSmall();
  const staged = await mkdtemp(join(tmpdir(), 'kuajie-load-'));
  try {
    return await loadThrough(staged, { shell, settings, options });
  } catch (cause) {
    if (!shell.stop.aborted) throw cause;
    shell.print('given up: nothing was loaded');
    return 1;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

interface Loading {
  shell: Shell;
  settings: Settings;
  options: LoadOptions;
}

/** All are checked before the first is loaded. */
async function loadThrough(staged: string, { shell, settings, options }: Loading): Promise<number> {
  const datasets: Loadable[] = [];
  const faults: Fault[] = [];
  for (const folder of await datasetFolders(resolve(shell.cwd, options.folder), join(staged, 'unpacked'))) {
    const own = join(staged, `checked-${datasets.length}`);
    await mkdir(own);
    const checked = await stageDataset(folder, own);
    if (checked.dataset !== undefined) datasets.push(checked.dataset);
    faults.push(...checked.faults);
  }
  if (faults.length > 0) {
    for (const fault of faults) shell.print(formatFault(fault));
    shell.print(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was loaded`);
    return 1;
  }
  const store = await openStore(settings, shell.cwd);
  try {
    await adopt(shell, store);
    const chosen = (await options.choose?.(store, datasets, join(staged, 'choosing'))) ?? datasets;
    for (const dataset of chosen) if (!(await loadOne(store, dataset, { shell, options }))) return 1;
    return 0;
  } finally {
    await store.close();
  }
}

/** False where somebody does not want it. */
async function loadOne(
  store: GraphStore,
  dataset: Loadable,
  { shell, options }: Pick<Loading, 'shell' | 'options'>,
): Promise<boolean> {
  const { intoExisting = false, merge = false, yes = false } = options;
  if (intoExisting && !yes && !(await agrees(shell, store, dataset))) {
    shell.print('nothing was loaded');
    return false;
  }
  const { advance, stop } = startProgress(shell.isTerminal, dataset.id);
  try {
    const loading = { intoExisting, merge, progress: advance, signal: shell.stop };
    const { changed, entities, relations, replaced } = await loadDataset(store, dataset, loading);
    if (replaced !== undefined)
      shell.print(`${dataset.id}: in place of “${replaced.title}”, version ${replaced.version}`);
    shell.print(
      `${dataset.id}: ${entities} entities, ${relations} relations ${changed ? 'loaded' : 'were already loaded, nothing changed'}`,
    );
    return true;
  } finally {
    stop();
  }
}

/** Asks before anything is written beside somebody else's nodes; whoever cannot be asked says `--yes`. */
async function agrees(shell: Shell, store: GraphStore, { id, entities, relations }: Loadable): Promise<boolean> {
  const nodes = await countForeignNodes(store);
  if (nodes === 0) return true;
  const question = `This database has ${nodes} nodes that Kuajie did not load. Put ${entities.length} entities and ${relations.length} relations of ${id} beside them? “kuajie remove ${id}” takes them out again. [y/N] `;
  if (!shell.isTerminal)
    throw new Failure('bad-request', `${question.replace(' [y/N] ', '')} Nobody can be asked here: say --yes.`);
  return /^y(es)?$/i.test((await shell.ask(question)).trim());
}
