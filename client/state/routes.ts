import type { EntityRef } from '#shared/graph';
import type { paths } from '#shared/contract/path-routes';
import type { supplyChain, supplyDirections } from '#shared/contract/supply-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { Asked } from './state.ts';

type PathsReply = ReplyOf<typeof paths>;
export type SupplyReply = ReplyOf<typeof supplyChain>;

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
  /** Which of them is drawn. */
  chosen: number | undefined;
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

export interface SupplyOptions {
  direction: (typeof supplyDirections)[number];
  tiers: number;
  /** Firms a tier. */
  limit: number;
  /** Types of further relations. */
  ties: ReadonlySet<string>;
}

export interface SupplyQuest {
  firm: string;
  options: SupplyOptions;
  answer: Asked<SupplyReply> | undefined;
}

export const usualSupplyOptions: SupplyOptions = { direction: 'both', tiers: 2, limit: 25, ties: new Set() };
