import type { supplyChain, supplyDirections } from '#shared/contract/supply-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { Asked } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';
import type { ChainFirms } from './chain-firms.ts';

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
interface SupplyQuest {
  firm: string;
  options: SupplyOptions;
  answer: Asked<SupplyReply> | undefined;
}

export const usualSupplyOptions: SupplyOptions = { direction: 'both', tiers: 2, limit: 25, ties: new Set() };

/** What the supply chain adds to the state. */
export interface SupplyState {
  supply: SupplyQuest | undefined;
  /** Firms that have a supply chain; asked for where none is chosen. */
  firms: Asked<ChainFirms> | undefined;
}

export type SupplyPageState = State & SupplyState;

/** The view's name in the address. */
export const supplyId = 'supply';
export const supplyName = { zh: '供应链', en: 'Supply chain' };
