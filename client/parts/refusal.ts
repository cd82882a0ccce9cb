import { html, type TemplateResult } from 'lit-html';
import type { RequestError } from '../api.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import type { State } from '../state/state.ts';

/** Why the server refused: in the reader's language where the page has words for it, else in the server's. */
export function refusal({ language }: Pick<State, 'language'>, error: RequestError): TemplateResult {
  const own = refusalText(error, language);
  return own === undefined
    ? html`<p class="note" lang="en">${error.message}</p>`
    : html`<p class="note" data-testid="refusal">${own}</p>`;
}
