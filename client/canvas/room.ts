import type { Core, NodeSingular } from 'cytoscape';
import type { Rect } from '../parts/geometry.ts';
import { roomOf } from '../layout/overlaps.ts';
import { fontPx } from '../parts/text-size.ts';

/** A free entity's name is not drawn smaller than this on the screen. */
const smallestPx = 11;

/** How much larger than at zoom 1 a name must be drawn to be read at this zoom. */
export function scaleAt(zoom: number): number {
  return Math.max(1, smallestPx / (fontPx * zoom));
}

export function bodyOf(node: NodeSingular): Rect {
  const { x, y } = node.position();
  const [w, h] = [node.data('width') as number, node.data('height') as number];
  return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
}

/** The room that an entity takes with its name drawn so much larger; boxes, cards and rows hold their names. */
function scaledRoomOf(node: NodeSingular, scale: number): Rect {
  const body = bodyOf(node);
  if (!node.hasClass('free')) return body;
  const { x, y } = node.position();
  const [width, height] = [node.data('width') as number, node.data('height') as number];
  const room = roomOf({ x, y, width, height, look: 'free' }, String(node.data('title')));
  return {
    left: Math.min(body.left, x + (room.left - x) * scale),
    right: Math.max(body.right, x + (room.right - x) * scale),
    top: body.top,
    bottom: body.bottom + (room.bottom - body.bottom) * scale,
  };
}

/** What the whole picture takes. It does not depend on which names are drawn at the moment. */
export function pictureRoom(cy: Core, scale: number): Rect | undefined {
  const rooms = cy.nodes().map((node) => scaledRoomOf(node, scale));
  if (rooms.length === 0) return undefined;
  return {
    left: Math.min(...rooms.map(({ left }) => left)),
    right: Math.max(...rooms.map(({ right }) => right)),
    top: Math.min(...rooms.map(({ top }) => top)),
    bottom: Math.max(...rooms.map(({ bottom }) => bottom)),
  };
}
