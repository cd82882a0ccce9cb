import { html, type TemplateResult } from 'lit-html';
import type { SupplyContext } from './acts.ts';
import { byName } from '../../parts/collate.ts';
import { failureTextByHand } from '../../parts/failure.ts';
import { supplyTextsOf } from './texts.ts';

/** Where no firm is chosen yet: those that have a supply chain, to start from. */
export function firmList({ state, actions }: SupplyContext): TemplateResult {
  const texts = supplyTextsOf(state);
  const { firms: asked } = state;
  if (asked?.state === 'failed')
    return html`<div class="message">${failureTextByHand(state, asked.error, () => void actions.readFirms())}</div>`;
  if (asked?.state !== 'done') return html`<p class="message loading">${texts.loading}</p>`;
  const { firms, truncated } = asked.value;
  const compare = byName(state.language);
  if (firms.length === 0) return html`<p class="message">${texts.supplyNone}</p>`;
  return html`<div class="firm-list" data-testid="supply-firms">
    <h2>${texts.supplyFirms}</h2>
    <p class="note">${texts.supplyChoose}</p>
    <ul>
      ${[...firms]
        .sort((a, b) => compare(a.name, b.name))
        .map(
          ({ id, name, place, role }) =>
            html`<li>
              <button type="button" data-firm=${id} @click=${() => void actions.openSupply(id)}>
                <b>${name}</b><small>${place ?? texts.placeUnknown} · ${texts.supplyRole[role]}</small>
              </button>
            </li>`,
        )}
    </ul>
    ${truncated ? html`<p class="note">${texts.supplyFirmsCut}</p>` : ''}
  </div>`;
}
