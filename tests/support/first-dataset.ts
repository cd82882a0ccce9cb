import { fileURLToPath } from 'node:url';
import { checkDataset, type Dataset } from '../../server/dataset/check-dataset.ts';

export const firstDatasetFolder = fileURLToPath(new URL('../../data/xianggan', import.meta.url));

export async function readFirstDataset(): Promise<Dataset> {
  const { dataset, faults } = await checkDataset(firstDatasetFolder);
  if (dataset === undefined) throw new Error(`the first dataset has ${faults.length} faults`);
  return dataset;
}
