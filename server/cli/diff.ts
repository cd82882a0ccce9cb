import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatFault } from '../dataset/fault.ts';
import { hashOf } from '../dataset/load-dataset.ts';
import { refuseNewer } from '../dataset/refuse-newer.ts';
import { type Loadable, stageDataset } from '../dataset/staged-dataset.ts';
import { type Beside, compareBeside, decisionsAbout } from '../diff/beside.ts';
import { compare } from '../diff/compare.ts';
import { inOrder, saidInStore, type Side } from '../diff/side.ts';
import { readLoadedHead } from '../dataset/loaded-head.ts';
import { linesOfComparison } from '../diff/tell.ts';
import { Failure } from '../failure.ts';
import { datasetFolders } from './dataset-folders.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

export interface DiffOptions {
  /** A folder or a zip. */
  before: string;
  /** Another; what is loaded, where it is absent. */
  after?: string | undefined;
  format: 'text' | 'json';
}

/** `kuajie diff`: 0 where nothing differs, 1 where something does, 2 where the two cannot be compared. */
export async function diffCommand(shell: Shell, settings: Settings, options: DiffOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'kuajie-diff-'));
  try {
    return await diffIn(folder, { shell, settings, options });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    shell.warn(cause.message);
    return 2;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Diffing {
  shell: Shell;
  settings: Settings;
  options: DiffOptions;
}

async function diffIn(folder: string, { shell, settings, options }: Diffing): Promise<number> {
  const { before, after, format } = options;
  const first = await readFolder(join(folder, 'before'), shell, before);
  const one = await inOrder(first, join(folder, 'before', 'sorted'));
  const other =
    after === undefined
      ? await readStore(join(folder, 'after'), { shell, settings }, first)
      : await readSecond(join(folder, 'after'), shell, after);
  const found = { ...(await compare(one, other.side)), beside: compareBeside(first, other.beside) };
  const isEqual = found.entities.length + found.relations.length + found.beside.length === 0;
  if (format === 'json') shell.print(JSON.stringify({ equal: isEqual, ...found }, null, 2));
  else if (isEqual) shell.print(`${first.id}: nothing differs`);
  else for (const line of linesOfComparison(found)) shell.print(line);
  return isEqual ? 0 : 1;
}

async function readFolder(into: string, { cwd, warn }: Shell, path: string): Promise<Loadable> {
  await mkdir(join(into, 'staged'), { recursive: true });
  const [folder = '', ...others] = await datasetFolders(resolve(cwd, path), join(into, 'unpacked'));
  if (others.length > 0)
    throw new Failure(
      'bad-request',
      `Wanted one dataset in ${path}, found ${others.length + 1}: unpack it and compare their folders.`,
    );
  const { dataset, faults } = await stageDataset(folder, join(into, 'staged'));
  if (dataset !== undefined) return dataset;
  for (const fault of faults) warn(formatFault(fault));
  throw new Failure(
    'bad-request',
    `${path} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: what it says is not known.`,
  );
}

interface Second {
  side: Side;
  beside: Beside;
}

async function readSecond(into: string, shell: Shell, path: string): Promise<Second> {
  const beside = await readFolder(into, shell, path);
  return { side: await inOrder(beside, join(into, 'sorted')), beside };
}

async function readStore(
  folder: string,
  { shell: { cwd, stop }, settings }: Pick<Diffing, 'shell' | 'settings'>,
  { id, entities }: Loadable,
): Promise<Second> {
  const store = await openStore(settings, cwd);
  try {
    await refuseNewer(store);
    const [loaded] = await store.run(hashOf, { id });
    const beside = loaded && (await readLoadedHead(store, id, { signal: stop }));
    if (beside === undefined)
      throw new Failure(
        'not-found',
        `No dataset ${id} is loaded, to compare the folder with: load it, or name another folder.`,
      );
    return {
      side: await inOrder(saidInStore(store, id, { signal: stop }), folder),
      beside: { ...beside, same: decisionsAbout(beside.same ?? [], entities) },
    };
  } finally {
    await store.close();
  }
}
