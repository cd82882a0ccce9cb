import type { Core } from 'cytoscape';
import type { Point } from '../parts/geometry.ts';

const takesMs = 420;

interface Glide {
  done: Promise<void>;
  /** Everything is at once where it goes. */
  finish: () => void;
}

export function positionsOf(cy: Core): ReadonlyMap<string, Point> {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

/** Leads what is drawn from where it stood to where it stands now, and the view with it from how it was seen. */
export function glide(cy: Core, before: ReadonlyMap<string, Point>, view: { zoom: number; pan: Point }): Glide {
  const ways = cy.nodes().map((node) => {
    const to = { ...node.position() };
    return { node, from: before.get(node.id()) ?? to, to };
  });
  const seen = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  let frame = 0;
  let settle: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const show = (share: number) => {
    cy.batch(() => {
      for (const { node, from, to } of ways) node.position(between(from, to, share));
    });
    cy.viewport({ zoom: view.zoom * (seen.zoom / view.zoom) ** share, pan: between(view.pan, seen.pan, share) });
  };
  const finish = () => {
    cancelAnimationFrame(frame);
    show(1);
    settle();
  };
  const began = performance.now();
  const step = () => {
    const share = (performance.now() - began) / takesMs;
    if (share >= 1) finish();
    else {
      show(eased(share));
      frame = requestAnimationFrame(step);
    }
  };
  show(0);
  frame = requestAnimationFrame(step);
  return { done, finish };
}

function between(from: Point, to: Point, share: number): Point {
  if (share === 1) return to;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Slowly off and slowly in. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
}
