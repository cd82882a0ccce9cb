import { nothing, svg } from 'lit-html';
import { palettes } from '../../parts/palette.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { FilterActs } from '../../actions/filters.ts';
import type { Axis } from './axis.ts';
import type { DatedItem } from '../../state/timeline-rows.ts';
import { monthOf, monthsOf, startOfMonth, windowOf } from './window.ts';
import { timelineTextsOf } from './texts.ts';

export const headPx = 76;
const binsPx = 34;

interface Range {
  first: number;
  last: number;
  stop: () => void;
}

/** The axis: how many may fall into each month, the window over it, and its two handles. */
export function head(
  { state, actions }: PanelContext<Pick<FilterActs, 'setWindow'>>,
  axis: Axis,
  { first, last, stop }: Range,
): unknown {
  const texts = timelineTextsOf(state);
  const palette = palettes[state.theme];
  const [from, to] = state.window === undefined ? [first, last] : monthsOf(state.window);
  const [x1, x2] = [axis.x(startOfMonth(from)), axis.x(startOfMonth(to + 1))];
  const within = (month: number) => Math.min(last, Math.max(first, month));
  const set = (one: number, other: number) => {
    stop();
    actions.setWindow(windowOf(within(Math.min(one, other)), within(Math.max(one, other))));
  };
  const drag = (moved: (month: number, start: number) => void) => (event: PointerEvent) => {
    const target = event.currentTarget as SVGElement;
    const box = target.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return;
    const start = axis.monthAt(event.clientX - box.left);
    const onMove = (next: PointerEvent) => moved(axis.monthAt(next.clientX - box.left), start);
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', onMove);
    const end = () => target.removeEventListener('pointermove', onMove);
    target.addEventListener('pointerup', end, { once: true });
    target.addEventListener('pointercancel', end, { once: true });
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageUp: 12,
    PageDown: -12,
    Home: -Infinity,
    End: Infinity,
  };
  const handle = (name: string, x: number, month: number, move: (month: number) => void) =>
    svg`<g
      role="slider"
      class="handle"
      tabindex="0"
      data-handle=${name}
      aria-label=${name === 'from' ? texts.windowFrom : texts.windowTo}
      aria-valuemin=${first}
      aria-valuemax=${last}
      aria-valuenow=${month}
      aria-valuetext=${texts.dateOf(new Date(startOfMonth(month)).toISOString().slice(0, 7))}
      @pointerdown=${drag((next) => move(next))}
      @keydown=${(event: KeyboardEvent) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        move(within(month + step));
      }}
    ><rect x=${x - 12} y="0" width="24" height=${binsPx + 14} fill="transparent"></rect><line x1=${x} x2=${x} y1="4" y2=${binsPx + 10}></line><rect class="grip" x=${x - 4} y="12" width="8" height="20" rx="3"></rect></g>`;
  const bins = monthCounts(axis.dated, first, last);
  const most = Math.max(1, ...bins);
  return svg`
    ${bins.map((count, at) => {
      const [x, next] = [axis.x(startOfMonth(first + at)), axis.x(startOfMonth(first + at + 1))];
      const high = (count / most) * binsPx;
      return count === 0
        ? nothing
        : svg`<rect x=${x + 0.5} width=${Math.max(1, next - x - 1)} y=${6 + binsPx - high} height=${high} fill=${palette.line} opacity="0.45"></rect>`;
    })}
    ${axis.ticks.map(({ x, date }) => svg`<line class="tick" x1=${x} x2=${x} y1=${binsPx + 6} y2=${headPx}></line><text x=${x} y=${binsPx + 26}>${texts.dateOf(date)}</text>`)}
    <rect
      class=${state.window === undefined ? 'window whole' : 'window'}
      x=${x1}
      width=${Math.max(2, x2 - x1)}
      y="4"
      height=${binsPx + 6}
      @pointerdown=${drag((month, start) => {
        const length = to - from;
        const begin = Math.min(last - length, Math.max(first, from + month - start));
        set(begin, begin + length);
      })}
    ></rect>
    ${handle('from', x1, from, (month) => set(month, Math.max(month, to)))}
    ${handle('to', x2, to, (month) => set(Math.min(month, from), month))}
  `;
}

/** How many entries may lie in each month. */
function monthCounts(entries: readonly DatedItem[], first: number, last: number): number[] {
  const counts = new Array<number>(Math.max(0, last - first + 1)).fill(0);
  for (const { start, end } of entries)
    for (let month = Math.max(first, monthOf(start)); month <= Math.min(last, monthOf(end - 1)); month += 1)
      counts[month - first] = (counts[month - first] ?? 0) + 1;
  return counts;
}
