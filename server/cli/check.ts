import { resolve } from 'node:path';
import colors from 'picocolors';
import { checkDataset } from '../dataset/check-dataset.ts';
import { type Fault, formatFault } from '../dataset/fault.ts';
import type { Shell } from './program.ts';

/** `kuajie check`: 0 where the dataset is whole, 1 where it has faults. */
export async function checkCommand({ cwd, print }: Shell, folder: string): Promise<number> {
  const { faults, warnings, dataset, coverage } = await checkDataset(resolve(cwd, folder));
  for (const fault of faults) print(formatFault(fault));
  for (const { first, count } of grouped(warnings))
    print(colors.yellow(`warning: ${formatFault(first)}${count === 1 ? '' : ` (and ${count - 1} more of this)`}`));
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

/** A table of ten thousand rows may have one warning ten thousand times. */
function grouped(warnings: readonly Fault[]): { first: Fault; count: number }[] {
  const groups = new Map<string, { first: Fault; count: number }>();
  for (const warning of warnings) {
    const key = [warning.file, warning.wanted, warning.found].join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: warning, count: 1 });
    else known.count += 1;
  }
  return [...groups.values()];
}
