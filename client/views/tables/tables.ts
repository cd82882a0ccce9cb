import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { graphWords } from '../../i18n/graph-words.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { PlaceActs } from '../../actions/places.ts';
import { createVirtualRows } from '../../parts/virtual-rows.ts';
import { copyText } from '../../parts/clipboard.ts';
import { ariaSort, sortArrow, type SortOrder } from '../../parts/sort-order.ts';
import { choice, levelChoice } from '../../parts/choice.ts';
import { saveTable, toCsv } from '../../parts/csv.ts';
import { type UnlinkedActs, whyUnlinked } from '../why-unlinked.ts';
import type { State } from '../../state/state.ts';
import { mostPlaces, type Row, type Table, tableNames, type TableName, tableOf } from './rows.ts';
import { tablesTextsOf } from './texts.ts';
import { byText } from '../../parts/collate.ts';

type TablesContext = PanelContext<
  Pick<CoreActs, 'selectEntity' | 'selectPair'> & UnlinkedActs & Pick<PlaceActs, 'setLevel'>
>;

/** So many are drawn at once, to be found and printed by the browser; of more, those in sight. */
const mostRows = 500;
const rowPx = 28;

/** Ranked tables, sortable, to be copied as CSV. `again` draws them anew. */
export function createTables(again: () => void) {
  let shown: TableName = 'places';
  let sorted: SortOrder | undefined;
  let copied: { csv: string; done: boolean } | undefined;
  const virtual = createVirtualRows({ rowPx, again });

  const copy = async (csv: string) => {
    // Where the browser may not copy, the text is shown to be taken by hand.
    copied = { csv, done: await copyText(csv) };
    again();
  };

  return (context: TablesContext): TemplateResult => {
    const texts = tablesTextsOf(context.state);
    const table = tableOf(context.state, shown);
    const rows = sorted === undefined ? table.rows : sortRows(table.rows, sorted, byText(context.state.language));
    const cells = () => [
      table.columns.map((column) => columnName(context.state, column)),
      ...rows.map((row) => row.cells.map(String)),
    ];
    return html`<div class="toolbar">
        ${choice({
          title: '',
          items: tableNames,
          names: texts.tables,
          chosen: shown,
          choose: (name) => {
            shown = name;
            sorted = undefined;
            copied = undefined;
            again();
          },
        })}
        ${levelChoice(context)}
        <button
          type="button"
          data-testid="copy-csv"
          ?disabled=${rows.length === 0}
          @click=${() => void copy(toCsv(cells()))}
        >
          ${texts.copyCsv}
        </button>
        <button
          type="button"
          data-testid="save-csv"
          ?disabled=${rows.length === 0}
          @click=${() => saveTable(`kuajie-${shown}.csv`, cells())}
        >
          ${texts.saveCsv}
        </button>
        <span role="status">${copied?.done === true ? texts.copied : ''}</span>
      </div>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${texts.tables[shown]} ${ref(virtual.attach)}>
        ${
          copied?.done === false
            ? html`<p>${texts.copyFailed}</p>
                <textarea readonly rows="6" aria-label=${texts.copyCsv} .value=${copied.csv}></textarea>`
            : ''
        }
        ${rows.length === 0 ? html`<div class="message">${whyUnlinked(context) ?? texts.none}</div>` : tableRows(context, table, rows)}
        <p class="note">
          ${texts.tableRows(rows.length, rows.length)}${shown === 'without' ? ` · ${texts.adjacentSays(mostPlaces, graphWords(context.state).bothSides)}` : ''}
        </p>
      </div>`;
  };

  function sort(column: number, order: SortOrder): void {
    sorted = { column, isDescending: order.column === column ? !order.isDescending : true };
    again();
  }

  /** The rows to draw, and how high those are that are left out above and below. */
  function drawnOf(count: number): { above: number; first: number; end: number; below: number } {
    if (count <= mostRows) return { above: 0, first: 0, end: count, below: 0 };
    const { rows, totalPx } = virtual.inSight(count);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return { above: 0, first: 0, end: 0, below: totalPx };
    return { above: first.start, first: first.index, end: last.index + 1, below: totalPx - last.start - rowPx };
  }

  function tableRows(
    { state, actions }: TablesContext,
    { columns, sortedBy }: Table,
    rows: readonly Row[],
  ): TemplateResult {
    const { selection } = state;
    const isChosen = ({ entity, pair }: Row) =>
      (selection?.what === 'entity' && selection.id === entity) ||
      (selection?.what === 'pair' && pair !== undefined && selection.a === pair[0] && selection.b === pair[1]);
    const choose = ({ entity, pair }: Row) => {
      if (entity !== undefined) actions.selectEntity(entity);
      if (pair !== undefined) actions.selectPair(...pair);
    };
    const link = (row: Row, cell: Row['cells'][number]) =>
      html`<button type="button" class="link" data-entity=${row.entity ?? nothing} @click=${() => choose(row)}>
        ${cell}
      </button>`;
    const order = sorted ?? { column: sortedBy, isDescending: true };
    const isNumber = (at: number) => rows.some(({ cells }) => typeof cells[at] === 'number');
    const { above, first, end, below } = drawnOf(rows.length);
    return html`<table
      data-testid="table"
      class=${rows.length > mostRows ? 'windowed' : ''}
      aria-rowcount=${rows.length + 1}
    >
      <thead>
        <tr>
          ${columns.map(
            (column, at) =>
              html`<th scope="col" class=${isNumber(at) ? 'number' : ''} aria-sort=${ariaSort(order, at)}>
                <button type="button" @click=${() => sort(at, order)}>
                  ${columnName(state, column)}
                  <span aria-hidden="true">${sortArrow(order, at)}</span>
                </button>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${gap(above)}
        ${rows.slice(first, end).map(
          (row, at) =>
            html`<tr class=${isChosen(row) ? 'chosen' : ''} aria-rowindex=${first + at + 2}>
              ${row.cells.map((cell, at) =>
                at === 0
                  ? html`<th scope="row">${link(row, cell)}</th>`
                  : at === 1 && row.pair !== undefined
                    ? html`<td>${link(row, cell)}</td>`
                    : html`<td
                        class=${typeof cell === 'number' ? 'number' : ''}
                        title=${row.words?.[at] === undefined ? nothing : cell}
                      >
                        ${row.words?.[at] ?? cell}
                      </td>`,
              )}
            </tr>`,
        )}
        ${gap(below)}
      </tbody>
    </table>`;
  }
}

function columnName(state: State, column: Table['columns'][number]): string {
  const name = tablesTextsOf(state).tableColumns[column];
  const { province, crossing } = graphWords(state);
  return typeof name === 'string' ? name : name(province, crossing);
}

/** The place of rows that are not drawn. */
function gap(px: number): TemplateResult | '' {
  return px <= 0
    ? ''
    : html`<tr aria-hidden="true">
        <td height=${px}></td>
      </tr>`;
}

function sortRows(
  rows: readonly Row[],
  { column, isDescending }: SortOrder,
  compare: ReturnType<typeof byText>,
): Row[] {
  const way = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.cells[column] ?? '', other.cells[column] ?? ''];
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}
