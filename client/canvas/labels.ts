import type { Core, NodeSingular } from 'cytoscape';
import { overlap, type Rect } from '../parts/geometry.ts';
import { fontPx, lineHeightPx, textWidth } from '../parts/text-size.ts';
import { cardTextWidth, rowTextWidth } from '../layout/wrap.ts';
import type { State } from '../state/state.ts';
import { leastCrossed, namedAside, nameRooms, type NameSide } from './name-sides.ts';
import { bodyOf, pictureRoom, scaleAt } from './room.ts';

/** A name that belongs to a box, a card or a row grows and shrinks with it and is left out below this on the screen. */
const smallestInBoxPx = 5;

/** Chooses which names are drawn at this zoom and how large: those that can be read and hide nothing, the most linked first. */
export function chooseLabels(cy: Core, { labels, selection }: Pick<State, 'labels' | 'selection'>): void {
  const zoom = cy.zoom();
  const scale = scaleAt(zoom);
  const isFar = fontPx * largestTitle * zoom < smallestInBoxPx;
  const fontOf = (node: NodeSingular) => fontPx * Math.min(scale, node.hasClass('free') ? scale : growth(node, isFar));
  const selected = selection?.what === 'entity' ? selection.id : undefined;
  const free = labels === 'auto' ? fittingFree(cy, scale, selected) : new Map<string, NameSide>();
  const isShown = (node: NodeSingular): boolean => {
    if (labels !== 'auto') return labels === 'all';
    return node.hasClass('free') ? free.has(node.id()) : fontOf(node) * zoom >= smallestInBoxPx;
  };
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.toggleClass('unlabelled', !isShown(node)).toggleClass('far', isFar);
      for (const side of namedAside) node.toggleClass(`name-${side}`, free.get(node.id()) === side);
      sizeLabel(node, fontOf(node));
    });
  });
}

const largestTitle = 1.5;

/** Cytoscape reckons an element's whole style anew at each word, also where nothing changes. */
function sizeLabel(node: NodeSingular, px: number): void {
  if (px === (node.scratch(sizeKey) ?? fontPx)) return;
  node.scratch(sizeKey, px);
  if (px === fontPx) node.removeStyle('font-size');
  else node.style('font-size', px);
}

const sizeKey = '_labelPx';

/** How much larger than at zoom 1 the name of a box, a card or a row may be drawn and stay within it. */
function growth(node: NodeSingular, isFar: boolean): number {
  const lines = String(node.data('label')).split('\n');
  const width = Math.max(1, ...lines.map((line) => textWidth(line)));
  const room = node.data('width') as number;
  // The rows beside what a drawn path passes are dimmed.
  const least = node.hasClass('on-path') ? 1.4 : 1;
  // From afar nothing else is written in a province.
  if (node.hasClass('province') && isFar) return Math.max(1, (room * 0.9) / width);
  if (node.hasClass('box')) return Math.max(least, Math.min(largestTitle, (room - 8) / width));
  const isCard = node.hasClass('card');
  const high = (isCard ? 20 : 23) + (lines.length - 1) * lineHeightPx;
  return Math.max(
    least,
    Math.min((isCard ? cardTextWidth : rowTextWidth) / width, high / (lines.length * lineHeightPx)),
  );
}

/**
 * The free entities whose names hide no other name, no entity, and neither box nor card, and on which side of them they stand. Of a path that
 * is drawn every entity has its name: it hides what steps back if it must.
 */
function fittingFree(cy: Core, scale: number, selected: string | undefined): Map<string, NameSide> {
  const shown = new Map<string, NameSide>();
  const taken: Rect[] = [];
  const obstacles = cy.nodes().map((node) => ({ id: node.id(), rect: bodyOf(node) }));
  const nodes = cy
    .nodes('.free')
    .toArray()
    .sort((a, b) => rank(b, selected) - rank(a, selected) || (a.id() < b.id() ? -1 : 1));
  const isSmall = obstacles.length <= mostWithSides;
  const whole = isSmall ? roomForNames(cy, scale) : undefined;
  const ways = isSmall ? cy.edges().map((edge) => [edge.source().position(), edge.target().position()] as const) : [];
  for (const node of nodes) {
    const isFree = (text: Rect) =>
      !taken.some((other) => overlap(text, other)) &&
      !obstacles.some(({ id, rect }) => id !== node.id() && overlap(text, rect));
    const rooms = nameRooms(node, scale, whole);
    const free = rooms.filter(({ room }) => isFree(room));
    const isOnPath = node.hasClass('on-path');
    const best =
      (whole === undefined ? free[0] : leastCrossed(free, ways)) ?? (isOnPath ? leastTaken(rooms, taken) : undefined);
    if (best === undefined) continue;
    taken.push(best.room);
    shown.set(node.id(), best.side);
  }
  return shown;
}

/** The first room that no other name stands in, or else the first. */
function leastTaken<T extends { room: Rect }>(rooms: readonly T[], taken: readonly Rect[]): T | undefined {
  return rooms.find(({ room }) => !taken.some((other) => overlap(room, other))) ?? rooms[0];
}

/** The picture, and what is seen of the canvas around it. */
function roomForNames(cy: Core, scale: number): Rect | undefined {
  const room = pictureRoom(cy, scale);
  if (room === undefined) return undefined;
  const { x1, x2, y1, y2 } = cy.extent();
  return {
    left: Math.min(room.left, x1),
    right: Math.max(room.right, x2),
    top: Math.min(room.top, y1),
    bottom: Math.max(room.bottom, y2),
  };
}

/** In a larger picture every name stands below, where the layout made room for it. */
const mostWithSides = 60;

/** More lines than any entity has. */
const beforeAll = 1e9;

function rank(node: NodeSingular, selected: string | undefined): number {
  if (node.id() === selected) return Number.MAX_SAFE_INTEGER;
  return node.degree(false) + (node.hasClass('on-path') ? beforeAll : 0);
}
