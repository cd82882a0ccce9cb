import { checkDataset, type CheckResult } from '../../server/dataset/check-dataset.ts';
import { formatFault } from '../../server/dataset/fault.ts';
import { writeDataset } from './small-dataset.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Checks a dataset of these files; `said` are its faults as the command line tells them. */
export async function checkFiles(files: Files): Promise<CheckResult & { said: string[] }> {
  const { folder, remove } = writeDataset(files);
  try {
    const result = await checkDataset(folder);
    return { ...result, said: result.faults.map(formatFault) };
  } finally {
    remove();
  }
}
