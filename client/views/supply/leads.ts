import { html, type TemplateResult } from 'lit-html';
import type { Context } from '../../actions/context.ts';
import type { EntityRef } from '#shared/graph';
import { focusOn } from '../../parts/focus-on.ts';
import { inLanguage } from '../../state/in-language.ts';
import type { SupplyFirstActs } from './first-acts.ts';
import type { SupplyPageState } from './quest.ts';

const words = { zh: '看供应链', en: 'Supply chain' };

/** From a firm to its supply chain. */
export function supplyLeads(
  { state, actions }: Context<SupplyPageState, SupplyFirstActs>,
  { id, kind }: EntityRef,
): TemplateResult {
  if (!state.roles.firms.includes(kind)) return html``;
  const open = async () => {
    await actions.openSupply(id);
    focusOn('supply');
  };
  return html`<button type="button" data-testid="supply-open" @click=${open}>
    ${inLanguage(words, state.language)}
  </button>`;
}
