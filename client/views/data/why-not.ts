import { html, type TemplateResult } from 'lit-html';
import { RefusalRule } from '#shared/contract/errors';
import type { RequestError } from '../../api.ts';
import { errorText } from '../../i18n/texts.ts';
import { refusal } from '../../parts/refusal.ts';
import type { State } from '../../state/state.ts';
import { dataTextsOf } from './texts.ts';

/** Why it did not succeed: in a sentence of the page, and in the server's words, which name the place. */
export function whyNot(state: State, error: RequestError): TemplateResult {
  const texts = dataTextsOf(state);
  const hasWords = ['bad-request', 'too-large', 'invalid-query'].includes(error.code);
  // The server is there and says why: that it may be busy or away is not to be said.
  const isAllSaid = error.code === 'unavailable' && RefusalRule.safeParse(error.details).success;
  return html`<div class="failure" role="alert" data-testid="data-failure">
    ${isAllSaid ? '' : html`<p>${texts.why[error.code] ?? errorText(texts, error)}</p>`}
    ${hasWords || isAllSaid ? refusal(state, error) : ''}
  </div>`;
}
