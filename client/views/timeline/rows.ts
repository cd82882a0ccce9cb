import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { palettes } from '../../parts/palette.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { NamedRelationActs } from '../../actions/named-relation.ts';
import { kindIcon } from '../../parts/kind-icon.ts';
import { dateOfDays } from '../../state/days.ts';
import type { Axis } from './axis.ts';
import { type DatedItem, isRelation, type TimelineRows } from '../../state/timeline-rows.ts';
import { itemClass, itemColor, itemName } from './item-words.ts';
import { baselineOf, nameLeftPx, type RowPlaces, rowPlaces } from './row-places.ts';
import { timelineTextsOf } from './texts.ts';
import { isOutside } from './window.ts';

export type RowActs = Pick<CoreActs, 'selectEntity'> & NamedRelationActs;
type RowContext = PanelContext<RowActs>;

function row({ state, actions }: RowContext, axis: Axis, entry: DatedItem, place: Place): unknown {
  const texts = timelineTextsOf(state);
  const { window, selection } = state;
  const color = itemColor(state, entry);
  const isOut = isOutside(entry, window);
  const isChosen =
    (selection?.what === 'entity' && selection.id === entry.id) ||
    (selection?.what === 'relation' && selection.relation.id === entry.id);
  const [x1, x2] = [axis.x(entry.start), axis.x(entry.end)];
  const date = entry.date ?? dateOfDays(entry.span ?? {});
  const name = itemName(state, entry);
  const label = [name, ...(isRelation(entry) ? [] : [itemClass(state, entry)]), texts.dateOf(date)].join(' · ');
  const { y, high, lines, barTop, barPx } = place;
  const short = lines[0] ?? '';
  const isWhole = axis.isStacked || short === name;
  const choose = () =>
    isRelation(entry)
      ? void actions.openRelationNamed({ ...entry, source: entry.source.id, target: entry.target.id })
      : actions.selectEntity(entry.id);
  const stands = `name${isOut ? ' out' : ''}${isChosen ? ' chosen' : ''}`;
  return svg`<g role="listitem"><g
    role="button"
    class=${`entry${isOut ? ' out' : ''}${isChosen ? ' chosen' : ''}`}
    tabindex="0"
    data-entity=${isRelation(entry) ? nothing : entry.id}
    data-relation=${isRelation(entry) ? entry.id : nothing}
    data-out=${isOut ? 'true' : 'false'}
    aria-label=${label}
    aria-pressed=${isChosen ? 'true' : 'false'}
    @click=${choose}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose();
    }}
  ><title>${label}${entry.date === undefined ? '' : ` · ${entry.date}`}</title><rect class="ground" x="2" y=${y + 1} width=${axis.width - 4} height=${high - 2} rx="4"></rect>
  <rect class="bar" x=${x1} y=${y + barTop} width=${Math.max(4, x2 - x1)} height=${barPx} rx="3" fill=${color} stroke=${color} fill-opacity=${/[?~%]/.test(date) ? '0.35' : '0.8'} stroke-dasharray=${/[?~%]/.test(date) ? '4 3' : nothing}></rect>
  ${entry.openEnd ? svg`<path d=${`M${x2 - 9},${y + barTop + barPx / 2 - 6}l8,6l-8,6`} stroke=${palettes[state.theme].ground} stroke-width="2" fill="none"></path>` : nothing}</g>${lines.map((line, nth) => written(line, nth, axis.isStacked ? `${stands} above` : isWhole ? stands : `${stands} short`))}${isWhole ? nothing : written(name, 0, `${stands} whole`)}</g>`;

  function written(line: string, nth: number, looks: string) {
    return svg`<text class=${looks} aria-hidden="true" x=${nameLeftPx} y=${y + baselineOf(nth, axis.isStacked)}>${line}</text>`;
  }
}

/** The entries from one row to before another, on their lines of years. */
export function entries(
  context: RowContext,
  { rows, axis, width, from, to }: { rows: TimelineRows; axis: Axis; width: number; from: number; to: number },
): TemplateResult {
  const places = rowPlaces(context.state, axis);
  const high = places.topOf(rows.dated.length);
  const label = timelineTextsOf(context.state).timelineStatus(rows.dated.length, rows.withoutDate);
  return html`<svg width=${width} height=${high + 4} role="list" aria-label=${label}>
    ${axis.ticks.map(({ x }) => svg`<line class="tick" x1=${x} x2=${x} y1="0" y2=${high}></line>`)}
    ${rows.dated.slice(from, to).map((entry, at) => row(context, axis, entry, placeOf(places, from + at)))}
  </svg>`;
}

interface Place extends ReturnType<RowPlaces['roomOf']> {
  y: number;
  high: number;
}

function placeOf({ topOf, roomOf }: RowPlaces, row: number): Place {
  return { ...roomOf(row), y: topOf(row), high: topOf(row + 1) - topOf(row) };
}

const mostListed = 500;

export function undated(
  { state, actions }: RowContext,
  { undated: entries, undatedRelations, withoutDate }: TimelineRows,
): TemplateResult {
  const texts = timelineTextsOf(state);
  if (withoutDate === 0) return html``;
  const listed = entries.slice(0, mostListed);
  const relations = undatedRelations.slice(0, mostListed - listed.length);
  return html`<details class="undated" data-testid="timeline-undated">
    <summary>${texts.undatedTitle(withoutDate)}</summary>
    <p class="note">${texts.undatedSays}</p>
    <ul class="entities">
      ${listed.map(
        ({ id, kind, name }) =>
          html`<li>
            <span
              >${kindIcon(state, kind, 'spoken')}
              <button type="button" class="link" data-entity=${id} @click=${() => actions.selectEntity(id)}>
                ${name}
              </button></span
            >
          </li>`,
      )}
      ${relations.map(
        (one) =>
          html`<li>
            <button
              type="button"
              class="link"
              data-relation=${one.id}
              @click=${() => void actions.openRelationNamed({ ...one, source: one.source.id, target: one.target.id })}
            >
              ${itemName(state, one)}
            </button>
          </li>`,
      )}
    </ul>
    ${withoutDate > mostListed ? html`<p class="note">${texts.tableRows(mostListed, withoutDate)}</p>` : ''}
  </details>`;
}
