import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { PanelContext } from '../actions/context.ts';
import type { FilterActs } from '../actions/filters.ts';

/** The head of a list of ticks, with all and none. */
export function ticks(
  { state, actions }: PanelContext<Pick<FilterActs, 'tick'>>,
  which: 'hiddenKinds' | 'hiddenTypes',
  listed: readonly [name: string, count: number][],
): TemplateResult {
  const texts = textsOf(state);
  const title = which === 'hiddenKinds' ? texts.kinds : texts.relationTypes;
  const names = listed.map(([name]) => name);
  const button = (ticked: 'all' | 'none', name: string, label: string) =>
    html`<button
      type="button"
      class="link"
      data-tick=${ticked}
      aria-label=${label}
      ?disabled=${names.every((one) => state[which].has(one) === (ticked === 'none'))}
      @click=${() => actions.tick(which, names, ticked)}
    >
      ${name}
    </button>`;
  return html`<legend>${title}</legend>
    <p class="ticks">
      ${button('all', texts.tickAll, texts.tickAllOf(title))} ${button('none', texts.tickNone, texts.tickNoneOf(title))}
    </p>`;
}
