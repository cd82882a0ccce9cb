import { html, type TemplateResult } from 'lit-html';
import { directionOf } from '#shared/language';
import { cellsOf, cellText, columnAt, columnLetters } from '#shared/table-cells';
import { textsOf } from '../i18n/texts.ts';
import { wordsInCell } from '../parts/words-in-cell.ts';
import type { DocumentText, State } from '../state/state.ts';

/** Rows that are drawn at once, before and after the one that is looked at: a table may have a million. As many are read around it, and more. */
const around = 25;

/**
 * The rows of a table around the one at `start` (or the first that says something), each cell that says something marked and
 * chosen by `choose`, which is told where its row begins in the text. Rows beyond those that were read are read by `read`.
 */
export function tableReading(
  state: State,
  document: DocumentText,
  {
    start,
    choose,
    read,
  }: { start: number | undefined; choose: (start: number, row: number) => void; read: (row: number) => void },
): TemplateResult {
  const texts = textsOf(state);
  const lines = document.text.replace(/\n$/, '').split('\n');
  const window = document.window ?? { row: 1, rows: lines.length, total: lines.length, start: 0 };
  const starts = startsOf(lines, window.start);
  const current = placeOf(start, { document, starts });
  const from = Math.max(0, current - around);
  const to = Math.min(lines.length, current + around + 1);
  const before = window.row - 1;
  const head = document.table?.head ?? 0;
  const heads = document.table?.heads ?? [];
  const usedIn = cellsByRow(document, before + from + 1, before + to);
  const shown = lines
    .slice(from, to)
    .map((line, nth) => ({ cells: cellsOf(line).map(cellText), row: before + from + nth + 1 }));
  const startOf = (row: number) => starts[row - window.row] ?? 0;
  const width = Math.max(heads.length, ...shown.map(({ cells }) => cells.length));
  /** Where those around a row are not all at hand, they are read first. */
  const leapTo = (row: number) => {
    const isAtHand = row - around >= Math.max(1, window.row) || window.row === 1;
    const reachesEnd = row + around < window.row + lines.length || window.row + lines.length > window.total;
    if (row < window.row || row >= window.row + lines.length || !isAtHand || !reachesEnd) read(row);
    if (row >= window.row && row < window.row + lines.length) choose(startOf(row), row);
  };
  const leap = (label: string, row: number) =>
    html`<button type="button" class="link" data-testid="table-leap" @click=${() => leapTo(row)}>${label}</button>`;
  return html`
    <p class="note">
      ${texts.rowsInSight(before + from + 1, before + to, window.total)}
      ${before + from > 0 ? leap(texts.earlierRows, Math.max(1, before + current + 1 - around)) : ''}
      ${before + to < window.total ? leap(texts.laterRows, Math.min(window.total, before + current + 1 + around)) : ''}
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
              html`<tr class=${row === before + current + 1 ? 'current' : ''} data-start=${startOf(row)} tabindex="-1">
                <th scope="row">
                  ${
                    usedIn.has(row)
                      ? html`<button type="button" class="link" @click=${() => choose(startOf(row), row)}>
                          ${row}
                        </button>`
                      : row
                  }
                </th>
                ${cells.map((cell, at) => html`<td>${marked(cell, usedIn.get(row)?.get(at))}</td>`)}
              </tr>`,
          )}
      </tbody>
    </table>
  `;
}

/** Which of the lines at hand is looked at: the one that begins there, else the one that was asked for, or the first that says something. */
function placeOf(
  start: number | undefined,
  { document: { window, spans }, starts }: { document: DocumentText; starts: readonly number[] },
): number {
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const asked = window?.asked === undefined ? undefined : starts[window.asked - window.row];
  const isAtHand = start !== undefined && start >= first && start <= last;
  const sought = isAtHand ? start : (asked ?? spans[0]?.start ?? first);
  return Math.max(
    0,
    starts.findLastIndex((one) => one <= sought),
  );
}

function startsOf(lines: readonly string[], first: number): number[] {
  let next = first;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
}

/** Of a cell that says something what says it: of a list the members that are named, and all of any other. */
function marked(
  cell: string,
  names: ReadonlySet<string> | undefined,
): TemplateResult | string | (TemplateResult | string)[] {
  if (names === undefined) return cell;
  return wordsInCell(cell, [...names]).map(({ text, isMeant }) => (isMeant ? html`<mark>${text}</mark>` : text));
}

type NamesByColumn = ReadonlyMap<number, ReadonlySet<string>>;

/** The columns that say something, by row, of the rows from one to another, with the names of what they say it of. */
function cellsByRow({ spans }: DocumentText, from: number, to: number): ReadonlyMap<number, NamesByColumn> {
  const used = new Map<number, Map<number, Set<string>>>();
  for (const { row, cells = [], source, target } of spans) {
    if (row === undefined || row < from || row > to) continue;
    const known = used.get(row) ?? new Map<number, Set<string>>();
    for (const at of cells.map(columnAt)) {
      const names = known.get(at) ?? new Set();
      known.set(at, names.add(source.name).add(target.name));
    }
    used.set(row, known);
  }
  return used;
}
