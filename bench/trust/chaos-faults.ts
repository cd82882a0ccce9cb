import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { OwnEngine } from './on-engines.ts';
import { childrenOf, type Program } from './program.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** What goes wrong, and comes right again before it resolves. */
export interface Fault {
  name: string;
  strike: () => Promise<void>;
}

/** Longer than a process may be silent. */
const silentMs = 7000;

export function faultsOf({ name, neo4j }: OwnEngine, program: Program, proxy: TcpProxy | undefined): Fault[] {
  const signalled = (word: string, signal: NodeJS.Signals) => {
    for (const pid of childrenOf(program.child.pid ?? 0, word)) kill(pid, signal);
  };
  const signalling = (word: string) => () => {
    signalled(word, 'SIGKILL');
    return Promise.resolve();
  };
  const everywhere: Fault[] = [
    {
      name: 'the process that reads statements is killed',
      strike: signalling('inspect-process'),
    },
  ];
  if (name === 'embedded')
    return [
      {
        name: 'the engine’s processes are killed',
        strike: signalling('embedded-process'),
      },
      {
        name: 'the engine’s processes hang',
        strike: async () => {
          signalled('embedded-process', 'SIGSTOP');
          await setTimeout(silentMs);
          signalled('embedded-process', 'SIGCONT');
        },
      },
      ...everywhere,
    ];
  return [
    {
      name: 'Neo4j is killed and started again',
      strike: async () => {
        await neo4j?.kill();
        await setTimeout(2000);
        await neo4j?.start();
      },
    },
    { name: 'all connections are cut', strike: () => Promise.resolve(proxy?.cut()) },
    { name: 'the network is slow', strike: () => slowed(proxy, 250) },
    { name: 'the network is silent', strike: () => slowed(proxy, Infinity) },
    ...everywhere,
  ];
}

async function slowed(proxy: TcpProxy | undefined, ms: number): Promise<void> {
  proxy?.slow(ms);
  await setTimeout(silentMs);
  proxy?.slow(0);
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** A folder on a disk of its own that can be filled; undefined where this user may mount none. */
export function smallDisk(folder: string): { fault: Fault; remove: () => void } | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const remove = () => {
    process.off('exit', remove);
    execFileSync('umount', ['--lazy', folder]);
  };
  process.once('exit', remove);
  const filling = join(folder, 'filling');
  return {
    fault: {
      name: 'the disk is full',
      strike: async () => {
        try {
          for (let part = 0; ; part++) writeFileSync(`${filling}${part}`, Buffer.alloc(1_000_000));
        } catch (cause) {
          if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
        }
        await setTimeout(silentMs);
        for (let part = 0; part < 500; part++) rmSync(`${filling}${part}`, { force: true });
      },
    },
    remove,
  };
}
