import { html, type TemplateResult } from 'lit-html';
import type { PlanReply } from '#shared/contract/cypher-routes';
import { toPlain } from '#shared/contract/cypher-values';
import { download } from '../../parts/download.ts';
import type { CypherContext } from './acts.ts';
import { saveTable } from '../../parts/csv.ts';
import { moveTab } from '../../parts/tabs.ts';
import { type QueryResult, resultTabs } from './console.ts';
import { isGuest } from '../../state/guest.ts';
import { guestElements } from './guest-elements.ts';
import { graphOfResult, mostDrawn } from './query-graph.ts';
import { csvText } from './value-text.ts';
import { hintsNote } from './notes.ts';
import type { DrawGraph } from '../view.ts';
import { createResultGraph } from './result-graph.ts';
import { createResultTable } from './result-table.ts';
import { consoleTextsOf } from './texts.ts';

/** A result four ways, from one reply. */
export function createResults(again: () => void, drawGraph: DrawGraph) {
  const table = createResultTable(again);
  const graph = createResultGraph(drawGraph);

  const show = (context: CypherContext, result: QueryResult): TemplateResult => {
    const { state, actions } = context;
    const texts = consoleTextsOf(state);
    const { tab } = state.console;
    const hasGraph = drawableIn(state, result) > 0 || graphOfResult(result).loose.length > 0;
    return html`<section class="query-results" aria-label=${texts.results}>
      <div class="toolbar">
        <div role="tablist" aria-label=${texts.results}>
          ${resultTabs.map(
            (one) =>
              html`<button
                type="button"
                role="tab"
                id=${`tab-${one}`}
                data-tab=${one}
                aria-selected=${one === tab ? 'true' : 'false'}
                aria-controls="query-result"
                tabindex=${one === tab ? 0 : -1}
                @keydown=${moveTab}
                @click=${() => actions.setResultTab(one)}
              >
                ${texts.tabs[one]}
              </button>`,
          )}
        </div>
        <button
          type="button"
          class="primary"
          data-testid="query-add"
          ?disabled=${!hasGraph}
          @click=${() => void actions.addResult(result)}
        >
          ${texts.addToCanvas}
        </button>
        <button
          type="button"
          data-testid="query-csv"
          ?disabled=${result.rows.length === 0}
          @click=${() => saveCsv(result)}
        >
          ${texts.downloadCsv}
        </button>
        <button
          type="button"
          data-testid="query-json"
          ?disabled=${result.rows.length === 0}
          @click=${() => download('kuajie-result.json', 'application/json', rawText(result))}
        >
          ${texts.downloadJson}
        </button>
        <span class="note" role="status" data-testid="query-status"
          >${texts.rows(result.rows.length, result.tookMs, result.engine)}</span
        >
      </div>
      ${notesOn(context, result)}
      <div class="result" id="query-result" role="tabpanel" aria-labelledby=${`tab-${tab}`}>
        ${shown(context, result)}
      </div>
    </section>`;
  };
  return { show };

  function shown(context: CypherContext, result: QueryResult): TemplateResult {
    const { state } = context;
    const texts = consoleTextsOf(state);
    const { tab } = state.console;
    if (tab === 'plan')
      return result.plan === undefined ? html`<p class="message">${texts.noPlan}</p>` : planTable(context, result.plan);
    if (tab === 'raw')
      return html`${result.rows.length > mostRaw ? html`<p class="note">${texts.rawCut(mostRaw)}</p>` : ''}
        <pre class="raw" tabindex="0" aria-label=${texts.tabs.raw}>${rawText(result, mostRaw)}</pre>`;
    if (result.rows.length === 0)
      return html`<p class="message">${texts.noRow} ${result.hints.length === 0 ? texts.noRowSays : ''}</p>`;
    return tab === 'graph' ? graph(context, result) : table(context, result);
  }
}

function notesOn(context: CypherContext, result: QueryResult): TemplateResult {
  const texts = consoleTextsOf(context.state);
  const { truncated, error, notifications, rows } = result;
  const cut = drawableIn(context.state, result) - mostDrawn;
  return html`
    ${truncated === undefined ? '' : html`<p class="note strong" data-testid="query-truncated">${texts.truncated[truncated.reason](rows.length, truncated.total)}</p>`}
    ${error === undefined ? '' : html`<p class="failure" role="alert">${texts.brokenOff(error.message)}</p>`}
    ${cut <= 0 ? '' : html`<p class="note" data-testid="query-cut">${texts.cutGraph(cut)}</p>`}
    ${hintsNote(context, result.hints, result.statement)}
    ${
      notifications.length === 0
        ? ''
        : html`<p class="note">${texts.engineSays}</p>
            <ul class="notifications" lang="en">
              ${notifications.map(({ title, description }) => html`<li><strong>${title}</strong> ${description}</li>`)}
            </ul>`
    }
  `;
}

/** How many nodes of a result can be drawn: in a database of others every one. */
function drawableIn(state: CypherContext['state'], result: QueryResult): number {
  return isGuest(state) ? guestElements(result).nodes.size : graphOfResult(result).entities.length;
}

const mostRaw = 200;

function rawText({ fields, rows }: QueryResult, most = rows.length): string {
  return JSON.stringify(
    rows
      .slice(0, most)
      .map((row) =>
        Object.fromEntries(fields.map((field, at) => [field, row[at] === undefined ? null : toPlain(row[at])])),
      ),
    undefined,
    1,
  );
}

function saveCsv({ fields, rows }: QueryResult): void {
  saveTable('kuajie-result.csv', [fields, ...rows.map((row) => row.map(csvText))]);
}

function planTable({ state }: CypherContext, plan: PlanReply): TemplateResult {
  const texts = consoleTextsOf(state);
  const number = (value: number | undefined) => (value === undefined ? '' : Math.round(value).toLocaleString());
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${texts.tabs.plan}>
    <table data-testid="query-plan">
      <thead>
        <tr>
          ${[texts.plan.operator, texts.plan.details, texts.plan.estimated, texts.plan.rows, texts.plan.hits].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${operators(plan).map(
          ({ plan: { operator, details, estimatedRows, rows, dbHits }, depth }) =>
            html`<tr>
              <th scope="row">${'\u00b7 '.repeat(depth)}${operator}</th>
              <td><code>${details}</code></td>
              <td class="number">${number(estimatedRows)}</td>
              <td class="number">${number(rows)}</td>
              <td class="number">${number(dbHits)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function operators(plan: PlanReply, depth = 0): { plan: PlanReply; depth: number }[] {
  return [{ plan, depth }, ...plan.children.flatMap((below) => operators(below, depth + 1))];
}
