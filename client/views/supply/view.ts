import './supply.css';
import { html, type TemplateResult } from 'lit-html';
import { focusOn } from '../../parts/focus-on.ts';
import { valueOf } from '../../state/asked.ts';
import { remember } from '../../state/memo.ts';
import { countBy, kindOf } from '../../state/selectors.ts';
import { cypherText } from '../cypher-text.ts';
import type { View } from '../view.ts';
import { createSupplyActs, type SupplyActs, type SupplyContext } from './acts.ts';
import { supplyAddress, type WantedChain } from './address.ts';
import { bundlePanel, supplyPanel } from './panel.ts';
import { supplyPortrait } from './portrait.ts';
import { supplyId, type SupplyPageState, type SupplyReply, type SupplyState } from './quest.ts';
import { supplyDossier } from './dossier.ts';
import { supplyMiddle } from './supply.ts';
import { supplyTexts, supplyTextsOf } from './texts.ts';

export const supplyView: View<SupplyState, SupplyActs, WantedChain> = {
  id: supplyId,
  name: (state) => supplyTextsOf(state).name,
  first: { supply: undefined, firms: undefined },
  acts: createSupplyActs,
  address: supplyAddress,
  atOnce: (actions, { firm }) => {
    if (firm !== undefined) void actions.openSupply(firm.id, firm.options);
  },
  broughtBack: ['supply'],
  resumed: (actions, { supply }) => {
    if (supply?.answer?.state === 'busy') void actions.retrySupply();
  },
  keepsPanel: true,
  entered: async (actions, state) => {
    const { selection } = state;
    if (selection?.what === 'entity' && state.roles.firms.includes(kindOf(state, selection.id) ?? ''))
      await actions.openSupply(selection.id);
    else if (state.supply !== undefined && state.supply.answer === undefined) await actions.retrySupply();
  },
  // The names of places that lie beside the chain.
  needs: ['participations'],
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
  leads: ({ state, actions }: SupplyContext, { id, kind }): TemplateResult =>
    state.roles.firms.includes(kind)
      ? html`<button
          type="button"
          data-testid="supply-open"
          @click=${() => void actions.openSupply(id).then(() => focusOn('supply'))}
        >
          ${supplyTextsOf(state).supplyOpen}
        </button>`
      : html``,
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
