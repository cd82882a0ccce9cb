import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { labelRoom } from './titles.ts';

/** What is used of cytoscape's own renderer (3.34, src/extensions/renderer/base/coord-ele-math), which its types do not show. */
interface Renderer {
  /** What lies at a point of the picture, the uppermost first. */
  findNearestElements: (x: number, y: number, ...how: unknown[]) => (NodeSingular | EdgeSingular)[];
}

/**
 * A box is pressed by its name, which is written above the lines. For cytoscape lines lie above a box and its name, and a finger
 * reaches a line from 24 pixels away.
 */
export function preferTitles(cy: Core): void {
  const renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
  const find = renderer.findNearestElements.bind(renderer);
  renderer.findNearestElements = (x, y, ...how) => {
    const near = find(x, y, ...how);
    if (near[0]?.isEdge() !== true) return near;
    const box = titledAt(cy, { x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y });
    return box === undefined ? near : [box, ...near.filter((one) => one.isEdge())];
  };
}

function titledAt(cy: Core, { x, y }: { x: number; y: number }): NodeSingular | undefined {
  return cy
    .nodes('.box')
    .toArray()
    .find((box) => {
      if (box.hasClass('unlabelled') || box.hasClass('far')) return false;
      const { x1, x2, y1, y2 } = labelRoom(box);
      return x > x1 && x < x2 && y > y1 && y < y2;
    });
}
