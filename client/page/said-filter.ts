import { html, type TemplateResult } from 'lit-html';
import { saidChoices } from '#shared/said-filter';
import type { PanelContext } from '../actions/context.ts';
import type { FilterActs } from '../actions/filters.ts';
import { correctionTextsOf } from '../i18n/correction-texts.ts';
import { valueOf } from '../state/asked.ts';

/** What passes by what readers say; offered where they say something. */
export function saidFilter({ state, actions }: PanelContext<Pick<FilterActs, 'setSaid'>>): TemplateResult | '' {
  const known = valueOf(state.corrections);
  if (state.said === 'all' && (known === undefined || known.corrections.length === 0)) return '';
  const texts = correctionTextsOf(state);
  return html`<fieldset data-testid="said-filter">
    <legend>${texts.filter}</legend>
    ${saidChoices.map(
      (choice) =>
        html`<label title=${choice === 'confirmed' ? texts.confirmedSays : ''}
          ><input
            type="radio"
            name="said"
            value=${choice}
            .checked=${state.said === choice}
            @change=${() => actions.setSaid(choice)}
          /><span>${texts.filterName[choice]}</span></label
        >`,
    )}
    ${known === undefined ? html`<p class="note">${texts.filterWaits}</p>` : ''}
  </fieldset>`;
}
