import cytoscape, { type Core } from 'cytoscape';
import { saidFilterOf } from '../state/corrections.ts';
import { moveEntities } from '../state/graph.ts';
import { showGraph } from '../state/history.ts';
import { pictureOf } from '../state/fold.ts';
import { inLanguage } from '../state/in-language.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import type { Brush, Extent, Painted } from './brush.ts';
import { mountDrag } from './drag.ts';
import { edgeOf, type ElementContext, endsOfLine, linesOfFold, nodeOf } from './elements.ts';
import type { CanvasActs, MenuTarget } from './gestures.ts';
import { mountHover } from './hover.ts';
import { mountKeyboard } from './keyboard.ts';
import { chooseLabels } from './labels.ts';
import { placeLineLabels } from './line-labels.ts';
import { palettes } from '../parts/palette.ts';
import { describeView, type View } from './positions.ts';
import { openMenuOf } from './menu-gestures.ts';
import { mountPins } from './pins.ts';
import { loadIcons, paintPicture } from './paint.ts';
import { mountPrint } from './print.ts';
import { markSelection } from './selection.ts';
import { stylesheet } from './stylesheet.ts';
import { syncElements } from './sync.ts';
import { mountTaps } from './taps.ts';
import { mountTitles } from './titles.ts';
import { fitView, reveal, whenViewRests } from './viewport.ts';

export interface Canvas {
  /** Settles in the frame after everything that the state holds is drawn. */
  drawn: () => Promise<void>;
  /** Settles once the icons of all entities are there, without which nothing is painted elsewhere. */
  iconsLoaded: () => Promise<void>;
  fit: () => void;
  /** Moves the view, and zooms out where it must, so that these are seen; entities stay where they are. */
  reveal: (ids: readonly string[]) => void;
  view: () => View;
  /** Paints what is in sight, or all of it, on another context. */
  paint: (brush: Brush, extent: Extent, options?: { isNumbered: boolean }) => Painted;
  close: () => void;
}

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
    // The first click of two may bring a whole panel.
    multiClickDebounceTime: 400,
  });
  const { several } = acts;
  let painted: Promise<void> = Promise.resolve();

  const draw = () => {
    painted = nextFrameAfterRender(cy);
    syncElements(cy, elementsOf(store.getState()));
    markSelection(cy, store.getState());
    chooseLabels(cy, store.getState());
    placeLineLabels(cy);
    cy.forceRender();
  };
  const fit = () => {
    fitView(cy);
    chooseLabels(cy, store.getState());
    placeLineLabels(cy);
  };
  const restyle = () => {
    cy.style(stylesheet(palette()));
    draw();
  };

  const openLine = (id: string) => {
    const ends = endsOfLine(id);
    if (ends === undefined) acts.selectRelation(id);
    else acts.selectPair(...ends);
  };

  const undos = [
    store.subscribe(
      (state) =>
        [
          state.graph,
          state.hiddenKinds,
          state.hiddenTypes,
          state.hiddenDatasets,
          state.bases,
          saidFilterOf(state),
          state.statuses,
          state.domains,
          state.crossBorderOnly,
          state.window,
          state.undated,
          state.graph.folded ? state.level : undefined,
          // What only filters and folding look at is no reason to draw anew where there is neither.
          drawsFromLinks(state) ? state.participations : undefined,
          drawsFromLinks(state) ? state.timeline : undefined,
          state.schema,
        ] as const,
      draw,
      { equalityFn: sameItems },
    ),
    store.subscribe(({ theme }) => theme, restyle),
    store.subscribe(
      ({ selection, pointed, labels, participations, drawnPath }) =>
        [selection, pointed, labels, selection?.what === 'pair' ? participations : undefined, drawnPath] as const,
      () => {
        markSelection(cy, store.getState());
        chooseLabels(cy, store.getState());
      },
      { equalityFn: sameItems },
    ),
    mountHover(cy, container, palette, {
      node: (node) => `${String(node.data('name'))} · ${kindName(store.getState(), String(node.data('kind')))}`,
      line: (line) => acts.tellLine?.(line.id(), endsOfLine(line.id())) ?? '',
    }),
    mountKeyboard(
      cy,
      container,
      {
        ...acts,
        select: acts.selectEntity,
        selected: () => selectedEntity(store.getState()),
        pointed: () => pointedLine(store.getState()),
        point: (line) => {
          store.setState({ pointed: line });
          revealLine(cy, line, store.getState().motion);
        },
        openLine,
        several: several && {
          ...several,
          isOn: () => store.getState().selection?.what === 'several',
          openMenu: () => openMenuOf(cy, container, focusOf(store.getState()), several.openMenu),
        },
      },
      fit,
    ),
    mountTaps(cy, container, () => store.getState().choosing, { ...acts, openLine }),
    mountTitles(cy, container, palette),
    mountPins(cy, container, palette),
    mountPrint(cy, container, palette),
    mountDrag(cy, (moved) => store.setState((state) => showGraph(state, moveEntities(state.graph, moved)))),
    whenViewRests(cy, () => {
      chooseLabels(cy, store.getState());
      placeLineLabels(cy);
    }),
  ];
  const resized = new ResizeObserver(() => cy.resize());
  resized.observe(container);

  return {
    drawn: () => painted,
    iconsLoaded: () => loadIcons(cy),
    fit,
    reveal: (ids) => reveal(cy, ids, store.getState().motion),
    view: () => describeView(cy),
    paint: (brush, extent, { isNumbered } = { isNumbered: false }) =>
      paintPicture(cy, { palette: palette(), state: store.getState(), brush, extent, isNumbered }),
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
    pinned: state.graph.pinned,
    typeName: (type) => type,
    roles: state.roles,
  };
  const { entities, relations, lines } = pictureOf(state);
  return [
    ...entities.map((entity) => nodeOf(entity, context)),
    ...relations.map((relation) => edgeOf(relation, context)),
    ...linesOfFold(lines, entities, context),
  ];
}

function drawsFromLinks({ graph, window, domains, crossBorderOnly }: State): boolean {
  return graph.folded || window !== undefined || domains !== undefined || crossBorderOnly;
}

function nextFrameAfterRender(cy: Core): Promise<void> {
  return new Promise((resolve) => {
    cy.one('render', () => {
      requestAnimationFrame(() => resolve());
    });
  });
}

/** From where the keys go on: with several selected where they stand, else the last one. */
function selectedEntity({ selection, pointed }: State): string | undefined {
  if (selection?.what === 'several') return pointed ?? selection.ids.at(-1);
  return selection?.what === 'entity' ? selection.id : undefined;
}

/** What has the keyboard: the line that it points at, the several that are selected, the entity, or nothing. */
function focusOf(state: State): MenuTarget {
  const [line, entity] = [pointedLine(state), selectedEntity(state)];
  if (line !== undefined) return { what: 'line', id: line };
  if (state.selection?.what === 'several') return { what: 'several' };
  return entity === undefined ? { what: 'ground' } : { what: 'entity', id: entity };
}

/** The line that the keyboard points at, or that is selected. */
function pointedLine({ pointed, selection }: State): string | undefined {
  if (selection?.what === 'relation') return selection.relation.id;
  return selection?.what === 'entity' ? pointed : undefined;
}

function revealLine(cy: Core, id: string, motion: boolean): void {
  const line = cy.getElementById(id);
  reveal(cy, [line.source().id(), line.target().id()], motion);
}

function kindName({ schema, language }: State, kind: string): string {
  const words = schema?.kinds.find((one) => one.kind === kind);
  return words === undefined ? kind : inLanguage<string>(words, language);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((item, at) => item === b[at]);
}
