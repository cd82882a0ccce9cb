import { setImmediate } from 'node:timers/promises';

/** Why a search of paths ended before its end. */
export type PathBounds = 'relations' | 'time';

/**
 * What a search may cost: relations followed, entries of relations looked at on the way, steps walked again over what was
 * followed before, and time. Part of it is kept for what is searched later.
 */
export interface PathBudget {
  /** Counts relations that are looked at. */
  scan: (entries: number) => void;
  /** Whether so many may still be looked at; if not, the search is cut. */
  affords: (entries: number) => boolean;
  /** Counts a relation that leads on. */
  follow: () => void;
  /** Counts a step of a walk; now and then it tells that it is time to pause. */
  walked: () => boolean;
  /** Divides what is left among so many searches, of which this is the first. */
  share: (searches: number) => void;
  /** Lets other work go on. Tells whether the search must end. */
  pause: () => Promise<boolean>;
  /** How many relations were followed. */
  readonly touched: number;
  /** Whether nothing is left for any search. */
  readonly isOver: boolean;
  readonly cut: PathBounds | undefined;
}

const walksAPause = 20_000;
/** Looking at a relation, or walking over it again, costs less than following it. */
const timesARelation = 20;

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
  const spent = { followed: 0, scanned: 0, walked: 0 };
  const whole = { followed: relations, scanned: relations * timesARelation, walked: relations * timesARelation };
  const most = { ...whole };
  const names = ['followed', 'scanned', 'walked'] as const;
  let cut: PathBounds | undefined;
  let isLate = false;
  return {
    scan: (entries) => {
      spent.scanned += entries;
    },
    affords: (entries) => {
      if (spent.scanned + entries <= most.scanned) return true;
      cut ??= 'relations';
      return false;
    },
    follow: () => {
      spent.followed += 1;
    },
    walked: () => (spent.walked += 1) % walksAPause === 0 || spent.walked > most.walked,
    share: (searches) => {
      for (const name of names) most[name] = spent[name] + (whole[name] - spent[name]) / searches;
    },
    pause: async () => {
      await setImmediate();
      signal?.throwIfAborted();
      isLate = performance.now() > endMs;
      const isSpent = names.some((name) => spent[name] > most[name]);
      if (isLate) cut = 'time';
      else if (isSpent) cut = 'relations';
      return isLate || isSpent;
    },
    get touched() {
      return spent.followed;
    },
    get isOver() {
      return isLate;
    },
    get cut() {
      return cut;
    },
  };
}
