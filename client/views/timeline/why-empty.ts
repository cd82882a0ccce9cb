import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import type { FilterActs } from '../../actions/filters.ts';
import { noFilters } from '../../state/filters.ts';
import { timelineRows } from '../../state/timeline-rows.ts';
import { switchAllOn } from '../all-off.ts';
import { timelineTextsOf } from './texts.ts';

/** Why the timeline has nothing, and the way out where there is one: no data have a date, those that are switched off have, or filters hide them. */
export function whyEmpty({
  state,
  actions,
}: PanelContext<Pick<FilterActs, 'clearFilters' | 'switchOn'>>): TemplateResult {
  const texts = timelineTextsOf(state);
  const { hiddenDatasets } = state;
  const isDated = (filters: Partial<typeof noFilters>) =>
    timelineRows({ ...state, ...noFilters, ...filters }).dated.length > 0;
  if (!isDated({})) return html`<p>${texts.nothingDated}</p>`;
  if (!isDated({ hiddenDatasets }))
    return html`<p>${texts.datedElsewhere}</p>
      ${switchAllOn({ state, actions })}`;
  return html`<p>${texts.datedFiltered}</p>
    <button type="button" class="primary" @click=${actions.clearFilters}>${texts.clearFilters}</button>`;
}
