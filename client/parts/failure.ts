import { html, type TemplateResult } from 'lit-html';
import { type RequestError, timeMayMend } from '../api.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

/**
 * What could not be read, in the reader's words, with the way to try again where that may help. Where time alone may, the page does so by
 * itself once the server answers (`client/page/mending.ts`).
 */
export function failureText(state: State, error: RequestError, retry: () => void): TemplateResult {
  return failure(state, error, { retry, mends: timeMayMend(error) });
}

/** The same of what changes or sends something, which a person alone does again. */
export function deedFailureText(state: State, error: RequestError, retry: () => void): TemplateResult {
  return failure(state, error, { retry, mends: false });
}

function failure(
  state: State,
  error: RequestError,
  { retry, mends }: { retry: () => void; mends: boolean },
): TemplateResult {
  const texts = textsOf(state);
  return html`<div class="failure" role="alert">
    <p>${errorText(texts, error)}</p>
    ${lasting.includes(error.code) ? '' : html`<button type="button" ?data-mends=${mends} @click=${retry}>${texts.retry}</button>`}
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
