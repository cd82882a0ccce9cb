import { html, type TemplateResult } from 'lit-html';
import { lenses } from '#contract/routes';
import { textsOf } from '../i18n/texts.ts';
import { views } from '../state/state.ts';
import { filters } from './filters.ts';
import type { PanelContext } from './parts.ts';

/** The left side: views, the network's lenses, then the legend, which filters. */
export function rail(context: PanelContext): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  return html`
    <nav aria-label=${texts.views}>
      <h2>${texts.views}</h2>
      <ul class="lenses">
        ${views.map((view) => html`<li><button type="button" data-view=${view} aria-current=${view === state.view ? 'page' : 'false'} @click=${() => void actions.setView(view)}>${texts.view[view]}</button></li>`)}
      </ul>
    </nav>
    ${
      state.view === 'network'
        ? html`<nav aria-label=${texts.lenses}>
            <h2>${texts.lenses}</h2>
            <ul class="lenses quiet">
              ${lenses.map((lens) => html`<li><button type="button" data-lens=${lens} aria-current=${lens === state.lens && state.query === undefined ? 'page' : 'false'} @click=${() => void actions.openLens(lens)}>${texts.lens[lens]}</button></li>`)}
            </ul>
          </nav>`
        : ''
    }
    ${state.view === 'cypher' ? '' : html`<section aria-label=${texts.legend}>${filters(context)}</section>`}
  `;
}
