import { cutToWidth, fontPx as reckonedPx } from '../../parts/text-size.ts';
import { wrap } from '../../parts/wrap-text.ts';
import type { Language, State } from '../../state/state.ts';
import { remember } from '../../state/memo.ts';
import type { Axis } from './axis.ts';
import type { DatedItem } from '../../state/timeline-rows.ts';
import { itemName } from './item-words.ts';

export const fontPx = 12.5;
/** Beside a name, before the years begin. */
export const besideNamePx = 24;
/** Where a name begins. */
export const nameLeftPx = 12;

const besidePx = 26;
const barPx = 14;
const linePx = 16;
/** Above a name, below it, and below its bar. */
const [abovePx, betweenPx, belowPx] = [6, 4, 8];
const mostLines = 5;
/** Of so many rows each name is given its lines; beyond, one. */
const mostWrapped = 2000;

/** Where rows stand, in pixels from the first one. */
export interface RowPlaces {
  topOf: (row: number) => number;
  /** The row that stands there. */
  rowAt: (y: number) => number;
  /** What its name is written in, and how far below its top its bar begins. */
  roomOf: (row: number) => { lines: readonly string[]; barTop: number; barPx: number };
}

/** Names stand before the years, cut to their room; where the window is too narrow for that, whole on lines of their own above their bars. */
export function rowPlaces(state: Pick<State, 'schema' | 'language'>, axis: Axis): RowPlaces {
  const { dated, width, isStacked } = axis;
  if (!isStacked) {
    const most = axis.left - besideNamePx;
    return {
      topOf: (row) => row * besidePx,
      rowAt: (y) => Math.floor(y / besidePx),
      roomOf: (row) => ({ lines: [cutToWidth(nameIn(state, dated, row), most, fontPx)], barTop: 6, barPx }),
    };
  }
  const { lines, tops } = stacked(dated, width, state.language, state.schema);
  return {
    topOf: (row) => tops[row] ?? tops.at(-1) ?? 0,
    rowAt: (y) =>
      Math.max(
        0,
        tops.findLastIndex((top) => top <= y),
      ),
    roomOf: (row) => {
      const own = lines(row);
      return { lines: own, barTop: abovePx + own.length * linePx + betweenPx, barPx: barPx - 2 };
    },
  };
}

/** The name's baselines, below the top of its row. */
export function baselineOf(line: number, isStacked: boolean): number {
  return isStacked ? abovePx + line * linePx + 12 : 17;
}

const stacked = remember((dated: readonly DatedItem[], width: number, language: Language, schema: State['schema']) => {
  const mostPx = ((width - 2 * nameLeftPx) * reckonedPx) / fontPx;
  const most = dated.length > mostWrapped ? 1 : mostLines;
  const linesOf = (row: number) => wrap(nameIn({ language, schema }, dated, row), mostPx, most);
  const known = most === 1 ? undefined : dated.map((_, row) => linesOf(row));
  const tops = [0];
  for (let row = 0; row < dated.length; row += 1) {
    const high = abovePx + (known?.[row]?.length ?? 1) * linePx + betweenPx + barPx + belowPx;
    tops.push((tops[row] ?? 0) + high);
  }
  return { tops, lines: (row: number) => known?.[row] ?? linesOf(row) };
});

function nameIn(state: Pick<State, 'schema' | 'language'>, dated: readonly DatedItem[], row: number): string {
  const item = dated[row];
  return item === undefined ? '' : itemName(state, item);
}
