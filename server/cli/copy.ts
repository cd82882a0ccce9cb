import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import colors from 'picocolors';
import { Failure } from '../failure.ts';
import { copyDatabase } from '../guest/copying/copy-database.ts';
import { resultOf, watched, wholeDatabase } from '../guest/copying/read-copy.ts';
import { guessGuestMapping } from '../guest/guess-mapping.ts';
import { guestRow } from '../guest/guest-row.ts';
import { mappingInForce, termsOf } from '../guest/guest-terms.ts';
import { mappingFile } from '../guest/kept-mappings.ts';
import { lookAround, sizeOf } from '../guest/look-around.ts';
import { tellMapping } from '../guest/tell-mapping.ts';
import { countForeignNodes } from '../store/foreign-nodes.ts';
import { slugOf } from '../tables/slug.ts';
import { databaseName } from './database-address.ts';
import { openStore } from './open-store.ts';
import { outFolder } from './out-folder.ts';
import type { Shell } from './program.ts';
import { startProgress } from './progress.ts';
import { readSettings } from './settings.ts';

export interface CopyOptions {
  out?: string;
  mapping?: string;
  dryRun?: boolean;
  id?: string;
  title?: string;
  statement?: string;
}

/** A large database is read for as long as it takes. */
const longMs = 24 * 3_600_000;

/** `kuajie import bolt://…`: a database of others, or what a statement gives of it, becomes a dataset's folder. Nothing is written there. */
export async function copyCommand(shell: Shell, names: readonly string[], options: CopyOptions): Promise<number> {
  const { cwd, print } = shell;
  const [uri, ...more] = names;
  if (uri === undefined || more.length > 0)
    throw new Failure('bad-request', `Wanted one Neo4j and no file beside it, found ${names.join(', ')}.`);
  const out = await outFolder(cwd, options);
  const said =
    options.mapping === undefined ? undefined : await mappingFile(resolve(cwd, options.mapping), '--mapping').read();
  const settings = readSettings({ ...shell.env, NEO4J_URI: uri });
  const store = await openStore(settings, cwd);
  const reading = { signal: shell.stop, timeoutMs: longMs };
  try {
    if ((await countForeignNodes(store, reading)) === 0)
      throw new Failure(
        'bad-request',
        'This database holds no nodes but those that Kuajie loaded: kuajie export writes them.',
      );
    const size = await sizeOf(store, reading);
    const facts = await lookAround(store, size, reading);
    const mapping = mappingInForce(guessGuestMapping(facts), said);
    print(said === undefined ? '\nThe database is read so:' : '\nThe mapping says:');
    for (const line of tellMapping(facts, mapping)) print(line);
    if (out === undefined) {
      print(colors.green('\nnothing was written: this is what would be'));
      return 0;
    }
    const guest = store.asGuest(termsOf(facts, mapping), guestRow);
    const copied =
      options.statement === undefined
        ? wholeDatabase(guest, reading)
        : await resultOf(guest, options.statement, reading);
    const database = databaseName(uri, settings.NEO4J_DATABASE);
    const progress = startProgress(shell.isTerminal && options.statement === undefined, database);
    const all = size.nodes + size.relationships;
    const { entities, relations, notices } = await copyDatabase(
      watched(copied, (read) => progress.advance(read, all)),
      {
        ...{ out, database, mapping, date: new Date().toISOString().slice(0, 10) },
        id: options.id ?? (await idBy(out)),
        title: options.title ?? database,
      },
    ).finally(progress.stop);
    for (const notice of notices) print(colors.dim(notice));
    print(colors.green(`\n${out} is written: ${entities} entities, ${relations} relations.`));
    print(`Next: kuajie check ${options.out ?? ''}, kuajie load ${options.out ?? ''}`);
    print(`Something else is meant? Change ${options.out ?? ''}/mapping.json and import again with --mapping.`);
    return 0;
  } finally {
    await store.close();
  }
}

/** The id that an earlier copy in the folder has, or one made of the folder's name. */
async function idBy(out: string): Promise<string> {
  const before = await readFile(resolve(out, 'datapackage.json'), 'utf8').catch(() => undefined);
  const known = before === undefined ? undefined : /"name": "([a-z0-9][a-z0-9._-]*)"/.exec(before)?.[1];
  const own = slugOf(out.split(/[/\\]/).at(-1) ?? '').replaceAll(/[^a-z0-9-]/g, '');
  return known ?? (own.replace(/^-+/, '') || 'copy');
}
