import { html, type TemplateResult } from 'lit-html';
import type { RequestError } from '../api.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

/** What went wrong in the reader's words, with the way to try again where that may help. */
export function failureText(state: State, error: RequestError, retry: () => void): TemplateResult {
  const texts = textsOf(state);
  return html`<div class="failure" role="alert">
    <p>${errorText(texts, error)}</p>
    ${lasting.includes(error.code) ? '' : html`<button type="button" @click=${retry}>${texts.retry}</button>`}
  </div>`;
}

/** What asking again does not mend. */
const lasting: readonly RequestError['code'][] = [
  'not-found',
  'bad-request',
  'too-large',
  'read-only',
  'invalid-query',
  'needs-neo4j',
];
