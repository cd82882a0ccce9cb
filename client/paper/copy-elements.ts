import type { Seen } from '../parts/portrait.ts';
import { copyHtml } from './copy-html.ts';
import { copySvg } from './copy-svg.ts';
import { element, type Markup } from './markup.ts';
import type { Pen } from './pen.ts';

/**
 * What stands in the page as SVG, one element below the other, with the colours and fonts that it has there where nobody points
 * at it. Returns the size.
 */
export function copyElements(pen: Pen, seen: readonly Seen[]): { width: number; height: number } {
  const root = document.documentElement;
  root.classList.add('copied');
  try {
    return copyAll(pen, seen);
  } finally {
    root.classList.remove('copied');
  }
}

function copyAll(pen: Pen, seen: readonly Seen[]): { width: number; height: number } {
  let [width, height] = [0, 0];
  for (const { element: copied, through } of seen) {
    const box = copied.getBoundingClientRect();
    const room = through === undefined ? box : common(box, through.getBoundingClientRect());
    pen.put(
      element(
        'svg',
        {
          ...{ x: 0, y: height, width: room.width, height: room.height },
          viewBox: [room.x - box.x, room.y - box.y, room.width, room.height].map((one) => Math.round(one)).join(' '),
        },
        copy(pen, copied, box),
      ),
    );
    width = Math.max(width, room.width);
    height += room.height;
  }
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** An element and what is in it, from the corner of `origin` on. */
function copy(pen: Pen, copied: Element, origin: DOMRect): Markup[] {
  if (copied instanceof SVGSVGElement) {
    const { x, y, width, height } = copied.getBoundingClientRect();
    const inner = [...copied.children].flatMap((child) => copySvg(child) ?? []);
    return [element('svg', { x: x - origin.x, y: y - origin.y, width, height }, inner)];
  }
  return copyHtml(pen, copied, origin, (child) => copy(pen, child, origin));
}

function common(one: DOMRect, other: DOMRect): DOMRect {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return new DOMRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
}
