import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../failure.ts';
import { root } from '../root.ts';
import { compileRunner } from './compile-runner.ts';
import { neo4jSettings } from './neo4j-settings.ts';

const run = promisify(execFile);
const here = join(root, 'server', 'neo4j');
const onWindows = process.platform === 'win32';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Neo4jSetup {
  /** Where the data lies; made if it is not there. */
  folder: string;
  port: number;
  password: string;
  /** The environment that Java and Maven run in. */
  env: Environment;
  /** Beside those of `neo4j.env`, by Neo4j's own names. */
  settings?: Readonly<Record<string, string>>;
  stop?: AbortSignal;
}

export interface RunningNeo4j {
  uri: string;
  pid: number | undefined;
  /** Settles with its last words when the process has ended. */
  ended: Promise<string>;
  close: () => Promise<void>;
}

/**
 * Starts Neo4j Community 5.26 from Maven's central repository in a process of its own, listening on 127.0.0.1.
 * Throws `unavailable` that names what is missing, or what Neo4j said.
 */
export async function startNeo4j({
  folder,
  port,
  password,
  env,
  settings: more = {},
  stop,
}: Neo4jSetup): Promise<RunningNeo4j> {
  await requireJava();
  const libraries = await fetchLibraries(env);
  const classPath = [join(libraries, '*'), await compileRunner(libraries, env)].join(delimiter);
  mkdirSync(folder, { recursive: true });
  const { [heapSetting]: heap = '2g', ...settings } = neo4jSettings();
  const settingsFile = join(folder, 'kuajie-neo4j.properties');
  writeFileSync(
    settingsFile,
    Object.entries({ ...settings, ...more })
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  const child = spawn('java', [`-Xmx${heap}`, '-cp', classPath, 'RunNeo4j', folder, String(port), settingsFile], {
    env: { ...env, NEO4J_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: !onWindows,
  });
  const close = () => closeProcess(child);
  stop?.addEventListener('abort', () => void close(), { once: true });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)));
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => words.trim() || `exit code ${code}`);
  await Promise.race([
    saysReady(child),
    ended.then((why) => {
      throw new Failure('unavailable', whyNotStarted(why, folder));
    }),
  ]);
  return { uri: `bolt://127.0.0.1:${port}`, pid: child.pid, ended, close };
}

/** The Java process is given it by its own option. */
const heapSetting = 'server.memory.heap.max_size';

function whyNotStarted(why: string, folder: string): string {
  if (/lock/i.test(why)) return `Another Neo4j holds ${folder}: stop it, or name another folder with --data.`;
  if (/BindException|Address already in use/i.test(why))
    return `Another program listens on that port: stop it, or name another one with --port.`;
  return `Neo4j did not start: ${why}`;
}

/** Why Neo4j cannot be started here, or undefined. */
export async function whyNoNeo4j(env: Environment): Promise<string | undefined> {
  try {
    await requireJava();
    await compileRunner(await fetchLibraries(env), env);
    return undefined;
  } catch (cause) {
    return (cause as Error).message;
  }
}

async function requireJava(): Promise<void> {
  const output = await run('java', ['-version']).catch(() => undefined);
  const major = /version "(\d+)/.exec(output?.stderr ?? '')?.[1];
  if (major === undefined)
    throw new Failure('unavailable', 'Java is missing: install a JDK 17 or 21 so that `java -version` answers.');
  if (Number(major) < 17)
    throw new Failure('unavailable', `Java ${major} is too old for Neo4j 5.26: install a JDK 17 or 21.`);
}

/** The jars are fetched once and kept in the user's cache. */
async function fetchLibraries(env: Environment): Promise<string> {
  const folder = join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kuajie', 'neo4j-5.26.30');
  const done = join(folder, '.complete');
  if (existsSync(done) && readdirSync(folder).length > 200) return folder;
  mkdirSync(folder, { recursive: true });
  const maven = onWindows ? 'mvn.cmd' : 'mvn';
  try {
    await run(
      maven,
      [
        '--batch-mode',
        '--quiet',
        '-f',
        join(here, 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${folder}`,
      ],
      { maxBuffer: 1e8, shell: onWindows, env },
    );
  } catch (cause) {
    const { code, stdout = '', stderr = '' } = cause as { code?: string; stdout?: string; stderr?: string };
    if (code === 'ENOENT')
      throw new Failure('unavailable', `Maven is missing: install it so that \`mvn -v\` answers.`, { cause });
    throw new Failure(
      'unavailable',
      `Maven could not fetch Neo4j: ${(stdout + stderr).trim().split('\n')[0] ?? 'no reason given'}`,
      { cause },
    );
  }
  writeFileSync(done, '');
  return folder;
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('ready')) resolve();
    });
  });
}

/** Its input's end asks it to stop; after ten seconds it is ended. */
async function closeProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.stdin?.end();
  await once(child, 'exit');
  clearTimeout(late);
}
