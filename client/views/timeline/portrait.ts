import { html } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import type { FilterActs } from '../../actions/filters.ts';
import { besidePage } from '../../parts/beside-page.ts';
import { textWidth } from '../../parts/text-size.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import type { Sign } from '../../parts/sign.ts';
import type { State } from '../../state/state.ts';
import { type Axis, axisOf, leftOf } from './axis.ts';
import { timelineRows, type TimelineRows } from '../../state/timeline-rows.ts';
import { head, headPx } from './head.ts';
import { itemClass, itemColor, itemName } from './item-words.ts';
import { besideNamePx, fontPx } from './row-places.ts';
import { entries, type RowActs } from './rows.ts';
import { monthOf } from './window.ts';

const mostNamePx = 500;

export type TimelineContext = PanelContext<RowActs & FilterActs>;

/** The timeline as a picture: its axis and the rows in sight, or all rows. Undefined where nothing is dated. */
export function timelinePortrait(context: TimelineContext, portrayed: Portrayed): Portrait | undefined {
  const rows = timelineRows(context.state);
  const axis = document.querySelector('.timeline-head');
  const shown = document.querySelector('.timeline-rows');
  if (rows.dated.length === 0 || axis === null || shown === null) return undefined;
  const signs = signsOf(context.state);
  if (portrayed === 'sight')
    return { how: 'copied', signs, seen: [{ element: axis }, { element: shown, through: shown }] };
  const { host, done } = drawWhole(context, { width: shown.clientWidth, height: shown.clientHeight });
  return { how: 'copied', signs, seen: [...host.children].map((element) => ({ element })), done };
}

/** On paper nobody points at a name to read it whole: it has the room that it needs, up to half of a page, and the years begin behind. */
export function axisOnPaper(state: State, rows: TimelineRows, width: number): Axis {
  const names = rows.dated.map((item) => textWidth(itemName(state, item), fontPx));
  const left = Math.max(
    leftOf(width),
    Math.min(
      mostNamePx,
      names.reduce((most, one) => Math.max(most, one), 0),
    ) + besideNamePx,
  );
  return axisOf(rows, width + left - leftOf(width), left);
}

/** All rows, beside the page: of those that are on it only the ones in sight are drawn. */
export function drawWhole(
  context: TimelineContext,
  size: { width: number; height: number },
): { host: HTMLElement; done: () => void } {
  const rows = timelineRows(context.state);
  const axis = axisOnPaper(context.state, rows, size.width);
  const { width } = axis;
  const [first, last] = [monthOf(rows.from), monthOf(rows.to) - 1];
  return besidePage(
    html`<svg class="timeline-head" width=${width} height=${headPx}>
        ${head(context, axis, { first, last, stop: () => undefined })}
      </svg>
      <div class="timeline-rows">${entries(context, { rows, axis, width, from: 0, to: rows.dated.length })}</div>`,
    { className: 'timeline-whole', width, height: size.height },
  );
}

/** What the colours of the bars mean. */
export function signsOf(state: State): Sign[] {
  const colors = new Map(timelineRows(state).dated.map((item) => [itemClass(state, item), itemColor(state, item)]));
  return [...colors].map(([says, ground]) => ({ says, shape: { ground } }));
}
