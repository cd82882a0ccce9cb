import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { HidingActs } from '../actions/hiding.ts';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { kindName } from '../i18n/texts.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { hiddenToTell } from '../state/hidden.ts';
import { nameOf } from '../state/selectors.ts';

/** What a person hid, of this picture and of others, each to be brought back alone or all at once. */
export function hiddenList({
  state,
  actions,
}: PanelContext<Pick<HidingActs, 'bringBack' | 'bringAllBack'>>): TemplateResult | '' {
  const { entities } = state.graph;
  const hidden = hiddenToTell(state);
  if (hidden.length === 0) return '';
  const texts = chosenTextsOf(state);
  return html`<section data-testid="hidden-list" tabindex="-1" aria-labelledby="hidden-title">
    <h2 id="hidden-title">${texts.hiddenTitle} <b>${hidden.length}</b></h2>
    <p class="note">${texts.hiddenSays}</p>
    <p class="growth">
      <button type="button" data-testid="bring-all-back" @click=${actions.bringAllBack}>${texts.bringAllBack}</button>
    </p>
    <ul class="entities">
      ${hidden.map((id) => {
        const [entity, name] = [entities.get(id), nameOf(state, id)];
        return html`<li>
          <span>
            ${entity === undefined ? '' : kindIcon(state, entity.kind)} ${name}
            <small>${entity === undefined ? texts.notHere : kindName(state, entity.kind)}</small>
          </span>
          <button
            type="button"
            data-testid="bring-back"
            data-hidden=${id}
            aria-label=${texts.bringBackOne(name)}
            @click=${() => actions.bringBack([id])}
          >
            ${texts.bringBack}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
