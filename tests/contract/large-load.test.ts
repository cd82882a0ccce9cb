import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { cityPairs } from '../../bench/city-pairs.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset, type LoadOptions } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { countForeignNodes } from '../../server/store/foreign-nodes.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { checkFiles, type Files } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { importTables } from '../support/read-tables.ts';
import { writeDataset } from '../support/small-dataset.ts';

/** So little that what is loaded here is written as a next generation, where the engine can. */
const large: LoadOptions = { mostAtOnce: 100 };

async function twinFiles(size: { rows: number; cities: number }): Promise<Files> {
  const csv = [...cityPairs({ ...size, countries: 20 })].join('');
  const { dataset, faults } = await importTables({ 'twins.csv': csv }, { id: 'twins' });
  if (dataset === undefined) throw new Error(faults.join('\n'));
  return dataset.files;
}

async function checked(files: Files): Promise<Dataset> {
  const { dataset, said } = await checkFiles(files);
  if (dataset === undefined) throw new Error(said.join('\n'));
  return dataset;
}

async function everything(store: GraphStore): Promise<string> {
  let text = '';
  for await (const piece of exportGraph(store, 'ndjson')) text += piece;
  return text;
}

describeEachEngine('a large load', (engine) => {
  let store: GraphStore;
  let less: Dataset;
  let more: Dataset;
  let moreFiles: Files;
  const hidden = async () =>
    (await store.run({ file: 'read/hidden-count', params: {}, row: z.object({ hidden: z.number() }) }, {}))[0]?.hidden;

  beforeAll(async () => {
    less = await checked(await twinFiles({ rows: 700, cities: 100 }));
    moreFiles = await twinFiles({ rows: 1400, cities: 140 });
    more = await checked(moreFiles);
  });
  beforeEach(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
  });
  afterEach(() => store.close());
  afterAll(async () => {
    await engine.clear();
    engine.remove();
  });

  /** Loads a dataset in a process that is killed half-way, and tells by what it ended. */
  const dieLoading = (folder: string): Promise<string | null> => {
    const script = fileURLToPath(new URL('../support/dying-load.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      env: { ...process.env, ...engine.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return new Promise((resolve) =>
      child.once('exit', (_, signal) => {
        resolve(signal);
      }),
    );
  };

  /** What stands in the store after a load in one transaction. */
  const single = async (...datasets: Dataset[]): Promise<string> => {
    await engine.clear();
    await store.close();
    store = createGraphStore(engine.open());
    for (const dataset of datasets) await loadDataset(store, dataset, { merge: true });
    return everything(store);
  };

  test('is the same as one in one transaction, first and in place of another', async () => {
    await loadDataset(store, less, large);
    const first = await everything(store);
    const steps: number[] = [];
    await loadDataset(store, more, { ...large, progress: (done) => steps.push(done) });
    const second = await everything(store);
    expect({
      first: first === (await single(less)),
      second: second === (await single(more)),
      rises: steps.every((done, at) => done > (steps[at - 1] ?? 0)),
      last: steps.at(-1),
    }).toEqual({ first: true, second: true, rises: true, last: more.entities.length + more.relations.length });
  });

  test('given up half-way leaves what was there, and the next one is whole', async () => {
    await loadDataset(store, less, large);
    const before = await everything(store);
    const stop = new AbortController();
    const half = (more.entities.length + more.relations.length) / 2;
    const progress = (done: number) => {
      if (done > half) stop.abort(new Error('given up'));
    };
    await expect(loadDataset(store, more, { ...large, signal: stop.signal, progress })).rejects.toThrow('given up');
    const left = { isAsBefore: (await everything(store)) === before, hidden: await hidden() };
    await loadDataset(store, more, large);
    const after = await everything(store);
    expect({ left, again: after === (await single(more)) }).toEqual({
      left: { isAsBefore: true, hidden: 0 },
      again: true,
    });
  });

  test('whose program died half-way leaves what was there, and the next one sweeps its remains', async () => {
    await loadDataset(store, less, large);
    const before = await everything(store);
    // The embedded store is one process's alone.
    await store.close();
    const { folder, remove } = writeDataset(moreFiles);
    const died = await dieLoading(folder);
    remove();
    store = createGraphStore(engine.open());
    const isAsBefore = (await everything(store)) === before;
    const foreign = await countForeignNodes(store);
    await loadDataset(store, more, large);
    const after = await everything(store);
    const left = await hidden();
    expect({ died, isAsBefore, foreign, left, again: after === (await single(more)) }).toEqual({
      ...{ died: 'SIGKILL', isAsBefore: true, foreign: 0, left: 0, again: true },
    });
  });

  test('beside a dataset that holds the same keeps what both say, and goes without it', async () => {
    const other = { ...less, id: 'other', hash: 'other', title: 'Other' };
    await loadDataset(store, other, large);
    const alone = await everything(store);
    await loadDataset(store, more, { ...large, merge: true });
    const both = await everything(store);
    await removeDataset(store, 'twins', { mostAtOnce: 100 });
    const left = await everything(store);
    expect({ both: both === (await single(other, more)), left: left === alone }).toEqual({ both: true, left: true });
  });
});
