import cytoscape, { type Core } from 'cytoscape';
import { moveEntities } from '../state/graph.ts';
import { showGraph } from '../state/history.ts';
import { visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import { mountDrag } from './drag.ts';
import { edgeOf, type ElementContext, nodeOf } from './elements.ts';
import { mountHover } from './hover.ts';
import { mountKeyboard } from './keyboard.ts';
import { chooseLabels } from './labels.ts';
import { palettes } from './palette.ts';
import { describeView, type View } from './positions.ts';
import { stylesheet } from './stylesheet.ts';
import { syncElements } from './sync.ts';

export interface CanvasActs {
  selectEntity: (id: string) => void;
  selectRelation: (id: string) => void;
  expand: (id: string) => void;
  clear: () => void;
}

export interface Canvas {
  /** Settles in the frame after everything that the state holds is drawn. */
  drawn: () => Promise<void>;
  fit: () => void;
  /** Moves the view, and zooms out where it must, so that these are seen; entities stay where they are. */
  reveal: (ids: readonly string[]) => void;
  view: () => View;
  close: () => void;
}

const margin = 10;
/** Below this a card's name would be too small to read, so a narrow screen shows a part and not the whole. */
const smallestFirstZoom = 0.93;

/** The one owner of cytoscape: follows the state by difference and tells gestures as acts. */
export function mountCanvas(container: HTMLElement, store: StateStore, acts: CanvasActs): Canvas {
  const palette = () => palettes[store.getState().theme];
  const cy: Core = cytoscape({
    container,
    style: stylesheet(palette()),
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: false,
    selectionType: 'single',
    autoungrabify: false,
  });
  let painted: Promise<void> = Promise.resolve();

  const draw = () => {
    painted = nextFrameAfterRender(cy);
    syncElements(cy, elementsOf(store.getState()));
    markSelection(cy, store.getState());
    chooseLabels(cy, store.getState());
    cy.forceRender();
  };
  const fit = () => {
    fitView(cy);
    chooseLabels(cy, store.getState());
  };
  const restyle = () => {
    cy.style(stylesheet(palette()));
    draw();
  };

  const undos = [
    store.subscribe(
      ({ graph, hiddenKinds, hiddenTypes, bases, schema }) => [graph, hiddenKinds, hiddenTypes, bases, schema] as const,
      draw,
      { equalityFn: sameItems },
    ),
    store.subscribe(({ theme }) => theme, restyle),
    store.subscribe(
      ({ selection, labels }) => [selection, labels] as const,
      () => {
        markSelection(cy, store.getState());
        chooseLabels(cy, store.getState());
      },
      { equalityFn: sameItems },
    ),
    mountHover(
      cy,
      container,
      palette,
      (node) => `${String(node.data('name'))} · ${kindName(store.getState(), String(node.data('kind')))}`,
    ),
    mountKeyboard(
      cy,
      container,
      { ...acts, select: acts.selectEntity, selected: () => selectedEntity(store.getState()) },
      fit,
    ),
    mountDrag(cy, (moved) => {
      store.setState((state) => showGraph(state, moveEntities(state.graph, moved)));
    }),
    whenViewRests(cy, () => {
      chooseLabels(cy, store.getState());
    }),
  ];
  cy.on('tap', 'node', (event) => {
    acts.selectEntity((event.target as cytoscape.NodeSingular).id());
  });
  cy.on('tap', 'edge', (event) => {
    acts.selectRelation((event.target as cytoscape.EdgeSingular).id());
  });
  cy.on('tap', (event) => {
    if (event.target === cy) acts.clear();
  });
  cy.on('dbltap', 'node', (event) => {
    acts.expand((event.target as cytoscape.NodeSingular).id());
  });
  const resized = new ResizeObserver(() => cy.resize());
  resized.observe(container);

  return {
    drawn: () => painted,
    fit,
    reveal: (ids) => {
      reveal(cy, ids, store.getState().motion);
    },
    view: () => describeView(cy),
    close: () => {
      resized.disconnect();
      for (const undo of undos) undo();
      cy.destroy();
    },
  };
}

function elementsOf(state: State): cytoscape.ElementDefinition[] {
  const context: ElementContext = {
    palette: palettes[state.theme],
    kinds: new Map(state.schema?.kinds.map((kind) => [kind.kind, kind])),
    placements: state.graph.placements,
    typeName: (type) => type,
  };
  const { entities, relations } = visible(state);
  return [
    ...entities.map((entity) => nodeOf(entity, context)),
    ...relations.map((relation) => edgeOf(relation, context)),
  ];
}

function markSelection(cy: Core, { selection }: State): void {
  cy.batch(() => {
    cy.elements().removeClass('selected beside');
    if (selection === undefined) return;
    const chosen = cy.getElementById(selection.what === 'entity' ? selection.id : selection.relation.id);
    chosen.addClass('selected');
    if (selection.what === 'entity') chosen.nodes().connectedEdges().addClass('beside');
  });
}

function fitView(cy: Core): void {
  cy.fit(undefined, margin);
  if (cy.zoom() > 1.15) cy.zoom(1.15);
  const composed = cy.nodes('.card').nonempty();
  if (!composed || cy.zoom() >= smallestFirstZoom) {
    cy.center();
    return;
  }
  cy.zoom(smallestFirstZoom);
  const box = cy.elements().boundingBox();
  const wide = box.w * smallestFirstZoom + 2 * margin > cy.width();
  cy.pan({
    x: wide
      ? margin - box.x1 * smallestFirstZoom
      : (cy.width() - box.w * smallestFirstZoom) / 2 - box.x1 * smallestFirstZoom,
    y: margin - box.y1 * smallestFirstZoom,
  });
}

function reveal(cy: Core, ids: readonly string[], motion: boolean): void {
  const wanted = ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
  if (wanted.empty()) return;
  const box = wanted.boundingBox({ includeOverlays: false });
  const zoom = Math.min(cy.zoom(), (cy.width() - 2 * margin) / box.w, (cy.height() - 2 * margin) / box.h);
  const { x, y } = cy.pan();
  // The middle of the view stays the middle while zooming out; then as little as brings the box inside.
  const [cx, cy2] = [(cy.width() / 2 - x) / cy.zoom(), (cy.height() / 2 - y) / cy.zoom()];
  const pan = {
    x: nudged(cy.width() / 2 - cx * zoom, box.x1 * zoom, box.x2 * zoom, cy.width()),
    y: nudged(cy.height() / 2 - cy2 * zoom, box.y1 * zoom, box.y2 * zoom, cy.height()),
  };
  if (Math.abs(pan.x - x) < 1 && Math.abs(pan.y - y) < 1 && zoom === cy.zoom()) return;
  if (motion) cy.animate({ zoom, pan }, { duration: 280, easing: 'ease-in-out' });
  else cy.viewport({ zoom, pan });
}

function nudged(pan: number, low: number, high: number, size: number): number {
  if (pan + high > size - margin) return Math.max(size - margin - high, margin - low);
  return pan + low < margin ? margin - low : pan;
}

function whenViewRests(cy: Core, rested: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let zoom = cy.zoom();
  const onViewport = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (cy.zoom() === zoom) return;
      zoom = cy.zoom();
      rested();
    }, 120);
  };
  cy.on('viewport', onViewport);
  return () => {
    clearTimeout(timer);
    cy.off('viewport', onViewport);
  };
}

function nextFrameAfterRender(cy: Core): Promise<void> {
  return new Promise((resolve) => {
    cy.one('render', () => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}

function selectedEntity({ selection }: State): string | undefined {
  return selection?.what === 'entity' ? selection.id : undefined;
}

function kindName({ schema, language }: State, kind: string): string {
  return schema?.kinds.find((one) => one.kind === kind)?.[language] ?? kind;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((item, at) => item === b[at]);
}
