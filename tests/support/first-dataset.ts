import { fileURLToPath } from 'node:url';
import { checkDataset, type Dataset } from '../../server/dataset/check-dataset.ts';

export const firstDatasetFolder = fileURLToPath(new URL('../../data/xianggan', import.meta.url));

const treatiesFolder = fileURLToPath(new URL('../../data/washington-1922', import.meta.url));

export function readFirstDataset(): Promise<Dataset> {
  return read(firstDatasetFolder);
}

/** The second dataset: of another field and language, with kinds of its own. */
export function readTreaties(): Promise<Dataset> {
  return read(treatiesFolder);
}

async function read(folder: string): Promise<Dataset> {
  const { dataset, faults } = await checkDataset(folder);
  if (dataset === undefined) throw new Error(`${folder} has ${faults.length} faults`);
  return dataset;
}
