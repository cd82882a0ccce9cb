/** Loads the dataset of a folder as a large one, and dies half-way as a program does that is killed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/cli/open-store.ts';
import { readSettings } from '../../server/cli/settings.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { stageDataset } from '../../server/dataset/staged-dataset.ts';

const [folder = ''] = process.argv.slice(2);
const { dataset } = await stageDataset(folder, mkdtempSync(join(tmpdir(), 'kuajie-dying-')));
if (dataset === undefined) throw new Error('a dataset without faults');
await loadDataset(await openStore(readSettings(process.env), process.cwd()), dataset, {
  mostAtOnce: 100,
  progress: (done, total) => {
    if (done > total / 2) process.kill(process.pid, 'SIGKILL');
  },
});
