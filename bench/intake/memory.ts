import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

interface Watched {
  /** The most since it was asked last, in words. */
  say: () => string;
  stop: () => void;
}

/** Samples the memory of a server and of the process that reads for it. */
export function watchMemory(pid: number): Watched {
  const idle = resident(pid);
  let most = { server: 0, reader: 0, both: 0 };
  const timer = setInterval(() => {
    const { server, reader } = resident(pid);
    most.server = Math.max(most.server, server);
    most.reader = Math.max(most.reader, reader);
    most.both = Math.max(most.both, server - idle.server + reader);
  }, everyMs);
  return {
    say: () => {
      const { server, reader, both } = most;
      most = { server: 0, reader: 0, both: 0 };
      return (
        `memory: server ${megabytes(server)} (idle ${megabytes(idle.server)}), reading process ${megabytes(reader)}, ` +
        `what both took over the idle server ${megabytes(both)}`
      );
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}

const everyMs = 500;

/** Runs a command of ours, and gives how long it took and the most memory that it had. */
export async function watchCommand(args: readonly string[], env: Record<string, string>) {
  const start = performance.now();
  const child = spawn(process.execPath, [...args], { env: { ...process.env, ...env }, stdio: 'ignore' });
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, processes().find(({ own }) => own === child.pid)?.bytes ?? 0);
  }, everyMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - start) / 1000, most };
}

/** Bytes in memory: of the server itself, and of the process that reads for it. */
function resident(pid: number): { server: number; reader: number } {
  const all = processes();
  const sum = (items: typeof all) => items.reduce((total, { bytes }) => total + bytes, 0);
  return {
    server: sum(all.filter(({ own }) => own === pid)),
    reader: sum(all.filter(({ parent, args }) => parent === pid && args.includes('intake-process'))),
  };
}

function processes(): { own: number; parent: number; bytes: number; args: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => {
    const [own, parent, kilobytes, ...args] = line.trim().split(/\s+/);
    return { own: Number(own), parent: Number(parent), bytes: Number(kilobytes) * 1024, args: args.join(' ') };
  });
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
