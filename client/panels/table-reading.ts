import { html, type TemplateResult } from 'lit-html';
import { directionOf } from '#shared/language';
import { cellsOf, cellText, columnAt, columnLetters } from '#shared/table-cells';
import { textsOf } from '../i18n/texts.ts';
import type { DocumentText, State } from '../state/state.ts';

/** Rows that are drawn at once, before and after the one that is looked at: a table may have a million. */
const around = 25;

/**
 * The rows of a table around the one at `start` (or the first that says something), each cell that says something marked and
 * chosen by `choose`, which is told where its row begins in the text.
 */
export function tableReading(
  state: State,
  document: DocumentText,
  { start, choose }: { start: number | undefined; choose: (start: number) => void },
): TemplateResult {
  const texts = textsOf(state);
  const lines = document.text.replace(/\n$/, '').split('\n');
  const starts = startsOf(lines);
  const sought = start ?? document.spans[0]?.start ?? 0;
  const current = Math.max(
    0,
    starts.findLastIndex((one) => one <= sought),
  );
  const from = Math.max(0, current - around);
  const to = Math.min(lines.length, current + around + 1);
  const head = document.table?.head ?? 0;
  const heads = document.table?.heads ?? [];
  const usedIn = cellsByRow(document, from + 1, to);
  const shown = lines.slice(from, to).map((line, nth) => ({ cells: cellsOf(line).map(cellText), row: from + nth + 1 }));
  const width = Math.max(heads.length, ...shown.map(({ cells }) => cells.length));
  const leap = (label: string, row: number) =>
    html`<button type="button" class="link" data-testid="table-leap" @click=${() => choose(starts[row] ?? 0)}>
      ${label}
    </button>`;
  return html`
    <p class="note">
      ${texts.rowsInSight(from + 1, to, lines.length)}
      ${from > 0 ? leap(texts.earlierRows, Math.max(0, current - around)) : ''}
      ${to < lines.length ? leap(texts.laterRows, Math.min(lines.length - 1, current + around)) : ''}
    </p>
    <table class="rows" lang=${document.language ?? ''} dir=${directionOf(document.language)}>
      <thead>
        <tr>
          <th scope="col">#</th>
          ${Array.from({ length: width }, (_, at) => html`<th scope="col">${heads[at] || columnLetters(at)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown
          .filter(({ row }) => row !== head)
          .map(
            ({ cells, row }) =>
              html`<tr class=${row === current + 1 ? 'current' : ''} data-start=${starts[row - 1] ?? 0} tabindex="-1">
                <th scope="row">
                  ${
                    usedIn.has(row)
                      ? html`<button type="button" class="link" @click=${() => choose(starts[row - 1] ?? 0)}>
                          ${row}
                        </button>`
                      : row
                  }
                </th>
                ${cells.map((cell, at) => html`<td>${usedIn.get(row)?.has(at) === true ? html`<mark>${cell}</mark>` : cell}</td>`)}
              </tr>`,
          )}
      </tbody>
    </table>
  `;
}

function startsOf(lines: readonly string[]): number[] {
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
}

/** The columns that say something, by row, of the rows from one to another. */
function cellsByRow({ spans }: DocumentText, from: number, to: number): ReadonlyMap<number, ReadonlySet<number>> {
  const used = new Map<number, Set<number>>();
  for (const { row, cells = [] } of spans) {
    if (row === undefined || row < from || row > to) continue;
    const known = used.get(row) ?? new Set();
    for (const cell of cells) known.add(columnAt(cell));
    used.set(row, known);
  }
  return used;
}
