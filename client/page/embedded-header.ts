import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import { addressOfPage } from '../parts/copy-link.ts';
import type { State } from '../state/state.ts';

/** Of a page within another one: what it is, and the way to all of it. */
export function embeddedHeader(state: Pick<State, 'language'>): TemplateResult {
  const texts = textsOf(state);
  return html`
    <h1 class="brand"><img src="./icon.svg" alt="" />${texts.appName}</h1>
    <a
      class="open-whole"
      data-testid="open-whole"
      href=${addressOfPage()}
      target="_blank"
      rel="noopener"
      title=${texts.openWholeSays}
      >${texts.openWhole}</a
    >
  `;
}
