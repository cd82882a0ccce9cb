import { html, type TemplateResult } from 'lit-html';
import type { Basis } from '#shared/graph';
import { iconUrl } from '../canvas/icons.ts';
import { palettes, roleColor } from '../canvas/palette.ts';
import type { Actions } from '../actions/actions.ts';
import { errorText, kindName, textsOf } from '../i18n/texts.ts';
import type { RequestError } from '../api.ts';
import type { State } from '../state/state.ts';

/** What every panel is given: the state to show and what can be done. */
export interface PanelContext {
  state: State;
  actions: Actions;
}

/** The kind's icon; it speaks for itself only where no word beside it does. */
export function kindIcon(state: State, kind: string, speaks: 'silent' | 'spoken' = 'silent'): TemplateResult {
  const look = state.schema?.kinds.find((one) => one.kind === kind);
  const color = roleColor(palettes[state.theme], look?.color ?? 'rule');
  return html`<img
    class="icon"
    alt=${speaks === 'spoken' ? kindName(state, kind) : ''}
    src=${iconUrl(look?.icon ?? 'tag', color)}
  />`;
}

export function basisChip(state: State, basis: Basis): TemplateResult {
  const texts = textsOf(state);
  return html`<span class="chip basis-${basis}" title=${texts.basisSays[basis]}>${texts.basisName[basis]}</span>`;
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

export function failureText(state: State, error: RequestError, retry: () => void): TemplateResult {
  const texts = textsOf(state);
  return html`<div class="failure" role="alert">
    <p>${errorText(texts, error)}</p>
    ${lasting.includes(error.code) ? '' : html`<button type="button" @click=${retry}>${texts.retry}</button>`}
  </div>`;
}
