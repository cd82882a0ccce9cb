import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import colors from 'picocolors';
import { besideKinds } from '../../shared/beside.ts';
import { defined } from '../../shared/defined.ts';
import { checkDataset } from '../dataset/check-dataset.ts';
import { dateFault } from '../dataset/edtf.ts';
import { draftFiles } from '../draft/draft-files.ts';
import { draftDataset } from '../draft/writing/draft-dataset.ts';
import { Failure } from '../failure.ts';
import { slugOf } from '../tables/slug.ts';
import { faultLines, noticeLines } from '../tables/tell.ts';
import type { Draft } from '../../shared/draft.ts';
import { refuseNoId } from './dataset-id.ts';
import { requiredModel, withModel } from './draft-with-model.ts';
import { modelOf } from './model-settings.ts';
import { refuseFilled } from './out-folder.ts';
import type { Shell } from './program.ts';
import { readSettings } from './settings.ts';

export interface DraftOptions {
  out: string;
  date?: string;
  publisher?: string;
  language?: string;
  known?: string[];
  id?: string;
  title?: string;
  /** Whether the language model of the settings is asked too. */
  model?: boolean;
}

/** `kuajie draft`: documents become a dataset's folder with what rules propose. 0 where it is written, 1 where a document cannot be read. */
export async function draftCommand(shell: Shell, names: readonly string[], options: DraftOptions): Promise<number> {
  const { cwd, print, stop } = shell;
  const out = resolve(cwd, options.out);
  const model = options.model === true ? requiredModel(modelOf(readSettings(shell.env))) : undefined;
  const { date, publisher, language, id = 'draft', title = 'Draft' } = options;
  const slip = date === undefined ? undefined : dateFault(date);
  if (slip !== undefined) throw new Failure('bad-request', `--date: wanted ${slip}, found ${String(date)}.`);
  refuseNoId(id);
  await refuseFilled(out, 'draft');
  const known = await knownEntities(shell, options.known ?? []);
  const about = { ...defined({ date, publisher, language }), known: known.entities };
  const paths = names.map((name) => resolve(cwd, name));
  for (const path of paths)
    if ((await stat(path).catch(() => undefined))?.isFile() !== true)
      throw new Failure('bad-request', `Wanted a file, found none at ${path}.`);
  const ids = documentIds(paths);
  const questions = paths.map((path, at) => ({
    name: basename(path),
    path,
    wishes: { ...about, id: ids[at] ?? 'document' },
  }));
  const drafted = await draftFiles(questions, stop);

  for (const line of noticeLines(drafted.flatMap(({ said }) => said.notices))) print(colors.dim(line));
  const faults = drafted.flatMap(({ said }) => said.faults);
  if (faults.length > 0) {
    for (const line of faultLines(faults)) print(line);
    print(colors.red(`${faults.length} of ${names.length} documents could not be read; nothing was written`));
    return 1;
  }
  const byRules = drafted.flatMap(({ draft }) => (draft === undefined ? [] : [draft]));
  const drafts = model === undefined ? byRules : await withModel(shell, byRules, { model, known: known.entities });
  for (const [name, text] of Object.entries(draftDataset(drafts, { id, title, kinds: known.kinds }))) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), text);
  }
  for (const line of drafts.flatMap(countsOf)) print(line);
  const { faults: broken } = await checkDataset(out);
  for (const { file, line, wanted, found } of broken) print(`${file}:${line}: wanted ${wanted}, found ${found}`);
  if (broken.length > 0)
    throw new Failure(
      'internal',
      `The draft does not pass its own check: ${broken.length} faults. Please report the document.`,
    );
  print(
    colors.green(
      `\n${out} is written. Nobody has read it yet: who proposes what, and how sure that is, stands in draft.json.`,
    ),
  );
  print(
    `Next: read it against the text, correct the tables, then kuajie check ${options.out} and kuajie load ${options.out}`,
  );
  return 0;
}

function countsOf({ document, entities, relations, measures }: Draft): string[] {
  const stated = relations.filter(({ evidence }) => evidence.basis === 'stated').length;
  const named = entities.filter(({ evidence }) => evidence !== undefined).length;
  return [
    `${document.title}: ${named} entities, ${relations.length} relations (${stated} stated), ${measures.length} measures`,
  ];
}

async function knownEntities({ cwd }: Shell, folders: readonly string[]) {
  const checked = await Promise.all(folders.map((folder) => checkDataset(resolve(cwd, folder))));
  const datasets = checked.map(({ dataset, faults }, at) => {
    if (dataset === undefined)
      throw new Failure(
        'bad-request',
        `--known ${folders[at] ?? ''}: wanted a dataset without faults, found ${faults.length}: kuajie check lists them.`,
      );
    return dataset;
  });
  const entities = datasets.flatMap((dataset) =>
    dataset.entities
      .filter(({ kind }) => !besideKinds.includes(kind))
      .map(({ id, kind, name, aliases }) => ({ id, kind, name, aliases })),
  );
  return {
    entities,
    kinds: Object.assign({}, ...datasets.map(({ vocabulary }) => vocabulary.kinds)) as Record<string, unknown>,
  };
}

/** The files' names as ids, each once. */
function documentIds(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path, at) => {
    const slug = slugOf(basename(path).replace(/\.[^.]+$/, '')).replaceAll(/[^a-z0-9._-]/g, '');
    const own = slug === '' || taken.has(slug) ? `${slug === '' ? 'document' : slug}-${at + 1}` : slug;
    taken.add(own);
    return own;
  });
}
