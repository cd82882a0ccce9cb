import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BesideChange, Comparison } from '../../shared/contract/comparison.ts';
import { isOfPair } from '../../shared/same.ts';
import type { readStaged } from '../dataset/staged-dataset.ts';
import { compareBeside } from '../diff/beside.ts';
import { compare } from '../diff/compare.ts';
import { inOrder, saidInStore } from '../diff/side.ts';
import { readLoadedHead } from '../dataset/loaded-head.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { rememberData } from '../store/remember-data.ts';

type Staged = ReturnType<typeof readStaged>;

const mostTold = 200;
const mostCompared = 200_000;

/**
 * What a dataset differs in from the one that is loaded under its id, which has so many entities and relations. Puts both in order in a folder of its own below the given one. Throws
 * `too-large` where the two versions have more than 200,000 entities and relations together, `unavailable` where others change the data meanwhile.
 */
export async function compareWithLoaded(
  store: GraphStore,
  staged: Staged,
  { under, loaded, ...options }: RunOptions & { under: string; loaded: number },
): Promise<Comparison> {
  const { id, entities, relations, counts } = staged;
  const brought = [counts.entities, counts.relations]
    .flatMap((all) => Object.values(all))
    .reduce((sum, n) => sum + n, 0);
  if (brought + loaded > mostCompared)
    throw new Failure(
      'too-large',
      `A page compares at most ${mostCompared} entities and relations, here are ${brought} and ${loaded} that are loaded: use kuajie diff.`,
    );
  const folder = join(under, 'compared');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  try {
    const check = await rememberData(store, { ...options, again: 'compare again' });
    const before = await inOrder(saidInStore(store, id, options), join(folder, 'before'), options.signal);
    await check();
    const after = await inOrder({ entities, relations }, join(folder, 'after'), options.signal);
    const beside = await besideLoaded(store, staged, options);
    const found = await compare(before, after, options.signal);
    return {
      event: 'comparison',
      counts: { entities: countsOf(found.entities), relations: countsOf(found.relations), beside: countsOf(beside) },
      entities: found.entities.slice(0, mostTold),
      relations: found.relations.slice(0, mostTold),
      beside: beside.slice(0, mostTold),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was decided stays where the load decides nothing of the two. */
async function besideLoaded(store: GraphStore, staged: Staged, options: RunOptions): Promise<BesideChange[]> {
  const loaded = await readLoadedHead(store, staged.id, options);
  if (loaded === undefined) return [];
  const { same = [] } = staged;
  const known = (loaded.same ?? []).filter(({ one, other }) => same.some((own) => isOfPair(own, one.id, other.id)));
  return compareBeside({ ...loaded, same: known }, staged);
}

function countsOf(all: readonly { what: 'added' | 'removed' | 'changed' }[]) {
  const of = (what: 'added' | 'removed' | 'changed') => all.filter((one) => one.what === what).length;
  return { added: of('added'), removed: of('removed'), changed: of('changed') };
}
