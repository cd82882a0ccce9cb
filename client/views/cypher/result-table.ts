import './result-table.css';
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { TypedValue } from '#shared/contract/cypher-values';
import type { CypherContext } from './acts.ts';
import type { QueryResult } from './console.ts';
import { relationshipsIn } from './query-graph.ts';
import { cellId, evidenceCell, openerOf, valueCell } from './result-cells.ts';
import { gridOf } from './result-columns.ts';
import { byText } from '../../parts/collate.ts';
import { remember } from '../../state/memo.ts';
import type { State } from '../../state/state.ts';
import { createVirtualRows } from '../../parts/virtual-rows.ts';
import { quotesOf } from './quotes.ts';
import { copyText } from '../../parts/clipboard.ts';
import { ariaSort, sortArrow, type SortOrder } from '../../parts/sort-order.ts';
import { sortRows } from './sorted-rows.ts';
import { valueText } from './value-text.ts';
import { consoleTextsOf } from './texts.ts';

const rowHeight = 34;

/** A table of any number of rows, of which only those in sight are drawn. The arrow keys move in it; Enter opens what a cell holds. */
export function createResultTable(again: () => void) {
  let shown: QueryResult | undefined;
  let order: SortOrder | undefined;
  let sorted: readonly (readonly TypedValue[])[] = [];
  let active = { row: 0, column: 0 };
  let copied: boolean | undefined;

  const virtual = createVirtualRows({ rowPx: rowHeight, headPx: rowHeight, again });

  const show = (result: QueryResult) => {
    if (result === shown) return;
    shown = result;
    order = undefined;
    sorted = result.rows;
    active = { row: 0, column: 0 };
    copied = undefined;
  };

  const sortBy = (column: number, language: State['language']) => {
    order = { column, isDescending: order?.column === column && !order.isDescending };
    sorted = sortRows(shown?.rows ?? [], order, byText(language));
    again();
  };

  const copy = async (value: TypedValue | undefined) => {
    if (value === undefined) return;
    copied = await copyText(value.$type === 'String' ? value._value : valueText(value));
    again();
  };

  return (context: CypherContext, result: QueryResult): TemplateResult => {
    show(result);
    const { rows, totalPx } = virtual.inSight(sorted.length);
    const texts = consoleTextsOf(context.state);
    const evidence = hasRelationships(result);
    const columns = [...result.fields, ...(evidence ? [texts.evidenceColumn] : [])];
    const activeValue = sorted[active.row]?.[active.column];
    return html`<div class="table-tools">
        <button
          type="button"
          data-testid="copy-cell"
          ?disabled=${activeValue === undefined}
          @click=${() => void copy(activeValue)}
        >
          ${texts.copyCell}
        </button>
        <button
          type="button"
          data-testid="show-on-canvas"
          ?disabled=${activeValue?.$type !== 'Node' || openerOf(context, activeValue) === undefined}
          @click=${() => {
            if (activeValue !== undefined) openerOf(context, activeValue)?.();
            void context.actions.setView('network');
          }}
        >
          ${texts.showOnCanvas}
        </button>
        <span role="status">${copied === undefined ? '' : copied ? texts.copied : texts.copyFailed}</span>
      </div>
      <div
        class="query-table"
        data-testid="query-table"
        role="grid"
        tabindex="0"
        ${ref(virtual.attach)}
        aria-label=${texts.tableLabel(sorted.length, columns.length)}
        aria-rowcount=${sorted.length + 1}
        aria-colcount=${columns.length}
        aria-activedescendant=${cellId(active)}
        .style=${gridOf(result, evidence ? [240] : [])}
        @keydown=${(event: KeyboardEvent) => moveBy(event, context, columns.length)}
      >
        <div class="query-head" role="row" aria-rowindex="1">
          ${columns.map(
            (column, at) =>
              html`<div role="columnheader" aria-sort=${ariaSort(order, at)}>
                ${
                  at >= result.fields.length
                    ? column
                    : html`<button
                        type="button"
                        tabindex="-1"
                        title=${texts.sortBy(column)}
                        @click=${() => sortBy(at, context.state.language)}
                      >
                        ${column}
                        <span aria-hidden="true">${sortArrow(order, at)}</span>
                      </button>`
                }
              </div>`,
          )}
        </div>
        <div class="query-rows" role="rowgroup" .style=${`height:${totalPx}px`}>
          ${rows.map(({ index, start }) => {
            const row = sorted[index] ?? [];
            return html`<div
              class="query-row"
              role="row"
              aria-rowindex=${index + 2}
              .style=${`transform:translateY(${start}px)`}
            >
              ${row.map((value, column) => valueCell(context, value, placeAt(index, column)))}
              ${evidence ? evidenceCell(context, row, placeAt(index, result.fields.length)) : ''}
            </div>`;
          })}
        </div>
      </div>`;
  };

  function placeAt(row: number, column: number) {
    const choose = () => {
      active = { row, column };
      again();
    };
    return { row, column, isActive: row === active.row && column === active.column, choose };
  }

  function moveBy(event: KeyboardEvent, context: CypherContext, columns: number): void {
    const page = virtual.perPage();
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [page, 0],
      PageUp: [-page, 0],
      Home: [0, -columns],
      End: [0, columns],
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      active = {
        row: clamp(active.row + step[0], sorted.length - 1),
        column: clamp(active.column + step[1], columns - 1),
      };
      virtual.scrollTo(active.row);
      again();
      return;
    }
    const row = sorted[active.row] ?? [];
    if (event.key === 'Enter') {
      event.preventDefault();
      const value = row[active.column];
      const first = quotesOf(row)[0];
      if (value !== undefined) openerOf(context, value)?.();
      else if (first !== undefined) void context.actions.openRelationOfResult(first.relation);
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'c' && String(getSelection()) === '')
      void copy(row[active.column]);
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/** Looked for once, not at every scroll. */
const hasRelationships = remember(({ rows }: QueryResult) =>
  rows.some((row) => row.some((value) => relationshipsIn(value).length > 0)),
);
