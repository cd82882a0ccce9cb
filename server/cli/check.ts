import { resolve } from 'node:path';
import colors from 'picocolors';
import { checkDataset } from '../dataset/check-dataset.ts';
import { formatFault } from '../dataset/fault.ts';
import type { Shell } from './program.ts';

/** `kuajie check`: 0 where the dataset is whole, 1 where it has faults. */
export async function checkCommand({ cwd, print }: Shell, folder: string): Promise<number> {
  const { faults, warnings, dataset, coverage } = await checkDataset(resolve(cwd, folder));
  for (const fault of faults) print(formatFault(fault));
  for (const warning of warnings) print(colors.yellow(`warning: ${formatFault(warning)}`));
  if (faults.some(({ isStructural }) => isStructural === true))
    print('These come first: what depends on them was not checked.');
  for (const { path, sentences, untouched } of coverage) {
    print(
      `\n${path}: evidence touches ${sentences - untouched.length} of ${sentences} sentences${untouched.length === 0 ? '' : '; not these:'}`,
    );
    for (const { line, column, text } of untouched) print(colors.dim(`  ${path}:${line}:${column}: ${text}`));
  }
  print('');
  if (dataset === undefined) {
    print(colors.red(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`));
    return 1;
  }
  print(colors.green(`no faults: ${dataset.entities.length} entities, ${dataset.relations.length} relations`));
  return 0;
}
