import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import { moveInGroup } from '../parts/roving.ts';
import { inLanguage } from '../state/in-language.ts';
import { allViews, type PageContext } from './rooms.ts';

/** The views, one step of Tab. */
export function rail({ state, actions }: PageContext): TemplateResult {
  const texts = textsOf(state);
  return html`
    <nav aria-label=${texts.views}>
      <h2>${texts.views}</h2>
      <ul class="lenses" data-roving @keydown=${moveInGroup}>
        ${allViews.filter(({ id, isHelp, isOffered }) => id === state.view || (isHelp !== true && isOffered?.(state) !== false)).map(({ id, name }) => html`<li><button type="button" data-view=${id} tabindex=${id === state.view ? '0' : '-1'} aria-current=${id === state.view ? 'page' : 'false'} @click=${() => void actions.setView(id)}>${inLanguage(name, state.language)}</button></li>`)}
      </ul>
    </nav>
  `;
}
