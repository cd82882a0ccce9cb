import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import colors from 'picocolors';
import type { AsBefore } from '../../shared/contract/dataset-routes.ts';
import { defined } from '../../shared/defined.ts';
import { Failure } from '../failure.ts';
import { mapAgain } from '../intake/again/map-again.ts';
import { writePieces } from '../lines/write-pieces.ts';
import { makeDataset } from '../tables/making/make-dataset.ts';
import { isHeadWord, namesGroups } from '../tables/mapping/words.ts';
import { readFiles } from '../tables/reading/read-files.ts';
import { type BroughtFile, usualLimits } from '../tables/reading/sheet.ts';
import type { Said } from '../tables/said.ts';
import { countsOf, faultLines, faultsCsv, noticeLines, pictureOf } from '../tables/tell.ts';
import { importedBefore, readMapping } from './imported-before.ts';
import { keepMapping } from './kept-mapping.ts';
import { outFolder } from './out-folder.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import type { Shell } from './program.ts';

export interface ImportOptions {
  out?: string;
  mapping?: string;
  /** Guesses, whatever an earlier import left. */
  fresh?: boolean;
  dryRun?: boolean;
  id?: string;
  title?: string;
  faults?: string;
}

/** `kuajie import`: tables become a dataset's folder. 0 where it is written or would be, 1 where something stands in the way. */
export async function importCommand(shell: Shell, names: readonly string[], options: ImportOptions): Promise<number> {
  keepHeapSmall();
  const folder = await mkdtemp(join(tmpdir(), 'kuajie-import-'));
  try {
    return await importInto(shell, { names, options, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Importing {
  names: readonly string[];
  options: ImportOptions;
  /** For what is kept while rows are read. */
  folder: string;
}

async function importInto({ cwd, print }: Shell, { names, options, folder }: Importing): Promise<number> {
  const out = await outFolder(cwd, options);
  const given = options.mapping === undefined ? undefined : await readMapping(resolve(cwd, options.mapping));
  const said: Said = { notices: [], faults: [] };
  const sheets = await readFiles(
    await bring(names.map((name) => resolve(cwd, name))),
    { folder, isHeadWord, namesGroups },
    said,
  );
  const before =
    given !== undefined || options.fresh === true || options.out === undefined
      ? undefined
      : await importedBefore(resolve(cwd, options.out));
  const again = before === undefined ? undefined : mapAgain(sheets, [before]);
  const known = again?.asBefore.before;
  const mapping = given ?? again?.mapping;
  const called = { id: options.id ?? known?.id, title: options.title ?? known?.title };
  const wishes = { folder, ...defined({ ...called, mapping }) };
  const dataset = sheets.length === 0 ? undefined : makeDataset(sheets, wishes, said);

  for (const line of noticeLines(said.notices)) print(colors.dim(line));
  if (dataset !== undefined) {
    if (again !== undefined) for (const line of againLines(again.asBefore, options.out ?? '')) print(line);
    print(mapping === undefined ? '\nThe columns are taken so:' : '\nThe mapping says:');
    for (const line of pictureOf(dataset.mapping)) print(line);
    print('');
    for (const line of countsOf(dataset)) print(line);
  }
  if (options.faults !== undefined) await writeFile(resolve(cwd, options.faults), faultsCsv(said.faults));
  if (said.faults.length > 0 || dataset === undefined) {
    print('');
    for (const line of faultLines(said.faults)) print(line);
    print(colors.red(`${said.faults.length} ${said.faults.length === 1 ? 'fault' : 'faults'}; nothing was written`));
    return 1;
  }
  if (out === undefined) {
    print(colors.green('\nnothing was written: this is what would be'));
    return 0;
  }
  if (mapping === undefined && options.fresh !== true)
    await refuseOwnMapping(out, [...(dataset.files['mapping.json'] ?? [])].join(''));
  if (again !== undefined && again.asBefore.gone.length > 0)
    print(`What is not there any more stays in ${await keepMapping(out)}`);
  for (const [name, pieces] of Object.entries(dataset.files)) writePieces(join(out, name), pieces);
  print(colors.green(`\n${out} is written. Next: kuajie load ${options.out ?? ''}`));
  print(`Something else is meant by a column? Change ${options.out ?? ''}/mapping.json and import again.`);
  return 0;
}

function againLines({ gone, fresh }: AsBefore, out: string): string[] {
  const all = (some: AsBefore['gone']) =>
    some.map(({ table, column }) => (column === undefined ? table : `${table}:${column}`)).join(', ');
  return [
    `\nThe columns are taken as ${out}/mapping.json says; --fresh guesses them anew.`,
    ...(gone.length === 0 ? [] : [`not there any more: ${all(gone)}`]),
    ...(fresh.length === 0 ? [] : [`new, and guessed: ${all(fresh)}`]),
  ];
}

/** What somebody changed in the mapping beside the dataset is not overwritten by a guess. */
async function refuseOwnMapping(out: string, guessed: string): Promise<void> {
  const path = join(out, 'mapping.json');
  const there = await readFile(path, 'utf8').catch(() => undefined);
  if (there !== undefined && there !== guessed)
    throw new Failure(
      'bad-request',
      `${path} is of other tables: import with --fresh to write the guess over it, or with --mapping ${path} to follow it.`,
    );
}

/** The files, and those of folders; their size is looked at before they are read. */
async function bring(paths: readonly string[]): Promise<BroughtFile[]> {
  const files: { path: string; size: number }[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new Failure('bad-request', `Wanted a file or a folder, found nothing at ${path}.`);
    const inside = found.isDirectory() ? (await readdir(path)).filter((name) => !name.startsWith('.')).sort() : [];
    if (inside.includes('datapackage.json') && inside.includes('vocabulary.json'))
      throw new Failure('bad-request', `${path} is a dataset already: kuajie load takes it as it is.`);
    if (!found.isDirectory()) files.push({ path, size: found.size });
    for (const name of inside) {
      const one = await stat(join(path, name));
      if (one.isFile()) files.push({ path: join(path, name), size: one.size });
    }
  }
  const size = files.reduce((sum, one) => sum + one.size, 0);
  if (size > usualLimits.bytes)
    throw new Failure('bad-request', `Wanted at most ${usualLimits.bytes} bytes in all, found ${size}.`);
  return Promise.all(files.map(async ({ path }) => ({ name: basename(path), bytes: await readFile(path) })));
}
