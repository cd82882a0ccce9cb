import './supply.css';
import { valueOf } from '../../state/asked.ts';
import { remember } from '../../state/memo.ts';
import { countBy, kindOf } from '../../state/selectors.ts';
import { cypherText } from '../cypher-text.ts';
import type { ViewInside } from '../view.ts';
import { createSupplyActs, type SupplyInsideActs } from './acts.ts';
import type { SupplyFirstActs } from './first-acts.ts';
import { bundlePanel, supplyPanel } from './panel.ts';
import { supplyPortrait } from './portrait.ts';
import type { SupplyPageState, SupplyReply, SupplyState } from './quest.ts';
import { supplyDossier } from './dossier.ts';
import { supplyMiddle } from './supply.ts';
import { supplyTexts, supplyTextsOf } from './texts.ts';

export const supplyInside: ViewInside<SupplyState, SupplyFirstActs, SupplyInsideActs> = {
  acts: createSupplyActs,
  resumed: (actions, { supply }) => {
    if (supply?.answer?.state === 'busy') void actions.retrySupply();
  },
  keepsPanel: true,
  isOfDatasets: true,
  entered: (actions, state) => {
    const { selection } = state;
    if (selection?.what === 'entity' && state.roles.firms.includes(kindOf(state, selection.id) ?? ''))
      void actions.openSupply(selection.id);
    return Promise.resolve();
  },
  status,
  legend: ({ supply }) => (supply === undefined ? {} : { bases: basesOf(valueOf(supply.answer)) }),
  statements: (state) =>
    state.supply === undefined
      ? []
      : [
          {
            title: supplyTextsOf(state).asStatement,
            statement: chainStatement(state.supply.firm, state.roles.supplies),
          },
        ],
  back: (state) => supplyTextsOf(state).backToSupply,
  texts: supplyTexts,
  draw: ({ api }) => ({
    main: supplyMiddle,
    panel: supplyPanel,
    part: bundlePanel,
    portrait: ({ state }, portrayed) => supplyPortrait(state, portrayed),
    dossier: (context) => supplyDossier(api, context),
  }),
};

function status(state: SupplyPageState): string {
  const chain = valueOf(state.supply?.answer);
  const firms = chain?.tiers.reduce((sum, tier) => sum + tier.firms.length, 0) ?? 0;
  return chain === undefined
    ? ''
    : supplyTextsOf(state).supplyStatus(firms, chain.relations.length, chain.bundles.length);
}

/** A collective statement counts once. */
const basesOf = remember((chain: SupplyReply | undefined) =>
  countBy(
    [...(chain?.relations ?? []).filter(({ withoutEvidence }) => withoutEvidence !== true), ...(chain?.bundles ?? [])],
    ({ basis }) => basis,
  ),
);

function chainStatement(firm: string, supplies: readonly string[]): string {
  return `MATCH p = (s:Entity)-[:${supplies.join('|')}*1..3]-(c:Entity {id: ${cypherText(firm)}})\nRETURN p`;
}
