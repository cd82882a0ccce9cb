import type { EntityRef } from '#shared/graph';
import type { paths } from '#shared/contract/path-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { Asked } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';

type PathsReply = ReplyOf<typeof paths>;

/** What a search of paths is narrowed by; sets are of kinds and types. */
export interface PathOptions {
  isForward: boolean;
  crossBorder: boolean;
  /** Whether where things lie counts as a tie. */
  withPlaces: boolean;
  maxLength: number;
  types: ReadonlySet<string>;
  via: ReadonlySet<string>;
  avoid: ReadonlySet<string>;
}

/** A search of paths between two entities, of which one may still be wanting. */
export interface PathQuest {
  from: EntityRef | undefined;
  to: EntityRef | undefined;
  options: PathOptions;
  answer: Asked<PathsReply> | undefined;
  /** How many paths of the answer were left out by what readers say. */
  withheld?: number;
}

export const usualPathOptions: PathOptions = {
  isForward: false,
  crossBorder: false,
  withPlaces: true,
  maxLength: 6,
  types: new Set(),
  via: new Set(),
  avoid: new Set(),
};

/** What the search of paths adds to the state. */
export interface PathState {
  paths: PathQuest | undefined;
}

export type PathPageState = State & PathState;
