import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Palette } from '../parts/palette.ts';
import type { State } from '../state/state.ts';
import type { Brush, Extent, Painted } from './brush.ts';
import { chooseLabels } from './labels.ts';
import { placeLineLabels } from './line-labels.ts';
import { numberLines } from './line-numbers.ts';
import { writeTitles } from './titles.ts';

const marginPx = 14;

/**
 * Paints the picture by cytoscape's own hand on a context that is none of its canvases: in sight as it is on the screen, all of
 * it as it is at its own size.
 */
export function paintPicture(
  cy: Core,
  {
    palette,
    state,
    brush,
    extent,
    isNumbered,
  }: {
    palette: Palette;
    state: Pick<State, 'labels' | 'selection'>;
    brush: Brush;
    extent: Extent;
    isNumbered: boolean;
  },
): Painted {
  const back = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  const place = () => {
    chooseLabels(cy, state);
    placeLineLabels(cy);
  };
  if (extent === 'all') {
    cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
    place();
    const { x1, y1 } = cy.elements().boundingBox({ includeOverlays: false });
    cy.viewport({ zoom: 1, pan: { x: marginPx - x1, y: marginPx - y1 } });
  }
  // The number of a folded line would be taken for that of the line; a sign is written with that.
  if (isNumbered) cy.edges('.line, .counted, .said').addClass('unlabelled');
  try {
    return paintViewport(cy, { palette, brush, extent, isNumbered });
  } finally {
    if (extent === 'all') cy.viewport(back);
    if (extent === 'all' || isNumbered) place();
  }
}

function paintViewport(
  cy: Core,
  { palette, brush, extent, isNumbered }: { palette: Palette; brush: Brush; extent: Extent; isNumbered: boolean },
): Painted {
  const { context } = brush;
  const { w, h } = cy.elements().boundingBox({ includeOverlays: false });
  const [width, height] =
    extent === 'all' ? [Math.ceil(w) + 2 * marginPx, Math.ceil(h) + 2 * marginPx] : [cy.width(), cy.height()];
  context.save();
  context.translate(cy.pan().x, cy.pan().y);
  context.scale(cy.zoom(), cy.zoom());
  const drawn = drawElements(cy, brush, ({ x1, x2, y1, y2 }) => x2 >= 0 && y2 >= 0 && x1 <= width && y1 <= height);
  context.restore();
  writeTitles(context, cy, palette);
  const numbers = isNumbered ? numberLines(cy, drawn.lines, { brush, palette }) : new Map<string, number>();
  const unnumbered = isNumbered ? drawn.lines.length - numbers.size : 0;
  return { width, height, numbers, beyond: cy.edges().length - drawn.lines.length, unnumbered };
}

type Element = NodeSingular | EdgeSingular;

/** The part of cytoscape's renderer that draws an element on any context, as its own `png()` has it do. */
interface Renderer {
  path2dEnabled: (on: boolean) => void;
  getCachedZSortedEles: () => readonly Element[];
  drawElement: (context: CanvasRenderingContext2D, element: Element) => void;
  getCachedImage: (address: string, crossOrigin: string, loaded: () => void) => HTMLImageElement;
}

function rendererOf(cy: Core): Renderer {
  // The types do not know it.
  return (cy as unknown as { renderer: () => Renderer }).renderer();
}

/** Cytoscape loads an icon when its entity is first in sight; here all are loaded. */
export async function loadIcons(cy: Core): Promise<void> {
  const renderer = rendererOf(cy);
  const addresses = new Set(cy.nodes().map((node) => String(node.data('icon'))));
  await Promise.all(
    [...addresses].map(
      (address) =>
        new Promise<void>((resolve) => {
          const image = renderer.getCachedImage(address, 'anonymous', resolve);
          if (image.complete) resolve();
          else image.addEventListener('error', () => resolve(), { once: true });
        }),
    ),
  );
}

function drawElements(
  cy: Core,
  { context, group }: Brush,
  isSeen: (box: { x1: number; x2: number; y1: number; y2: number }) => boolean,
): { lines: string[] } {
  const renderer = rendererOf(cy);
  const lines: string[] = [];
  renderer.path2dEnabled(false);
  try {
    for (const element of renderer.getCachedZSortedEles()) {
      if (!isSeen(element.renderedBoundingBox({ includeOverlays: false }))) continue;
      // The types do not know where a node keeps its ready path, which no other context could read.
      if (element.isNode())
        delete (element as unknown as { _private: { rscratch: { pathCache?: unknown } } })._private.rscratch.pathCache;
      const [id, data] = [element.id(), element.data() as { name?: string; says?: string }];
      if (element.isEdge()) lines.push(id);
      const about = element.isEdge()
        ? { what: 'line' as const, name: data.says }
        : { what: 'entity' as const, name: data.name };
      // Some of its shapes take up the path that was there.
      context.beginPath();
      group({ ...about, id, name: about.name ?? '' }, () => renderer.drawElement(context, element));
    }
  } finally {
    renderer.path2dEnabled(true);
  }
  return { lines };
}
