import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';

/** Everything by which an element of the canvas can differ from another: what it is and how it is drawn. */
export interface DrawnElement {
  id: string;
  classes: string[];
  data: Record<string, unknown>;
  parent: string | undefined;
  position: { x: number; y: number } | undefined;
  style: Record<string, string>;
}

/** The elements as cytoscape has them, in the order of their ids; it keeps itself on the element that it draws into. */
export function readElements(page: Page): Promise<DrawnElement[]> {
  return page.evaluate(() => {
    const container = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>('[data-testid="graph-canvas"]');
    const cy = container?._cyreg?.cy;
    if (cy === undefined) throw new Error('there is no canvas');
    const shared = ['label', 'font-size', 'font-weight', 'text-max-width', 'text-valign', 'text-halign', 'color'];
    const ofKind = {
      nodes: ['width', 'height', 'shape', 'background-color', 'background-image', 'border-width', 'border-color'],
      edges: [
        'width',
        'line-color',
        'line-style',
        'curve-style',
        'source-endpoint',
        'target-endpoint',
        'target-arrow-shape',
      ],
    };
    const rounded = (value: number) => Math.round(value * 100) / 100;
    return cy
      .elements()
      .toArray()
      .map((element) => ({
        id: element.id(),
        classes: [...element.classes()].filter((name) => name !== '').sort(),
        data: { ...(element.data() as Record<string, unknown>) },
        parent: element.isNode() ? element.parent().first().id() : undefined,
        position: element.isNode() ? { x: rounded(element.position().x), y: rounded(element.position().y) } : undefined,
        style: Object.fromEntries(
          [...shared, ...ofKind[element.group()], 'opacity', 'z-index'].map((name) => [
            name,
            String(element.style(name)),
          ]),
        ),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** How the eye sees it: cytoscape's zoom and pan. */
export function readViewport(page: Page): Promise<{ zoom: number; x: number; y: number }> {
  return page.evaluate(() => {
    const container = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>('[data-testid="graph-canvas"]');
    const cy = container?._cyreg?.cy;
    if (cy === undefined) throw new Error('there is no canvas');
    const rounded = (value: number) => Math.round(value * 100) / 100;
    return { zoom: rounded(cy.zoom()), x: rounded(cy.pan().x), y: rounded(cy.pan().y) };
  });
}
