import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDataset, type Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readHealth } from '../../server/graph/health.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { createRandom } from '../../shared/random.ts';
import { describeEachEngine } from '../support/engines.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';
import { kuajie } from '../support/kuajie.ts';
import { isAll } from '../support/sample.ts';

const kills = isAll ? 20 : 4;

/** The first dataset without its last relation: another whole state, so that old and new can be told apart. */
function shorterDataset(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-shorter-'));
  cpSync(firstDatasetFolder, folder, { recursive: true });
  const file = join(folder, 'relations.csv');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const at = lines.findIndex((line) => line.startsWith('city:360300,ADJACENT_TO'));
  writeFileSync(file, `${lines.toSpliced(at, 1).join('\n')}\n`);
  return folder;
}

describeEachEngine('a load that is killed', (engine) => {
  const folders = [firstDatasetFolder, shorterDataset()];
  let datasets: Dataset[];
  beforeAll(async () => {
    await engine.clear();
    datasets = (await Promise.all(folders.map((folder) => checkDataset(folder)))).flatMap(
      ({ dataset }) => dataset ?? [],
    );
    const store = createGraphStore(engine.open());
    for (const dataset of datasets.slice(0, 1)) await loadDataset(store, dataset);
    await store.close();
  });
  afterAll(() => {
    rmSync(folders[1] ?? '', { recursive: true, force: true });
    engine.remove();
  });

  test(`leaves a whole state behind, ${kills} times at random moments`, async () => {
    const whole = datasets.map(({ entities, relations }) => [entities.length, relations.length]);
    const random = createRandom(20261123);
    const torn: unknown[] = [];
    const load = async (folder: string | undefined, killAfterMs: number): Promise<NodeJS.Signals | null> => {
      const child = spawn(process.execPath, [kuajie, 'load', folder ?? ''], {
        env: { ...process.env, ...engine.env },
        stdio: 'ignore',
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      const signal = await new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, by) => {
          resolve(by);
        }),
      );
      clearTimeout(timer);
      return signal;
    };
    // The moments are spread over the shortest load that was seen here, the start of the program, its first third, left out.
    let [shortestMs, killed, there] = [Infinity, 0, 0];
    for (let round = 0; killed < kills && round < kills * 6; round += 1) {
      const startMs = performance.now();
      // What is there already would be no load.
      const killAfterMs = shortestMs === Infinity ? 60_000 : shortestMs * (0.33 + 0.6 * random());
      const signal = await load(folders[1 - there], killAfterMs);
      if (signal === 'SIGKILL') killed += 1;
      else shortestMs = Math.min(shortestMs, performance.now() - startMs);
      const reopened = engine.open();
      // A server may still be ending the killed client's transaction; this waits for its lock, for readers do not.
      await reopened.transact((run) => run('MATCH (d:Dataset) SET d.title = d.title'));
      const store = createGraphStore(reopened);
      const { counts } = await readHealth(store);
      await store.close();
      const found = whole.findIndex(
        ([entities, relations]) => entities === counts.entities && relations === counts.relations,
      );
      if (found < 0) torn.push([round, counts]);
      else there = found;
    }
    expect({ torn, killed }).toEqual({ torn: [], killed: kills });
  }, 900_000);
});
