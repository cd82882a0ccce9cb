import { setTimeout } from 'node:timers/promises';
import type { OwnEngine } from './on-engines.ts';
import { childrenOf, type Program } from './program.ts';
import type { SmallDisk } from './small-disk.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** What goes wrong, and comes right again before it resolves. */
export interface Fault {
  name: string;
  strike: () => Promise<void>;
}

/** Longer than a process may be silent. */
const silentMs = 7000;

/** What a bad network and a small disk are needed for; absent where there is none. */
export interface Around {
  proxy: TcpProxy | undefined;
  disk: SmallDisk | undefined;
}

export function faultsOf({ name, neo4j }: OwnEngine, program: Program, { proxy, disk }: Around): Fault[] {
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
    { name: 'the clock jumps', strike: () => jumped(program) },
    ...(disk === undefined ? [] : [{ name: 'the disk is full', strike: () => filled(disk) }]),
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
  const again = async () => {
    await neo4j?.kill();
    await setTimeout(2000);
    await neo4j?.start();
  };
  const full = neo4j?.disk;
  return [
    { name: 'Neo4j is killed and started again', strike: again },
    ...(full === undefined
      ? []
      : [
          {
            name: 'Neo4j’s disk is full, and it is started again when there is room',
            strike: async () => {
              await filled(full);
              await again();
            },
          },
        ]),
    { name: 'all connections are cut', strike: () => Promise.resolve(proxy?.cut()) },
    { name: 'the network is slow', strike: () => slowed(proxy, 250) },
    { name: 'the network is silent', strike: () => slowed(proxy, Infinity) },
    ...everywhere,
  ];
}

async function filled(disk: SmallDisk): Promise<void> {
  disk.fill();
  await setTimeout(silentMs);
  disk.free();
}

/** Of the server and the processes that it started, by `jumping-clock.mjs`: ahead, back, and right again. */
async function jumped({ child: { pid = 0 } }: Program): Promise<void> {
  for (let step = 0; step < 3; step++) {
    for (const one of [pid, ...childrenOf(pid, 'node')]) kill(one, 'SIGUSR2');
    await setTimeout(2000);
  }
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
