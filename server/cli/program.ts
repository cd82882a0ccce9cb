import { Argument, Command, CommanderError, Option } from 'commander';
import { exportFormats } from '../../shared/contract/export-forms.ts';
import type { BackupOptions } from './backup.ts';
import type { RestoreOptions } from './restore.ts';
import type { CopyOptions } from './copy.ts';
import { isDatabase } from './database-address.ts';
import type { DiffOptions } from './diff.ts';
import type { DraftOptions } from './draft.ts';
import type { ExportOptions } from './export.ts';
import type { GenerateOptions } from './generate.ts';
import type { ImportOptions } from './import.ts';
import type { LoadOptions } from './load.ts';
import type { SameOptions } from './same.ts';
import { listSettings, readSettings } from './settings.ts';

/** What the commands may touch of the process. */
export interface Shell {
  argv: string[];
  env: Record<string, string | undefined>;
  cwd: string;
  /** Aborts at Ctrl-C and SIGTERM. */
  stop: AbortSignal;
  isTerminal: boolean;
  print: (line: string) => void;
  warn: (line: string) => void;
  write: (piece: string | Uint8Array) => Promise<void>;
  /** Asks the person at the terminal. */
  ask: (question: string) => Promise<string>;
}

/** Runs the command that the arguments name and returns its exit code: 0 done, 1 failed, 2 wrongly called. */
export async function createProgram(shell: Shell): Promise<number> {
  let exitCode = 0;
  const run =
    <A extends unknown[]>(command: (...args: A) => Promise<number>) =>
    async (...args: A) => {
      exitCode = await command(...args);
    };
  // Each command is loaded when it is called: to check a folder takes no web server.
  const program = new Command('kuajie')
    .description('Kuajie 跨界: an explorer of cross-border cooperation in which every line leads to its sentence')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        shell.print(text.trimEnd());
      },
      writeErr: (text) => {
        shell.warn(text.trimEnd());
      },
    })
    .addHelpText('after', listSettings());
  program
    .command('serve')
    .description(
      'open the store, load the first dataset if it is empty, and serve the explorer; what is done without a command',
    )
    .addHelpText('after', listSettings())
    .action(run(async () => (await import('./serve.ts')).serveCommand(shell, readSettings(shell.env))));
  program
    .command('load')
    .description('check a dataset and put it into the store, whole or not at all')
    .argument('<folder>', 'the folder of the dataset, or a zip of one or several')
    .option('--into-existing', 'also into a database with nodes that Kuajie did not load, after a question')
    .option('--yes', 'answer that question with yes')
    .option('--merge', 'an id that another dataset gives to another name or kind is one entity with both names')
    .addHelpText('after', listSettings())
    .action(
      run(async (folder: string, options: Omit<LoadOptions, 'folder'>) =>
        (await import('./load.ts')).loadCommand(shell, readSettings(shell.env), { folder, ...options }),
      ),
    );
  program
    .command('import')
    .description(
      'make a dataset of tables: CSV, XLSX, ODS, JSON lines, GraphML, GEXF, zips and folders of them; or of a Neo4j, bolt://… or neo4j://…',
    )
    .argument('<files...>', 'the tables, or the address of a Neo4j')
    .option('--out <folder>', 'an empty or new folder for the dataset')
    .option('--mapping <file>', 'what the columns mean, in place of a guess: mapping.json of an earlier import')
    .option('--fresh', 'guess what the columns mean, also where --out has the mapping of an earlier import')
    .option('--dry-run', 'say what would be made and write nothing')
    .option('--id <id>', 'id of the dataset')
    .option('--title <title>', 'title of the dataset')
    .option('--faults <file>', 'write every fault into a CSV too')
    .option('--statement <cypher>', 'of a Neo4j: only the nodes and relationships that this statement gives')
    .addHelpText('after', listSettings())
    .action(
      run(async (files: string[], options: ImportOptions & CopyOptions) =>
        files.some(isDatabase)
          ? (await import('./copy.ts')).copyCommand(shell, files, options)
          : (await import('./import.ts')).importCommand(shell, files, options),
      ),
    );
  program
    .command('draft')
    .description(
      'propose a dataset from documents by rules: txt, md, html, docx, pdf with text; without --model nothing leaves this machine',
    )
    .argument('<files...>', 'the documents')
    .requiredOption('--out <folder>', 'an empty or new folder for the dataset')
    .option('--date <date>', 'when they were published, such as 2024-11: 今年 and 8月31日 count from it')
    .option('--publisher <name>', 'who published them; 我市 is the place in its name')
    .option('--language <tag>', 'their language, such as zh or en')
    .option('--known <dataset...>', 'folders of datasets whose names are known')
    .option('--id <id>', 'id of the dataset')
    .option('--title <title>', 'title of the dataset')
    .option('--model', 'send their text to the language model of KUAJIE_LLM_URL too, and add what it proposes')
    .addHelpText('after', listSettings())
    .action(
      run(async (files: string[], options: DraftOptions) =>
        (await import('./draft.ts')).draftCommand(shell, files, options),
      ),
    );
  program
    .command('remove')
    .description('take everything of a dataset out of the store')
    .argument('<dataset>', 'the id of the dataset')
    .addHelpText('after', listSettings())
    .action(
      run(async (dataset: string) =>
        (await import('./remove.ts')).removeCommand(shell, readSettings(shell.env), dataset),
      ),
    );
  program
    .command('same')
    .description('list entities that may be one under several names, or decide of two')
    .argument('[one]', 'the id of the one that is kept')
    .argument('[other]', 'the id of the other')
    .addOption(
      new Option('--decision <what>', 'open takes back what was decided')
        .choices(['same', 'different', 'open'])
        .default('same'),
    )
    .addHelpText('after', listSettings())
    .action(
      run(async (one: string | undefined, other: string | undefined, { decision }: Pick<SameOptions, 'decision'>) =>
        (await import('./same.ts')).sameCommand(shell, readSettings(shell.env), { one, other, decision }),
      ),
    );
  program
    .command('verify')
    .description('prove that every stored quote stands where it says')
    .addHelpText('after', listSettings())
    .action(run(async () => (await import('./verify.ts')).verifyCommand(shell, readSettings(shell.env))));
  program
    .command('check')
    .description('check a dataset: every fault as file:line:column, and the sentences that no evidence touches')
    .argument('<folder>', 'the folder of the dataset')
    .action(run(async (folder: string) => (await import('./check.ts')).checkCommand(shell, folder)));
  program
    .command('export')
    .description('write everything in the store, or some of it, with evidence')
    .addOption(
      new Option('--format <format>', 'csv is a zip of tables, dataset one of the datasets’ folders')
        .choices(exportFormats)
        .default('json'),
    )
    .option('--out <file>', 'the file to write; standard output without it')
    .option('--ids <id...>', 'only these entities and the relations between them')
    .option('--dataset <id...>', 'of the form dataset: only these')
    .addHelpText('after', listSettings())
    .action(
      run(async (options: ExportOptions) =>
        (await import('./export.ts')).exportCommand(shell, readSettings(shell.env), options),
      ),
    );
  program
    .command('diff')
    .description(
      'tell what two versions of a dataset differ in, each with its sentence; 0 where they are equal, 1 where not',
    )
    .argument('<before>', 'a folder or a zip of a dataset')
    .argument('[after]', 'another; without it what is loaded under the same id')
    .addOption(new Option('--format <format>', 'text or json, a line each').choices(['text', 'json']).default('text'))
    .addHelpText('after', listSettings())
    .action(
      run(async (before: string, after: string | undefined, options: Pick<DiffOptions, 'format'>) =>
        (await import('./diff.ts')).diffCommand(shell, readSettings(shell.env), { before, after, ...options }),
      ),
    );
  program
    .command('generate')
    .description('write a made-up dataset with real division codes, for trials and measurements')
    .argument('<folder>', 'an empty or new folder')
    .option('--counties <number>', 'counties', '2000')
    .option('--agreements <number>', 'agreements', '20000')
    .option('--signed <number>', 'signatures in all', '80000')
    .option('--seed <number>', 'the same seed gives the same files', '1')
    .action(
      run(async (folder: string, options: GenerateOptions) =>
        (await import('./generate.ts')).generateCommand(shell, folder, options),
      ),
    );
  program
    .command('backup')
    .description('write all datasets and what is kept beside them into a folder, also while a server runs')
    .argument('<folder>', 'an empty or new folder')
    .option('--server <url>', 'a running server to ask for the datasets; the embedded store is its own while it runs')
    .addHelpText('after', listSettings())
    .action(
      run(async (folder: string, options: Omit<BackupOptions, 'folder'>) =>
        (await import('./backup.ts')).backupCommand(shell, readSettings(shell.env), { folder, ...options }),
      ),
    );
  program
    .command('restore')
    .description('put back what a backup holds, on either engine')
    .argument('<folder>', 'the folder of the backup')
    .option('--replace', 'also datasets in the place of others that are loaded under their ids')
    .addHelpText('after', listSettings())
    .action(
      run(async (folder: string, options: Omit<RestoreOptions, 'folder'>) =>
        (await import('./restore.ts')).restoreCommand(shell, readSettings(shell.env), { folder, ...options }),
      ),
    );
  program
    .command('token')
    .description('make a token for a person, and the line that belongs into the file of KUAJIE_TOKENS_FILE')
    .addArgument(new Argument('<role>', 'what it is for').choices(['reader', 'editor', 'admin']))
    .argument('[name]', 'whose it is, as the log names him', '')
    .action(run(async (role: string, name: string) => (await import('./token.ts')).tokenCommand(shell, role, name)));
  program
    .command('neo4j')
    .description('start a real Neo4j on this machine without Docker; needs Java 17 or 21 and Maven')
    .option('--port <port>', 'Bolt port', '7687')
    .option('--data <folder>', 'folder of its data', '.kuajie/neo4j')
    .option('--password <password>', 'password of the user neo4j', 'kuajie-password')
    .action(
      run(async (options: { port: string; data: string; password: string }) =>
        (await import('./neo4j.ts')).neo4jCommand(shell, options),
      ),
    );
  try {
    const isBare = shell.argv.length === 2;
    await program.parseAsync(isBare ? [...shell.argv, 'serve'] : shell.argv);
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode === 0 || cause.code === 'commander.help' ? cause.exitCode : 2;
  }
  return exitCode;
}
