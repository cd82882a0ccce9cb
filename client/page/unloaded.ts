import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import { failureText } from '../parts/failure.ts';
import type { PageState } from './rooms.ts';

/** In place of a view whose inside is not loaded: that it is coming, or why it did not. */
export function unloaded(state: PageState, again: () => void): TemplateResult {
  const { notLoaded, view } = state;
  return notLoaded?.view === view
    ? html`<div class="message" data-testid="view-not-loaded">${failureText(state, notLoaded.error, again)}</div>`
    : html`<p class="message loading">${textsOf(state).loading}</p>`;
}
