import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { ReadingActs } from '../actions/reading.ts';
import type { Need } from '../actions/reader.ts';
import { textsOf } from '../i18n/texts.ts';
import { failureTextByHand } from '../parts/failure.ts';
import { valueOf } from '../state/asked.ts';

/** In place of a view: why what it is made from is not there yet. Undefined where all is there. */
export function unread(
  { state, actions }: PanelContext<Pick<ReadingActs, 'retryReading'>>,
  needs: readonly Need[],
): TemplateResult | undefined {
  for (const name of needs) {
    const asked = state[name];
    if (asked?.state === 'failed')
      return html`<div class="message">
        ${failureTextByHand(state, asked.error, () => void actions.retryReading(name))}
      </div>`;
    if (valueOf<unknown>(asked) === undefined) return html`<p class="message loading">${textsOf(state).loading}</p>`;
  }
  return undefined;
}
