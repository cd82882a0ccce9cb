import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The program as a process of its own, which can be killed. */
export interface Program {
  url: string;
  child: ChildProcess;
  /** Bytes in memory, of it and of the processes that it started. */
  bytes: () => number;
  stop: () => Promise<void>;
}

export const token = 'a-token-of-the-bench';

const kuajie = fileURLToPath(new URL('../../server/kuajie.js', import.meta.url));

/** Starts the server and waits until the data are there. */
export async function startProgram(env: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawn(process.execPath, [kuajie, 'serve'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', KUAJIE_ADMIN_TOKEN: token, KUAJIE_METRICS: 'on', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await saidAddress(child);
  return {
    ...{ url, child, bytes: () => bytesOf(child.pid ?? 0) },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** A command of the program; how it ended, and a way to end it. */
export function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [kuajie, ...args], { env: { ...process.env, ...env }, stdio: 'ignore' });
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
  for await (const piece of child.stdout ?? []) {
    said += String(piece);
    const url = /is at (http:\/\/\S+)/.exec(said)?.[1];
    if (url === undefined) continue;
    child.stdout?.resume();
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
