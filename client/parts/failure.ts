import { html, type TemplateResult } from 'lit-html';
import type { RequestError } from '../api.ts';
import { errorText, textsOf } from '../i18n/texts.ts';
import { againOf } from '../state/again.ts';
import { emptyGraph } from '../state/graph.ts';
import type { State } from '../state/state.ts';

/**
 * What could not be read, in the reader's words, with the way to try again where that may help. Where time alone may, the page does so by
 * itself once the server answers (`client/page/mending.ts`).
 */
export function failureText(state: State, error: RequestError, retry: () => void): TemplateResult {
  return failure(state, error, { retry, mends: isPassing(error) });
}

/** The same of what the page does not do again: what changes or sends something, and what its reader asks again anyway until it is there. */
export function failureTextByHand(state: State, error: RequestError, retry: () => void): TemplateResult {
  return failure(state, error, { retry, mends: false });
}

/** What failed in an act on the picture; without a way to do it again where nobody said one. The first picture asks again by itself. */
export function actFailureText(state: State, error: RequestError, retry: () => void): TemplateResult {
  if (againOf(error) === undefined) return failure(state, error, { retry: undefined, mends: false });
  return failure(state, error, { retry, mends: state.graph !== emptyGraph && isPassing(error) });
}

function failure(
  state: State,
  error: RequestError,
  { retry, mends }: { retry: (() => void) | undefined; mends: boolean },
): TemplateResult {
  const texts = textsOf(state);
  return html`<div class="failure" role="alert">
    <p>${errorText(texts, error)}</p>
    ${retry === undefined || lasting.includes(error.code) ? '' : html`<button type="button" ?data-mends=${mends} @click=${retry}>${texts.retry}</button>`}
  </div>`;
}

/** A server that was not there or not ready. One that is slow, or asked too often, is not helped by being asked more. */
function isPassing({ code }: RequestError): boolean {
  return code === 'unreachable' || code === 'unavailable';
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
