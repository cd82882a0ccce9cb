import type { Core, NodeSingular } from 'cytoscape';
import { freeTextWidth, overlap, type Rect, roomOf } from '../layout/overlaps.ts';
import { fontPx } from '../layout/text-size.ts';
import type { State } from '../state/state.ts';

/** No name is drawn smaller than this on the screen. */
const smallestPx = 11;

/** Chooses which names are drawn at this zoom: all that are large enough and hide no other, the most linked first. */
export function chooseLabels(cy: Core, { labels, selection }: Pick<State, 'labels' | 'selection'>): void {
  const zoom = cy.zoom();
  const sizePx = Math.max(fontPx, smallestPx / zoom);
  const selected = selection?.what === 'entity' ? selection.id : undefined;
  const shown =
    labels === 'none'
      ? new Set<string>()
      : labels === 'all'
        ? new Set(cy.nodes().map((node) => node.id()))
        : fitting(cy, sizePx / fontPx, selected);
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.toggleClass('unlabelled', !shown.has(node.id()));
      // Names in cards and rows belong to their box and cannot grow beyond it.
      if (node.hasClass('free'))
        node.style({ 'font-size': sizePx, 'text-max-width': `${String((freeTextWidth * sizePx) / fontPx)}px` });
      else if (node.hasClass('box')) node.style('font-size', sizePx);
      else if (isReadableOnPath(node, sizePx / fontPx)) node.style('font-size', sizePx);
      else node.removeStyle('font-size');
    });
  });
}

function fitting(cy: Core, scale: number, selected: string | undefined): Set<string> {
  const shown = new Set<string>();
  const taken: Rect[] = [];
  const nodes = cy
    .nodes()
    .toArray()
    .sort((a, b) => rank(b, selected) - rank(a, selected) || (a.id() < b.id() ? -1 : 1));
  const obstacles = nodes
    .filter((node) => node.hasClass('free'))
    .map((node) => ({ id: node.id(), rect: bodyOf(node) }));
  for (const node of nodes) {
    if (!node.hasClass('free')) {
      if (
        fontPx * cy.zoom() >= smallestPx - 0.01 ||
        (node.hasClass('box') && scale < 1.6) ||
        isReadableOnPath(node, scale)
      )
        shown.add(node.id());
      continue;
    }
    const room = scaled(node, scale);
    const body = bodyOf(node);
    const text = { ...room, top: body.bottom };
    if (
      taken.some((other) => overlap(text, other)) ||
      obstacles.some(({ id, rect }) => id !== node.id() && overlap(text, rect))
    )
      continue;
    taken.push(text);
    shown.add(node.id());
  }
  return shown;
}

/** What a drawn path passes may have its name a little larger than its row, for the rows beside it are dimmed. */
function isReadableOnPath(node: NodeSingular, scale: number): boolean {
  return node.hasClass('on-path') && scale < 1.4;
}

function rank(node: NodeSingular, selected: string | undefined): number {
  return node.id() === selected ? Number.MAX_SAFE_INTEGER : node.degree(false);
}

function bodyOf(node: NodeSingular): Rect {
  const { x, y } = node.position();
  const [w, h] = [node.data('width') as number, node.data('height') as number];
  return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
}

function scaled(node: NodeSingular, scale: number): Rect {
  const { x, y } = node.position();
  const room = roomOf(
    { x, y, width: node.data('width') as number, height: node.data('height') as number, look: 'free' },
    String(node.data('name')),
  );
  const body = bodyOf(node);
  return {
    left: x + (room.left - x) * scale,
    right: x + (room.right - x) * scale,
    top: body.top,
    bottom: body.bottom + (room.bottom - body.bottom) * scale,
  };
}
