import type { Core, NodeSingular } from 'cytoscape';
import { groundOf } from '../layout/ground.ts';
import type { Rect } from '../parts/geometry.ts';
import { bodyOf } from './room.ts';
import { boxesAround, groundTaken } from './standing.ts';

/** A box's size and its middle. */
export interface Size {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box around a smaller one that is moved in it. */
export interface Growing {
  id: string;
  /** How far it may come to reach. */
  ground: Rect;
  /** Draws it as large as it has to be for what is moved in it. */
  around: (moved: Rect) => void;
  /** Draws it as it was. */
  back: () => void;
  /** As large as it is drawn, in whole pixels; undefined where it is as large as it was. */
  size: () => Size | undefined;
}

/** The name of a box stands at its top, within it; nothing lies nearer to its rim. */
export const [titlePx, rimPx] = [27, 3];
const gapPx = 4;

/** What may grow where a box is moved; undefined where that stands in none. Once it grows at most by what is moved in it. */
export function growingAround(cy: Core, node: NodeSingular): Growing | undefined {
  const [outer] = node.hasClass('box') ? boxesAround(cy, node) : [];
  if (outer === undefined) return undefined;
  const [first, own] = [bodyOf(outer), bodyOf(node)];
  const most = { across: own.right - own.left + gapPx, down: own.bottom - own.top + gapPx };
  const free = groundOf(first, { taken: groundTaken(cy, outer), most, gap: gapPx });
  const [beyond] = boxesAround(cy, outer);
  const ground = beyond === undefined ? free : within(free, bodyOf(beyond));
  const draw = ({ left, right, top, bottom }: Rect) => {
    const drawn = cy.getElementById(outer.id());
    drawn.data({ width: right - left, height: bottom - top });
    drawn.position({ x: (left + right) / 2, y: (top + bottom) / 2 });
  };
  return {
    id: outer.id(),
    ground,
    around: ({ left, right, top, bottom }) =>
      draw({
        left: Math.min(first.left, left - rimPx),
        right: Math.max(first.right, right + rimPx),
        top: Math.min(first.top, top - titlePx),
        bottom: Math.max(first.bottom, bottom + rimPx),
      }),
    back: () => draw(first),
    size: () => {
      const { left, right, top, bottom } = bodyOf(cy.getElementById(outer.id()));
      const isAsBefore = left === first.left && right === first.right && top === first.top && bottom === first.bottom;
      return isAsBefore ? undefined : wholeSize({ left, right, top, bottom });
    },
  };
}

function within(one: Rect, other: Rect): Rect {
  return {
    left: Math.max(one.left, other.left + rimPx),
    right: Math.min(one.right, other.right - rimPx),
    top: Math.max(one.top, other.top + titlePx),
    bottom: Math.min(one.bottom, other.bottom - rimPx),
  };
}

/** No smaller than it is. */
function wholeSize({ left, right, top, bottom }: Rect): Size {
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  const halfOf = (from: number, middle: number, to: number) => Math.ceil(Math.max(middle - from, to - middle));
  return { x, y, width: 2 * halfOf(left, x, right), height: 2 * halfOf(top, y, bottom) };
}
