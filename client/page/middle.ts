import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { PanelContext } from '../actions/context.ts';
import { failureText } from '../parts/failure.ts';
import { levelChoice, sortChoice } from '../parts/choice.ts';
import { linksAt, placeTotals } from '../state/links.ts';
import { valueOf } from '../state/asked.ts';
import { createCypherView, type CypherViewParts } from '../views/cypher/cypher.ts';
import { createMapView } from '../views/map/map.ts';
import { supplyView } from '../views/supply/supply.ts';
import { createTablesView } from '../views/tables/tables.ts';
import { createTimelineView } from '../views/timeline/timeline.ts';

/** What fills the middle of the page beside the network: the chosen view, or why it has nothing to show yet. `again` draws the page anew. */
export function createMiddle(again: () => void, parts: CypherViewParts): (context: PanelContext) => TemplateResult {
  const shown = {
    map: createMapView(again),
    timeline: createTimelineView(again),
    tables: createTablesView(again),
    supply: supplyView,
    cypher: createCypherView(again, parts),
  };
  return (context) => {
    const { view } = context.state;
    const message = messageOf(context);
    return html`
      ${matrixView(context, message === undefined)}
      ${message ?? (view === 'network' || view === 'matrix' ? '' : shown[view](context))}
    `;
  };
}

/** The matrix draws itself into its container, which is therefore always there. */
function matrixView(context: PanelContext, hasLinks: boolean): TemplateResult {
  const { state } = context;
  const texts = textsOf(state);
  const isMatrix = state.view === 'matrix';
  return html`
    ${isMatrix ? html`<div class="toolbar">${levelChoice(context)} ${sortChoice(context)}</div>` : ''}
    <div
      class="matrix"
      data-testid="matrix"
      role="grid"
      tabindex="0"
      aria-label=${texts.matrixLabel(isMatrix ? placeTotals(state, state.level).size : 0)}
      ?hidden=${!isMatrix || !hasLinks}
    ></div>
  `;
}

const needed = {
  network: [],
  matrix: ['participations'],
  map: ['participations', 'outlines'],
  timeline: ['timeline'],
  tables: ['participations', 'outlines'],
  supply: [],
  cypher: [],
} as const;

function messageOf({ state, actions }: PanelContext): TemplateResult | undefined {
  const texts = textsOf(state);
  for (const name of needed[state.view]) {
    const asked = state[name];
    if (asked?.state === 'failed')
      return html`<div class="message">${failureText(state, asked.error, () => void actions.retryReading(name))}</div>`;
    if (valueOf<unknown>(asked) === undefined) return html`<p class="message loading">${texts.loading}</p>`;
  }
  if (state.view !== 'matrix' || linksAt(state, state.level).pairs.length > 0) return undefined;
  return html`<div class="message">
    <p>${texts.noLinks}</p>
    <button type="button" @click=${actions.clearFilters}>${texts.clearFilters}</button>
  </div>`;
}
