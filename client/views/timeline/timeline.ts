import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { PanelContext } from '../../actions/context.ts';
import type { FilterActs } from '../../actions/filters.ts';
import type { TimeWindow } from '../../state/filters.ts';
import { observeSize } from '../../parts/observed-size.ts';
import { axisOf } from './axis.ts';
import { timelineRows } from '../../state/timeline-rows.ts';
import { head, headPx } from './head.ts';
import { rowPlaces } from './row-places.ts';
import { entries, type RowActs, undated } from './rows.ts';
import { monthOf, monthsOf, windowOf } from './window.ts';
import { timelineTextsOf } from './texts.ts';
import { whyEmpty } from './why-empty.ts';

const stepMs = 600;

/** Dates as bars of the width that they mean, over them a window that filters every view. `again` draws it anew. */
export function createTimeline(again: () => void) {
  let scrollTop = 0;
  let element: Element | undefined;
  let playing: ReturnType<typeof setInterval> | undefined;

  const observed = observeSize({ width: 780, height: 600 }, again);
  const attach = (found: Element | undefined) => {
    if (found === element) return;
    element = found;
    observed.attach(found);
    if (found === undefined) stop();
  };
  const stop = () => {
    clearInterval(playing);
    playing = undefined;
  };

  return (context: PanelContext<RowActs & FilterActs>): TemplateResult => {
    const { state, actions } = context;
    const texts = timelineTextsOf(state);
    const rows = timelineRows(state);
    const size = observed.size();
    const axis = axisOf(rows, size.width);
    const [first, last] = [monthOf(rows.from), monthOf(rows.to) - 1];
    const play = () => {
      if (playing !== undefined) {
        stop();
        again();
        return;
      }
      const known = state.window ?? windowOf(first, Math.min(last, first + 2));
      actions.setWindow(monthsOf(known)[1] >= last ? moveTo(known, first) : known);
      playing = setInterval(() => {
        const next = moveTo(current(), monthsOf(current())[0] + 1);
        if (monthsOf(next)[1] > last) {
          stop();
          again();
        } else actions.setWindow(next);
      }, stepMs);
      again();
    };
    const current = (): TimeWindow => actions.window() ?? windowOf(first, last);

    const { rowAt } = rowPlaces(state, axis);
    const [firstRow, endRow] = [
      Math.max(0, rowAt(scrollTop) - 4),
      Math.min(rows.dated.length, rowAt(scrollTop + size.height) + 5),
    ];
    return html`<div class="toolbar">
        <button
          type="button"
          data-testid="timeline-play"
          aria-pressed=${playing === undefined ? 'false' : 'true'}
          ?disabled=${rows.dated.length === 0}
          @click=${play}
        >
          ${playing === undefined ? texts.play : texts.pause}
        </button>
        ${
          state.window === undefined
            ? ''
            : html`<span data-testid="timeline-window">${texts.timeFrom(state.window.from, state.window.to)}</span>
                <label class="inline"
                  ><input
                    type="checkbox"
                    autocomplete="off"
                    .checked=${state.undated}
                    @change=${() => actions.setUndated(!state.undated)}
                  />${texts.undatedToo(rows.withoutDate)}</label
                >
                <button
                  type="button"
                  data-testid="timeline-clear"
                  @click=${() => {
                    stop();
                    actions.setWindow(undefined);
                  }}
                >
                  ${texts.clearTime}
                </button>`
        }
      </div>
      ${rows.dated.length === 0 ? html`<div class="message">${whyEmpty(context)}</div>` : ''}
      <svg
        class="timeline-head"
        data-testid="timeline-axis"
        role="group"
        aria-label=${texts.timelineLabel}
        width=${size.width}
        height=${headPx}
        ?hidden=${rows.dated.length === 0}
      >
        ${head(context, axis, { first, last, stop })}
      </svg>
      <div
        class="timeline-rows"
        data-testid="timeline"
        tabindex="0"
        role="group"
        aria-label=${texts.timelineLabel}
        ${ref(attach)}
        @scroll=${(event: Event) => {
          ({ scrollTop } = event.target as HTMLElement);
          again();
        }}
      >
        ${entries(context, { rows, axis, width: size.width, from: firstRow, to: endRow })}
      </div>
      ${undated(context, rows)}`;
  };
}

function moveTo(window: TimeWindow, month: number): TimeWindow {
  const [from, to] = monthsOf(window);
  return windowOf(month, month + to - from);
}
