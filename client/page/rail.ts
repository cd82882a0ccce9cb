import { html, type TemplateResult } from 'lit-html';
import { lenses } from '#shared/lens-table';
import { textsOf } from '../i18n/texts.ts';
import { views } from '../state/moment.ts';
import { moveInGroup } from '../parts/roving.ts';
import type { PanelContext } from '../actions/context.ts';

/** Above the legend, which filters: views, and the network's lenses. Each list is one step of Tab. */
export function rail(context: PanelContext): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  return html`
    <nav aria-label=${texts.views}>
      <h2>${texts.views}</h2>
      <ul class="lenses" data-roving @keydown=${moveInGroup}>
        ${views.map((view) => html`<li><button type="button" data-view=${view} tabindex=${view === state.view ? '0' : '-1'} aria-current=${view === state.view ? 'page' : 'false'} @click=${() => void actions.setView(view)}>${texts.view[view]}</button></li>`)}
      </ul>
    </nav>
    ${
      state.view === 'network'
        ? html`<nav aria-label=${texts.lenses}>
            <h2>${texts.lenses}</h2>
            <ul class="lenses quiet" data-roving @keydown=${moveInGroup}>
              ${lenses.map((lens) => html`<li><button type="button" data-lens=${lens} tabindex=${lens === state.lens ? '0' : '-1'} aria-current=${lens === state.lens && state.graph.shows.what === 'lens' ? 'page' : 'false'} @click=${() => void actions.openLens(lens)}>${texts.lens[lens]}</button></li>`)}
            </ul>
          </nav>`
        : ''
    }
  `;
}
