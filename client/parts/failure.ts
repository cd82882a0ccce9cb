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

interface FailureActs {
  retry: () => Promise<void>;
  dismissFailure: () => void;
}

/** What failed in an act, with the way to have it away; without one to do it again where nobody said one. The first picture asks again by itself. */
export function actFailureText(state: State, error: RequestError, actions: FailureActs): TemplateResult {
  const isAgain = againOf(error) !== undefined;
  const retry = isAgain ? () => void actions.retry() : undefined;
  const mends = isAgain && state.graph !== emptyGraph && isPassing(error);
  return html`${failure(state, error, { retry, mends })}<button
      type="button"
      data-testid="failure-dismiss"
      @click=${actions.dismissFailure}
    >
      ${textsOf(state).dismiss}
    </button>`;
}

/** The same over a view that is not the canvas: what failed there may have been asked for from anywhere. */
export function failureOver(state: State, actions: FailureActs): TemplateResult | '' {
  return state.failure === undefined
    ? ''
    : html`<div class="overlay small" data-testid="failure-over">
        ${actFailureText(state, state.failure, actions)}
      </div>`;
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
