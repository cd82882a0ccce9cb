import type { IntakeEvent, Plan } from '../../shared/contract/dataset-routes.ts';
import { loadBare } from './bare-pairs.ts';
import { watchMemory } from './memory.ts';
import { send } from './send.ts';
import { openStage, sweptClean, takeOut } from './stage.ts';
import { compare, digestOf } from './stored-digest.ts';
import { measureWhole } from './whole.ts';
import { measureWindows } from './windows.ts';

/**
 * A table of a million pairs through `POST /api/datasets` into a Neo4j of its own: tried dry, loaded, taken out, given up half-way and
 * loaded again, which is to be the same to the last letter; with the memory of the server and of the process that reads, beside what the
 * bare driver takes for the same pairs.
 */
export async function measureIntake(): Promise<void> {
  const stage = await openStage(1_000_000);
  const { driver, size, file, token, url, pid } = stage;
  const memory = watchMemory(pid);
  const load = (query: string, fields: Record<string, string>, stop?: number) =>
    send(`${url}/api/datasets${query}`, { file, token, fields, stop });
  const loadWhole = async (upload: string) => {
    const { events, seconds } = await load('?id=twins', { upload });
    const loaded = events.at(-1);
    if (loaded?.event !== 'loaded') throw new Error(JSON.stringify(loaded));
    const rows = loaded.entities + loaded.relations;
    report(`written (${loaded.entities} entities, ${loaded.relations} relations)`, rows, seconds);
    return seconds;
  };
  try {
    const dry = await load('?dryRun=true&id=twins', {});
    const plan = planIn(dry.events);
    report('read, mapped and checked', size.rows, dry.seconds);
    console.log(memory.say());
    const before = await digestOf(driver);
    const seconds = await loadWhole(plan.upload);
    console.log(memory.say());
    const once = await digestOf(driver);
    await measureWindows(stage);
    await measureWhole(stage);
    await takeOut(stage, 'twins');
    // What was loaded is kept no more.
    const { upload } = planIn((await load('?dryRun=true&id=twins', {})).events);
    const stopped = await load('?id=twins', { upload }, 0.5);
    await sweptClean(driver);
    const { isSame: isAsBefore } = compare(before, await digestOf(driver));
    console.log(
      `given up at half after ${stopped.seconds.toFixed(1)} s; what was there is the same: ${String(isAsBefore)}`,
    );
    await loadWhole(upload);
    console.log(memory.say());
    const again = compare(once, await digestOf(driver));
    console.log(`taken out, given up, loaded again: ${again.says}`);
    const bare = await timed(() => loadBare(driver, size));
    report('the bare driver, the same pairs without evidence', size.rows, bare);
    console.log(`${(seconds / bare).toFixed(2)} times the bare driver's time`);
  } finally {
    memory.stop();
    await stage.close();
  }
}

function planIn(events: readonly IntakeEvent[]): Plan {
  const plan = events.find((one) => one.event === 'plan');
  if (plan === undefined || plan.faults.length > 0) throw new Error(JSON.stringify(events.at(-1)));
  return plan;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function report(what: string, rows: number, seconds: number): void {
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`);
}
