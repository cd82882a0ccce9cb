import { randomUUID } from 'node:crypto';
import type { correct, corrections } from '../../shared/contract/correction-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { type Correction, type SaidCorrection, type Standing, standingsOf } from '../../shared/corrections.ts';
import { type SaidChoice, type SaidFilter, saidFilterBy } from '../../shared/said-filter.ts';
import type { Journal } from '../journal/journal.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { correctionTable } from './correction-table.ts';
import { listCorrections } from './list-corrections.ts';

export async function readCorrections(
  store: GraphStore,
  journal: Journal<Correction>,
  options?: RunOptions,
): Promise<Pick<ReplyOf<typeof corrections>, 'corrections'>> {
  return { corrections: await listCorrections(store, await journal.read(), options) };
}

/** What passes by what readers say of the facts as they are today; undefined where all does. */
export async function readSaidFilter(
  store: GraphStore,
  journal: Journal<Correction>,
  choice: SaidChoice,
  options?: RunOptions,
): Promise<SaidFilter | undefined> {
  return choice === 'all' ? undefined : saidFilterBy(choice, await readStandings(store, journal, options));
}

/** What is said of each fact, by its key of today. */
export async function readStandings(
  store: GraphStore,
  journal: Journal<Correction>,
  options?: RunOptions,
): Promise<ReadonlyMap<string, Standing>> {
  const known = await listCorrections(store, await journal.read(), options);
  return standingsOf(known, ({ fact, now }) => now ?? fact);
}

/** The same as a table, piece by piece. */
export async function* tellCorrections(
  store: GraphStore,
  journal: Journal<Correction>,
  options?: RunOptions,
): AsyncGenerator<string> {
  yield* correctionTable((await readCorrections(store, journal, options)).corrections);
}

/**
 * Keeps what is said. Whether the data have the fact is not asked: they may be loaded anew at this moment, and what is said of a fact
 * that is gone is listed as such.
 */
export async function keepCorrection(
  journal: Journal<Correction>,
  said: SaidCorrection,
): Promise<ReplyOf<typeof correct>> {
  const correction = { ...said, id: randomUUID(), at: new Date().toISOString() };
  await journal.add(correction);
  return { correction };
}
