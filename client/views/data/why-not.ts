import { html, type TemplateResult } from 'lit-html';
import type { RequestError } from '../../api.ts';
import { errorText } from '../../i18n/texts.ts';
import { refusal } from '../../parts/refusal.ts';
import type { State } from '../../state/state.ts';
import { dataTextsOf } from './texts.ts';

/** Why it did not succeed: in a sentence of the page, and in the server's words, which name the place. */
export function whyNot(state: State, error: RequestError): TemplateResult {
  const texts = dataTextsOf(state);
  const hasWords = ['bad-request', 'too-large', 'invalid-query'].includes(error.code);
  return html`<div class="failure" role="alert" data-testid="data-failure">
    <p>${texts.why[error.code] ?? errorText(texts, error)}</p>
    ${hasWords ? refusal(state, error) : ''}
  </div>`;
}
