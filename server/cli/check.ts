import { resolve } from 'node:path';
import colors from 'picocolors';
import { type Checked, checkFolder } from '../dataset/check-dataset.ts';
import { type Fault, formatFault } from '../dataset/fault.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import type { Shell } from './program.ts';

/** `kuajie check`: 0 where the dataset is whole, 1 where it has faults. */
export async function checkCommand({ cwd, print }: Shell, folder: string): Promise<number> {
  keepHeapSmall();
  const { faults, warnings, taken, coverage } = await checkFolder(resolve(cwd, folder), countAll);
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
  if (taken === undefined) {
    print(colors.red(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`));
    return 1;
  }
  print(colors.green(`no faults: ${taken.entities} entities, ${taken.relations} relations`));
  return 0;
}

function countAll({ entities, relations }: Checked): { entities: number; relations: number } {
  let count = 0;
  for (const relation of relations) if (relation !== '') count += 1;
  return { entities: entities.size, relations: count };
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
