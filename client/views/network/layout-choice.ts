import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import type { HidingActs } from '../../actions/hiding.ts';
import { arrangementOf, offeredArrangements } from '../../state/arranged.ts';
import { layoutTextsOf } from './layout-texts.ts';

/** How the picture is laid out. */
export function layoutChoice({ state, actions }: PanelContext<Pick<HidingActs, 'arrange'>>): TemplateResult {
  const texts = layoutTextsOf(state);
  const own = arrangementOf(state.graph);
  const offered = offeredArrangements(state);
  const choose = (event: Event) => {
    const wanted = offered.find((one) => one === (event.target as HTMLSelectElement).value);
    if (wanted !== undefined) void actions.arrange(wanted);
  };
  return html`<select
    data-testid="graph-layout"
    aria-label=${texts.layout}
    title=${texts.says}
    .value=${own}
    @change=${choose}
  >
    ${offered.map((one) => html`<option value=${one} ?selected=${one === own}>${texts.names[one]}</option>`)}
  </select>`;
}
