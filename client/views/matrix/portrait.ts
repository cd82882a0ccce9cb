import { graphWords } from '../../i18n/graph-words.ts';
import { palettes } from '../../parts/palette.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import type { State } from '../../state/state.ts';
import { drawMatrix } from './draw.ts';
import type { MatrixShape } from './geometry.ts';
import { matrixShape } from './shape.ts';
import { matrixTextsOf } from './texts.ts';

/** The matrix as a picture: all of it, or what its container shows. Undefined where no cell stands in it. */
export function matrixPortrait(
  state: State,
  portrayed: Portrayed,
  container: Element | undefined,
): Portrait | undefined {
  const shape = matrixShape(state);
  if (shape.lines.length === 0 || container === undefined) return undefined;
  const whole = { width: shape.headWidth + shape.size + 2, height: shape.headHeight + shape.size + 2 };
  const isAll = portrayed === 'all';
  const size = isAll
    ? whole
    : { width: Math.min(whole.width, container.clientWidth), height: Math.min(whole.height, container.clientHeight) };
  const scroll = isAll ? { x: 0, y: 0 } : { x: container.scrollLeft, y: container.scrollTop };
  return paintedMatrix(state, shape, { size, scroll });
}

interface Seen {
  size: { width: number; height: number };
  scroll: { x: number; y: number };
  /** Whether the lower half is left free for numbers. */
  isHalf?: boolean;
}

/** A part of the matrix with nothing chosen in it. */
export function paintedMatrix(state: State, shape: MatrixShape, { size, scroll, isHalf = false }: Seen): Portrait {
  const palette = palettes[state.theme];
  const { crossing, province } = graphWords(state);
  return {
    how: 'painted',
    signs: [
      { says: crossing, shape: { ground: palette.agreement } },
      { says: matrixTextsOf(state).oneSide(province), shape: { ground: palette.quiet } },
    ],
    paint: (context) => {
      const none = { active: undefined, hovered: undefined, selectedPair: undefined, selectedHub: undefined };
      drawMatrix(context, { shape, scroll, ...size, palette, ...none, selected: new Set(), isHalf });
      return size;
    },
  };
}
