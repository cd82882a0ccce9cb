import { html } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { FilterActs } from '../../actions/filters.ts';
import { kindName } from '../../i18n/texts.ts';
import { besidePage } from '../../parts/beside-page.ts';
import { palettes, roleColor } from '../../parts/palette.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import type { Sign } from '../../parts/sign.ts';
import type { State } from '../../state/state.ts';
import { axisOf } from './axis.ts';
import { timelineRows } from './entries.ts';
import { head, headPx } from './head.ts';
import { entries } from './rows.ts';
import { monthOf } from './window.ts';

export type TimelineContext = PanelContext<Pick<CoreActs, 'selectEntity'> & FilterActs>;

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

/** All rows, beside the page: of those that are on it only the ones in sight are drawn. */
export function drawWhole(
  context: TimelineContext,
  { width, height }: { width: number; height: number },
): { host: HTMLElement; done: () => void } {
  const rows = timelineRows(context.state);
  const axis = axisOf(rows, width);
  const [first, last] = [monthOf(rows.from), monthOf(rows.to) - 1];
  return besidePage(
    html`<svg class="timeline-head" width=${width} height=${headPx}>
        ${head(context, axis, { first, last, stop: () => undefined })}
      </svg>
      <div class="timeline-rows">${entries(context, { rows, axis, width, from: 0, to: rows.dated.length })}</div>`,
    { className: 'timeline-whole', width, height },
  );
}

/** What the colours of the bars mean. */
export function signsOf(state: State): Sign[] {
  const kinds = new Set(timelineRows(state).dated.map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const look = state.schema?.kinds.find((one) => one.kind === kind);
    const ground = roleColor(palettes[state.theme], look?.color ?? 'rule');
    return { says: kindName(state, kind), shape: { ground } };
  });
}
