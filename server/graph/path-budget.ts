import { setImmediate } from 'node:timers/promises';

/** Why a search of paths ended before its end. */
export type PathBounds = 'relations' | 'time';

/** What a search may cost: relations read, steps walked, time. Part of the relations is kept for what is searched later. */
export interface PathBudget {
  /** Counts relations that are read. */
  touch: (relations: number) => void;
  /** Whether so many relations may still be read; if not, the search is cut. */
  affords: (relations: number) => boolean;
  /** Counts a step of a walk over relations that were read before; now and then it tells that it is time to pause. */
  walked: () => boolean;
  /** Divides what is left among so many searches, of which this is the first. */
  share: (searches: number) => void;
  /** Lets other work go on. Tells whether the search must end. */
  pause: () => Promise<boolean>;
  readonly touched: number;
  /** Whether nothing is left for any search. */
  readonly isOver: boolean;
  readonly cut: PathBounds | undefined;
}

const walksAPause = 20_000;
const walksARelation = 10;

/** Throws what the signal says, at a pause. */
export function createPathBudget({
  relations,
  timeMs,
  signal,
}: {
  relations: number;
  timeMs: number;
  signal?: AbortSignal | undefined;
}): PathBudget {
  const endMs = performance.now() + timeMs;
  let [touched, most, walks, mostWalks] = [0, relations, 0, relations * walksARelation];
  let cut: PathBounds | undefined;
  let isLate = false;
  return {
    touch: (count) => {
      touched += count;
    },
    affords: (count) => {
      if (touched + count <= most) return true;
      cut ??= 'relations';
      return false;
    },
    walked: () => (walks += 1) % walksAPause === 0 || walks > mostWalks,
    share: (searches) => {
      most = touched + (relations - touched) / searches;
      mostWalks = walks + (relations * walksARelation - walks) / searches;
    },
    pause: async () => {
      await setImmediate();
      signal?.throwIfAborted();
      isLate = performance.now() > endMs;
      const isSpent = touched > most || walks > mostWalks;
      if (isLate) cut = 'time';
      else if (isSpent) cut = 'relations';
      return isLate || isSpent;
    },
    get touched() {
      return touched;
    },
    get isOver() {
      return isLate;
    },
    get cut() {
      return cut;
    },
  };
}
