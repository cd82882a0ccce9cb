import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { FilterActs } from '../actions/filters.ts';
import { textsOf } from '../i18n/texts.ts';
import { focusMiddle } from '../parts/focus-on.ts';
import { areAllOff } from '../state/wanted-datasets.ts';

type SwitchContext = PanelContext<Pick<FilterActs, 'switchOn'>>;

/** That no dataset is on, with the way to have them on; undefined where one is. */
export function allOff(context: SwitchContext): TemplateResult | undefined {
  return areAllOff(context.state)
    ? html`<p>${textsOf(context.state).allOff}</p>
        ${switchAllOn(context)}`
    : undefined;
}

/** In place of a view and all its tools. */
export function allOffMessage(context: SwitchContext): TemplateResult | undefined {
  const says = allOff(context);
  return says && html`<div class="message">${says}</div>`;
}

/** Switches all datasets on; what else filters stays. The keyboard goes on in the middle, for what was pressed is gone. */
export function switchAllOn({ state, actions }: SwitchContext): TemplateResult {
  return html`<button
    type="button"
    class="primary"
    data-testid="switch-all-on"
    @click=${(event: MouseEvent) => {
      focusMiddle(event);
      actions.switchOn([...state.hiddenDatasets]);
    }}
  >
    ${textsOf(state).switchAllOn}
  </button>`;
}
