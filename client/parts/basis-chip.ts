import { html, type TemplateResult } from 'lit-html';
import type { Basis } from '#shared/graph';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

/** How a relation or a sentence is known, in a word. */
export function basisChip(state: State, basis: Basis): TemplateResult {
  const texts = textsOf(state);
  return html`<span class="chip basis-${basis}" title=${texts.basisSays[basis]}>${texts.basisName[basis]}</span>`;
}
