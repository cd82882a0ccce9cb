import { html, type TemplateResult } from 'lit-html';
import type { Evidence } from '#shared/graph';
import { cellsOf, cellText, columnAt, columnLetters } from '#shared/table-cells';
import { wordsInCell } from './words-in-cell.ts';
import { textsOf } from '../i18n/texts.ts';
import type { DocumentText, State } from '../state/state.ts';

/** The row of a table that is evidence: each filled cell under the name of its column, what says it marked: of a list the members that `names` are. */
export function tableRow(
  state: State,
  { quote, row, cells = [] }: Evidence,
  { document, names }: { document: DocumentText | undefined; names: readonly string[] },
): TemplateResult {
  const texts = textsOf(state);
  const heads = document?.table?.heads ?? [];
  const used = new Set(cells.map(columnAt));
  const filled = cellsOf(quote).flatMap((cell, at) => (cell === '' ? [] : [{ cell: cellText(cell), at }]));
  return html`<table class="table-row">
    <caption>
      ${document?.table === undefined ? '' : html`${document.table.file} ${document.table.sheet ?? ''} · `}${texts.tableRow(row ?? 0)}
    </caption>
    ${filled.map(
      ({ cell, at }) =>
        html`<tr>
          <th scope="row">${heads[at] === undefined || heads[at] === '' ? columnLetters(at) : heads[at]}</th>
          <td>
            ${used.has(at) ? wordsInCell(cell, names).map(({ text, isMeant }) => (isMeant ? html`<mark>${text}</mark>` : text)) : cell}
          </td>
        </tr>`,
    )}
  </table>`;
}
