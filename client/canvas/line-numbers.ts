import type { Core, EdgeSingular } from 'cytoscape';
import { fontFamily } from '../parts/fonts.ts';
import { overlap, type Point, type Rect } from '../parts/geometry.ts';
import type { Palette } from '../parts/palette.ts';
import type { Brush } from './brush.ts';
import { places, pointOn, rectAround } from './line-labels.ts';

const sizePx = 10;
const highPx = 13;

/**
 * Writes a number on each of the lines, from the top of the picture to its bottom, where it hides neither another number nor an
 * entity as far as there is room; every line has one, with the sign of what readers say. Returns them by the lines' ids. In pixels of the screen.
 */
export function numberLines(
  cy: Core,
  ids: readonly string[],
  { brush: { context, group }, palette }: { brush: Brush; palette: Palette },
): Map<string, number> {
  const lines = ids.map((id) => cy.getElementById(id) as unknown as EdgeSingular);
  const seen = ({ x, y }: Point): Point => ({ x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y });
  const inOrder = lines
    .map((line) => ({ line, at: seen(pointOn(line, 0.5)) }))
    .sort((one, other) => one.at.y - other.at.y || one.at.x - other.at.x || (one.line.id() < other.line.id() ? -1 : 1));
  const taken: Rect[] = cy
    .nodes()
    .filter((node) => !node.hasClass('box'))
    .map((node) => {
      const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeOverlays: false });
      return { left: x1, right: x2, top: y1, bottom: y2 };
    });
  const numbers = new Map<string, number>();
  context.font = `600 ${sizePx}px ${fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 1;
  for (const [nth, { line, at }] of inOrder.entries()) {
    const number = nth + 1;
    const sign = line.hasClass('said') ? ` ${String(line.data('sign'))}` : '';
    const text = `${number}${sign}`;
    const wide = text.length * sizePx * 0.66 + 6;
    const free = places
      .map((share) => seen(pointOn(line, share)))
      .find((point) => !taken.some((other) => overlap(rectAround(point, wide, highPx), other)));
    const rect = rectAround(free ?? at, wide, highPx);
    taken.push(rect);
    numbers.set(line.id(), number);
    group({ what: 'number', id: line.id(), name: String(number) }, () => {
      context.beginPath();
      context.rect(rect.left, rect.top, wide, highPx);
      context.fillStyle = palette.ground;
      context.strokeStyle = palette.quiet;
      context.fill();
      context.stroke();
      context.fillStyle = palette.ink;
      context.fillText(text, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
    });
  }
  return numbers;
}
