import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createInterface } from 'node:readline';
import { compileProgram } from '../../tests/support/compiled.ts';

/** The program as a process of its own, which can be killed. */
export interface Program {
  url: string;
  child: ChildProcess;
  /** How often each error was logged that nobody expected. */
  unexpected: ReadonlyMap<string, number>;
  /** Bytes in memory, of it and of the processes that it started. */
  bytes: () => number;
  stop: () => Promise<void>;
}

interface Logged {
  msg?: string;
  err?: { message: string };
}

export const token = 'a-token-of-the-bench';

let compiled: Promise<string> | undefined;

/** As the package holds it: started as TypeScript, its processes would take three times as long to come back. */
function compiledOnce(): Promise<string> {
  compiled ??= compileProgram().then(({ file, close }) => {
    process.once('exit', () => void close());
    return file;
  });
  return compiled;
}

/** Starts the server and waits until the data are there. */
export async function startProgram(env: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawn(process.execPath, [await compiledOnce(), 'serve'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', KUAJIE_ADMIN_TOKEN: token, KUAJIE_METRICS: 'on', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const unexpected = new Map<string, number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { msg, err } = line.startsWith('{') ? (JSON.parse(line) as Logged) : {};
    if (msg === 'unexpected error') {
      const why = err?.message.slice(0, 300) ?? 'no cause';
      unexpected.set(why, (unexpected.get(why) ?? 0) + 1);
    }
  });
  const url = await saidAddress(child);
  return {
    ...{ url, child, unexpected, bytes: () => bytesOf(child.pid ?? 0) },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

interface Running {
  own: number;
  parent: number;
  bytes: number;
  args: string;
}

/** Processes that it started, by a word of their command line. */
export function childrenOf(parent: number, word: string): number[] {
  return processes()
    .filter((one) => one.parent === parent && one.args.includes(word))
    .map(({ own }) => own);
}

async function saidAddress(child: ChildProcess): Promise<string> {
  let said = '';
  const { stdout } = child;
  if (stdout === null) throw new Error('the server has no output');
  for await (const [piece] of on(stdout, 'data', { close: ['close'] })) {
    said += String(piece);
    const url = /is at (http:\/\/\S+)/.exec(said)?.[1];
    if (url === undefined) continue;
    return url;
  }
  throw new Error(`the server did not start: ${said}`);
}

function bytesOf(pid: number): number {
  const all = processes();
  const family = new Set([pid]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { own, parent } of all) if (family.has(parent)) family.add(own);
  }
  return all.filter(({ own }) => family.has(own)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function processes(): Running[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => {
    const [own, parent, kilobytes, ...args] = line.trim().split(/\s+/);
    return { own: Number(own), parent: Number(parent), bytes: Number(kilobytes) * 1024, args: args.join(' ') };
  });
}
