import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import type { FilterActs } from '../../actions/filters.ts';
import { noFilters } from '../../state/filters.ts';
import { textsOf } from '../../i18n/texts.ts';
import { areAllOff } from '../../state/wanted-datasets.ts';
import { timelineRows } from '../../state/timeline-rows.ts';
import { timelineTextsOf } from './texts.ts';

/** Why the timeline has nothing, and the way out where there is one: no data have a date, those that are switched off have, or filters hide them. */
export function whyEmpty({ state, actions }: PanelContext<FilterActs>): TemplateResult {
  const texts = timelineTextsOf(state);
  const { hiddenDatasets } = state;
  const isDated = (filters: Partial<typeof noFilters>) =>
    timelineRows({ ...state, ...noFilters, ...filters }).dated.length > 0;
  if (areAllOff(state))
    return html`<p>${textsOf(state).allOff}</p>
      <button type="button" class="primary" @click=${actions.clearFilters}>${texts.switchOn}</button>`;
  if (!isDated({})) return html`<p>${texts.nothingDated}</p>`;
  const [says, way] = isDated({ hiddenDatasets })
    ? [texts.datedFiltered, texts.clearFilters]
    : [texts.datedElsewhere, texts.switchOn];
  return html`<p>${says}</p>
    <button type="button" class="primary" @click=${actions.clearFilters}>${way}</button>`;
}
