import type { Core, NodeSingular } from 'cytoscape';
import { fontFamily } from '../parts/fonts.ts';
import type { Palette } from '../parts/palette.ts';
import { mountLayer } from './layer.ts';
import { dimmedOpacity } from './stylesheet.ts';

const haloPx = 4;

/**
 * Names of boxes are written once more above the lines, with a halo: a box lies below the lines, and its name with it.
 * Returns its undo.
 */
export function mountTitles(cy: Core, container: HTMLElement, paletteOf: () => Palette): () => void {
  return mountLayer(cy, container, (context) => {
    writeTitles(context, cy, paletteOf());
  });
}

/** Writes the names of boxes that lines may run through, in pixels of the screen. */
export function writeTitles(context: CanvasRenderingContext2D, cy: Core, palette: Palette): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const box of cy.nodes('.box').toArray()) {
    if (box.hasClass('unlabelled') || box.hasClass('far') || !isCrossed(box)) continue;
    context.globalAlpha = box.hasClass('dimmed') ? dimmedOpacity : 1;
    const text = labelRoom(box);
    const isProvince = box.hasClass('province');
    context.font = `600 ${Number.parseFloat(String(box.style('font-size'))) * cy.zoom()}px ${fontFamily}`;
    context.lineWidth = haloPx;
    context.strokeStyle = isProvince ? palette.box : palette.boxInner;
    context.fillStyle = isProvince ? String(box.data('color')) : palette.ink;
    const [x, y] = [(text.x1 + text.x2) / 2, (text.y1 + text.y2) / 2];
    context.strokeText(String(box.data('label')), x, y);
    context.fillText(String(box.data('label')), x, y);
  }
}

/** Lines of the composed picture leave a box at its side; others may run through its name. */
function isCrossed(box: NodeSingular): boolean {
  return box.cy().nodes('.free').nonempty() || box.connectedEdges().nonempty();
}

/** Where its name is written, in pixels of the screen. */
export function labelRoom(box: NodeSingular): { x1: number; x2: number; y1: number; y2: number } {
  return box.renderedBoundingBox({
    includeNodes: false,
    includeEdges: false,
    includeOverlays: false,
    includeLabels: true,
  });
}
