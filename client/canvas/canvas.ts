import cytoscape, { type Core } from 'cytoscape';
import { marksIn, saidFilterOf } from '../state/corrections.ts';
import { type Graph, isLaidOutAnew } from '../state/graph.ts';
import { filterKeys } from '../state/memo.ts';
import { inLanguage } from '../state/in-language.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import type { Brush, Extent, Painted } from './brush.ts';
import { mountDrag } from './drag.ts';
import { glide, positionsOf } from './glide.ts';
import { drawnElements } from './drawn-elements.ts';
import { endsOfLine } from './elements.ts';
import { focusOf, pointedLine, selectedEntity } from './focused.ts';
import type { CanvasActs } from './gestures.ts';
import { mountHover } from './hover.ts';
import { mountKeyboard } from './keyboard.ts';
import { chooseLabels } from './labels.ts';
import { placeLineLabels } from './line-labels.ts';
import { palettes } from '../parts/palette.ts';
import { describeView, type View } from './positions.ts';
import { eyeOnWhole, mountEye } from './eye.ts';
import { openMenuOf } from './menu-gestures.ts';
import { mountMoving } from './moving.ts';
import { mountPins } from './pins.ts';
import { loadIcons, paintPicture } from './paint.ts';
import { carriedIn, letGo } from './pick-up.ts';
import { mountPrint } from './print.ts';
import { markSelection } from './selection.ts';
import { restWhenStill } from './rest.ts';
import { stylesheet } from './stylesheet.ts';
import { syncElements } from './sync.ts';
import { mountTaps } from './taps.ts';
import { preferTitles } from './title-hits.ts';
import { mountTitles } from './titles.ts';
import { fitView, isCut, isShrunk, reveal, revealLine, whenViewRests } from './viewport.ts';

export interface Canvas {
  /** Settles in the frame after everything that the state holds is drawn. */
  drawn: () => Promise<void>;
  /** Settles once the icons of all entities are there, without which nothing is painted elsewhere. */
  iconsLoaded: () => Promise<void>;
  fit: () => void;
  /** Moves the view, and zooms out where it must, so that these are seen; entities stay where they are. */
  reveal: (ids: readonly string[]) => void;
  view: () => View;
  /** Tells in the state at once where the reader looks. */
  settleEye: () => void;
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
  restWhenStill(cy);
  preferTitles(cy);
  const { several } = acts;
  let painted: Promise<void> = Promise.resolve();

  let drawnGraph = store.getState().graph;
  let moving: ReturnType<typeof glide> | undefined;
  const finish = () => moving?.finish();

  const draw = () => {
    finish();
    const state = store.getState();
    const [stood, seen] = [positionsOf(cy), { zoom: cy.zoom(), pan: { ...cy.pan() } }];
    const isRelaid = state.motion && isSameAnew(drawnGraph, state.graph);
    const [isSame, many] = [drawnGraph === state.graph, cy.nodes().length];
    const isOther = drawnGraph.begun !== state.graph.begun;
    drawnGraph = state.graph;
    const rendered = nextFrameAfterRender(cy);
    if (isOther) letGo(cy);
    syncElements(cy, drawnElements(state));
    carriedIn(cy)?.again();
    markSelection(cy, state);
    if (isRelaid) {
      fitView(cy);
      moving = glide(cy, stood, seen);
    }
    painted = (moving?.done ?? Promise.resolve()).then(() => {
      if (isRelaid) fit();
      moving = undefined;
      return rendered;
    });
    if (isRelaid) return;
    // A filter leaves less, or brings more back, in the same picture; whoever moved it is left where he is.
    const isFiltered = isSame && many > 0 && cy.nodes().length !== many;
    if (isFiltered && (isShrunk(cy) || (isAsFitted() && isCut(cy)))) fit();
    chooseLabels(cy, state);
    placeLineLabels(cy);
    cy.forceRender();
  };
  let fitted = '';
  const seenNow = () => JSON.stringify([cy.zoom(), cy.pan()]);
  const isAsFitted = () => fitted === seenNow();
  const fit = () => {
    // What was under way elsewhere would go on.
    cy.stop();
    fitView(cy);
    fitted = seenNow();
    cy.emit(eyeOnWhole);
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

  const eye = mountEye(cy, store);
  const undos = [
    store.subscribe(drawnFrom, draw, { equalityFn: sameItems }),
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
    ...(several === undefined ? [] : [mountMoving(cy, container, store)]),
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
    mountDrag(cy, store),
    eye.close,
    whenViewRests(cy, () => {
      chooseLabels(cy, store.getState());
      placeLineLabels(cy);
    }),
  ];
  const resized = new ResizeObserver(() => {
    const isWhole = isAsFitted();
    eye.across(() => cy.resize());
    if (isWhole) fit();
  });
  resized.observe(container);
  container.addEventListener('pointerdown', finish, { capture: true });

  return {
    drawn: () => painted,
    iconsLoaded: () => loadIcons(cy),
    fit,
    reveal: (ids) => reveal(cy, ids, store.getState().motion),
    view: () => describeView(cy),
    settleEye: eye.settle,
    paint: (brush, extent, { isNumbered } = { isNumbered: false }) =>
      paintPicture(cy, { palette: palette(), state: store.getState(), brush, extent, isNumbered }),
    close: () => {
      resized.disconnect();
      container.removeEventListener('pointerdown', finish, { capture: true });
      moving?.finish();
      for (const undo of undos) undo();
      cy.destroy();
    },
  };
}

/** What the picture is drawn from. */
function drawnFrom(state: State): readonly unknown[] {
  // What only filters and folding look at is no reason to draw anew where there is neither.
  const looksAtLinks = drawsFromLinks(state);
  return [
    // What readers say matters where it filters, and where it stands on lines.
    ...filterKeys.map((key) => (key === 'corrections' ? saidFilterOf(state) : state[key])),
    marksIn(state),
    ...[state.graph, state.schema, state.language, state.graph.folded ? state.level : undefined],
    ...[looksAtLinks ? state.participations : undefined, looksAtLinks ? state.timeline : undefined],
    ...[state.colourBy, state.sizeBy, state.measured, state.lineCounts, state.latinNames, state.spelled],
  ];
}

/** Whether the same picture is laid out in another way. */
function isSameAnew(before: Graph, after: Graph): boolean {
  return (
    before.entities.size > 0 &&
    before.shows === after.shows &&
    before.lens === after.lens &&
    isLaidOutAnew(before.begun, after.begun)
  );
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

function kindName({ schema, language }: State, kind: string): string {
  const words = schema?.kinds.find((one) => one.kind === kind);
  return words === undefined ? kind : inLanguage<string>(words, language);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((item, at) => item === b[at]);
}
