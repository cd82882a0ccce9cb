import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

/** A date in words; its form in the dataset is the tooltip. */
export function dated(state: State, date: string): TemplateResult {
  return html`<span title=${date}>${textsOf(state).dateOf(date)}</span>`;
}
