import type { Standing } from '#shared/corrections';
import { relationKey } from '#shared/fact-key';
import { bases, type Relation } from '#shared/graph';
import { standingsIn } from '../../state/corrections.ts';
import { remember } from '../../state/memo.ts';
import { visible } from '../../state/selectors.ts';
import type { QueuePageState } from './own.ts';

export interface QueuedFact {
  key: string;
  relation: Relation;
  standing: Standing | undefined;
}

interface Facts {
  /** What is in sight in the network, by weakest basis first, then as the documents say it. */
  all: readonly QueuedFact[];
  /** Of these, what nobody says anything of. */
  open: readonly QueuedFact[];
}

const ordered = remember((relations: readonly Relation[], standings: ReadonlyMap<string, Standing>): Facts => {
  const all = [...relations].sort(weakerFirst).map((relation): QueuedFact => {
    const key = relationKey(relation);
    return { key, relation, standing: standings.get(key) };
  });
  return { all, open: all.filter(({ standing }) => standing?.verdict === undefined) };
});

export function factsIn(state: QueuePageState): Facts {
  return ordered(visible(state).relations, standingsIn(state));
}

/** What is gone through, by what was chosen. */
export function queueOf(state: QueuePageState): readonly QueuedFact[] {
  const { all, open } = factsIn(state);
  return state.queue.onlyOpen ? open : all;
}

/** The fact that is looked at, which may have been said something of by now. */
export function currentOf(state: QueuePageState): QueuedFact | undefined {
  const { at } = state.queue;
  const wanted = at === undefined ? undefined : factsIn(state).all.find(({ key }) => key === at);
  return wanted ?? queueOf(state)[0];
}

/** The one so many places on from the one that is looked at; at an end it stays. */
export function factAfter(state: QueuePageState, steps: 1 | -1): QueuedFact | undefined {
  const current = currentOf(state);
  const { all } = factsIn(state);
  const queued = new Set(queueOf(state));
  const here = current === undefined ? -1 : all.indexOf(current);
  const rest = steps === 1 ? all.slice(here + 1) : all.slice(0, Math.max(0, here)).reverse();
  return rest.find((fact) => queued.has(fact));
}

function weakerFirst(one: Relation, other: Relation): number {
  return (
    bases.indexOf(other.basis) - bases.indexOf(one.basis) ||
    compare(placeOf(one), placeOf(other)) ||
    compare(one.id, other.id)
  );
}

function placeOf({ evidence: [first] }: Relation): string {
  return first === undefined ? '' : `${first.document} ${String(first.row ?? first.start).padStart(9, '0')}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
