import type { Core, NodeSingular } from 'cytoscape';

export interface KeyboardActs {
  select: (id: string) => void;
  expand: (id: string) => void;
  clear: () => void;
  selected: () => string | undefined;
}

const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrows go to the nearest entity that way, Enter expands, Escape lets go, + - 0 zoom. Returns its undo. */
export function mountKeyboard(cy: Core, container: HTMLElement, acts: KeyboardActs, fit: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== container) return;
    const selected = acts.selected();
    const arrow = arrows[event.key];
    if (arrow !== undefined) {
      const next = nearest(cy, selected, arrow);
      if (next !== undefined) acts.select(next.id());
    } else if (event.key === 'Enter' && selected !== undefined) acts.expand(selected);
    else if (event.key === 'Escape') acts.clear();
    else if (event.key === '0') fit();
    else if (event.key === '+' || event.key === '=') zoomBy(cy, 1.2);
    else if (event.key === '-') zoomBy(cy, 1 / 1.2);
    else return;
    event.preventDefault();
  };
  container.addEventListener('keydown', onKey);
  return () => {
    container.removeEventListener('keydown', onKey);
  };
}

function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

function nearest(cy: Core, from: string | undefined, arrow: { x: number; y: number }): NodeSingular | undefined {
  const start = from === undefined ? undefined : cy.getElementById(from);
  if (start === undefined || start.empty()) return cy.nodes().toArray()[0];
  const at = (start as NodeSingular).position();
  let best: { node: NodeSingular; cost: number } | undefined;
  for (const node of cy.nodes().toArray()) {
    const { x, y } = node.position();
    const along = (x - at.x) * arrow.x + (y - at.y) * arrow.y;
    const across = Math.abs((x - at.x) * arrow.y) + Math.abs((y - at.y) * arrow.x);
    if (along <= 1 || node.id() === from) continue;
    const cost = along + across * 2;
    if (best === undefined || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}
