import { setTimeout } from 'node:timers/promises';
import { onEachEngine, type OwnEngine } from './on-engines.ts';
import { type Program, startProgram } from './program.ts';
import { fuzzConsole } from './fuzz-console.ts';
import { fuzzRoutes } from './fuzz-routes.ts';

const mostGrowth = 1.2;
const requests = Number(process.env['KUAJIE_BENCH_REQUESTS'] ?? 20_000);
const statements = Number(process.env['KUAJIE_BENCH_STATEMENTS'] ?? 20_000);

/**
 * Requests and statements that nobody would write: none is to end in a 500, to hang or to kill the program, and its memory is to stay.
 * `KUAJIE_BENCH_REQUESTS` and `KUAJIE_BENCH_STATEMENTS` say how many, 20,000 otherwise.
 */
export async function measureFuzz(): Promise<void> {
  await onEachEngine(async (engine) => {
    await fuzzed(engine, 'requests of every route', { fuzz: fuzzRoutes, count: requests });
    await fuzzed(engine, 'statements of the console', { fuzz: fuzzConsole, count: statements });
  });
}

/** Sends so many, and tells in words what came back; false where something did that must not. */
export type Fuzzer = (program: Program, count: number) => Promise<{ says: string; isWell: boolean }>;

async function fuzzed(
  engine: OwnEngine,
  what: string,
  { fuzz, count }: { fuzz: Fuzzer; count: number },
): Promise<void> {
  const program = await startProgram(engine.env);
  // What is read once, and code that is compiled, is no growth.
  await fuzz(program, Math.min(2000, Math.ceil(count / 10)));
  const before = await restingBytes(program);
  const { says, isWell } = await fuzz(program, count);
  const after = await restingBytes(program);
  const growth = after / before;
  const isAlive = (await fetch(`${program.url}/api/health`)).status === 200 && program.child.exitCode === null;
  console.log(
    `${engine.name}, ${what}: ${says}; memory ${megabytes(before)} before, ${megabytes(after)} after (${growth.toFixed(2)} times); ${isAlive ? 'alive' : 'DEAD'}`,
  );
  if (!isWell || !isAlive || growth > mostGrowth) process.exitCode = 1;
  await program.stop();
}

/** The least within seconds in which nobody asks for anything. */
async function restingBytes(program: Program): Promise<number> {
  let least = Infinity;
  for (let second = 0; second < 8; second++) {
    await setTimeout(1000);
    least = Math.min(least, program.bytes());
  }
  return least;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
