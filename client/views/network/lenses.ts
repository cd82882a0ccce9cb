import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import { moveInGroup } from '../../parts/roving.ts';
import { lensIdsOf } from '#shared/ask-roles';
import { lensName } from '../../i18n/lens-name.ts';
import { networkTextsOf } from './texts.ts';

/** The lenses, one step of Tab. */
export function lensList({ state, actions }: PanelContext<Pick<CoreActs, 'openLens'>>): TemplateResult {
  const texts = networkTextsOf(state);
  return html`<nav aria-label=${texts.lenses}>
    <h2>${texts.lenses}</h2>
    <ul class="lenses quiet" data-roving @keydown=${moveInGroup}>
      ${lensIdsOf(state.roles).map((lens) => html`<li><button type="button" data-lens=${lens} tabindex=${lens === state.lens ? '0' : '-1'} aria-current=${lens === state.lens && state.graph.shows.what === 'lens' ? 'page' : 'false'} @click=${() => void actions.openLens(lens)}>${lensName(state, lens)}</button></li>`)}
    </ul>
  </nav>`;
}
