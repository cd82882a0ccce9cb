import type { supplyChain, supplyDirections } from '#shared/contract/supply-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { Asked } from './asked.ts';

export type SupplyReply = ReplyOf<typeof supplyChain>;

export interface SupplyOptions {
  direction: (typeof supplyDirections)[number];
  tiers: number;
  /** Firms a tier. */
  limit: number;
  /** Types of further relations. */
  ties: ReadonlySet<string>;
}

/** A firm whose supply chain is asked for. */
export interface SupplyQuest {
  firm: string;
  options: SupplyOptions;
  answer: Asked<SupplyReply> | undefined;
}

export const usualSupplyOptions: SupplyOptions = { direction: 'both', tiers: 2, limit: 25, ties: new Set() };
