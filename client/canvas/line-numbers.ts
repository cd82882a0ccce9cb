import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point, Rect } from '../parts/geometry.ts';
import { drawNumber, placeNumbers } from '../parts/number-places.ts';
import type { Palette } from '../parts/palette.ts';
import type { Brush } from './brush.ts';
import { places, pointOn } from './line-labels.ts';

/**
 * Writes a number on each of the lines, from the top of the picture to its bottom, where it hides neither another number nor an
 * entity nor a name, or beside its line where that has no room; the first `mostNumbered` have one, with the sign of what readers say.
 * Returns them by the lines' ids. In pixels of the screen.
 */
export function numberLines(
  cy: Core,
  ids: readonly string[],
  { brush: { context, group }, palette }: { brush: Brush; palette: Palette },
): Map<string, number> {
  const lines = ids.map((id) => cy.getElementById(id) as unknown as EdgeSingular);
  const seen = ({ x, y }: Point): Point => ({ x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y });
  const placed = placeNumbers(
    lines.map((line) => ({
      id: line.id(),
      at: seen(pointOn(line, 0.5)),
      spots: places.map((share) => seen(pointOn(line, share))),
      sign: line.hasClass('said') ? String(line.data('sign')) : undefined,
    })),
    cy.nodes().toArray().flatMap(roomsOf),
  );
  for (const one of placed)
    group({ what: 'number', id: one.id, name: String(one.number) }, () => drawNumber(context, one, palette));
  return new Map(placed.map(({ id, number }) => [id, number]));
}

/** An entity and its name; of a box its name alone. They are measured apart: the two together are kept from when fewer names were drawn. */
function roomsOf(node: NodeSingular): Rect[] {
  const none = { includeNodes: false, includeEdges: false, includeOverlays: false, includeLabels: false };
  const parts = [
    ...(node.hasClass('box') ? [] : [{ ...none, includeNodes: true }]),
    ...(node.hasClass('unlabelled') ? [] : [{ ...none, includeLabels: true }]),
  ];
  return parts
    .map((part) => node.renderedBoundingBox(part))
    .filter(({ w, h }) => w > 0 && h > 0)
    .map(({ x1, x2, y1, y2 }) => ({ left: x1, right: x2, top: y1, bottom: y2 }));
}
