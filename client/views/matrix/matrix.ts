import { palettes } from '../../parts/palette.ts';
import { inOrder } from '../../state/links.ts';
import type { State } from '../../state/state.ts';
import type { StateStore } from '../../state/store.ts';
import { cellId, createCells } from './cells.ts';
import { drawMatrix } from './draw.ts';
import { type Cell, lineAt, type MatrixShape } from './geometry.ts';
import { bringIntoView, moved } from './moves.ts';
import { keepScroll } from './scroll.ts';
import { cellOfSelection, matrixShape } from './shape.ts';
import { matrixTextsOf } from './texts.ts';

export interface MatrixActs {
  selectPlace: (id: string) => void;
  selectPair: (a: string, b: string) => void;
  showSubnetwork: (a: string, b: string) => void;
  clear: () => void;
}

const restMs = 120;

/** What the matrix keeps while another view is in its place. */
interface Kept {
  active: Cell | undefined;
  drawn: MatrixShape | undefined;
}

/** The matrix: mounted in a container it draws itself and tells gestures as acts. What mounts it returns its undo. */
export function createMatrix(store: StateStore, acts: MatrixActs): (container: HTMLElement) => () => void {
  const kept: Kept = { active: undefined, drawn: undefined };
  return (container) => mountMatrix(container, store, acts, kept);
}

function mountMatrix(container: HTMLElement, store: StateStore, acts: MatrixActs, kept: Kept): () => void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const cells = document.createElement('div');
  cells.className = 'matrix-cells';
  const pane = document.createElement('div');
  pane.className = 'matrix-pane';
  pane.append(canvas, cells);
  const size = document.createElement('div');
  size.className = 'matrix-size';
  container.append(size, pane);

  const showCells = createCells(cells);
  const scroll = keepScroll(container, store);
  let hovered: Cell | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let sized: MatrixShape | undefined;

  const sceneOf = (state: State) => {
    const { selection } = state;
    const selected = new Set(
      selection?.what === 'entity' ? [selection.id] : selection?.what === 'pair' ? [selection.a, selection.b] : [],
    );
    return {
      shape: matrixShape(state),
      scroll: { x: container.scrollLeft, y: container.scrollTop },
      width: container.clientWidth,
      height: container.clientHeight,
      palette: palettes[state.theme],
      texts: matrixTextsOf(state),
      active: document.activeElement === container ? kept.active : undefined,
      hovered,
      selected,
      selectedPair: selection?.what === 'pair' ? selected : undefined,
      selectedHub: selection?.what === 'entity' ? selection.id : undefined,
    };
  };

  const draw = () => {
    frame = 0;
    const state = store.getState();
    const scene = sceneOf(state);
    const isNew = scene.shape !== kept.drawn && scene.shape.lines.length > 0;
    if (scene.shape !== kept.drawn) {
      kept.drawn = scene.shape;
      kept.active =
        cellOfSelection(scene.shape, state) ?? (scene.shape.lines.length > 1 ? { row: 0, column: 1 } : undefined);
    }
    if (scene.shape !== sized) {
      sized = scene.shape;
      size.style.width = `${scene.shape.headWidth + scene.shape.size + 12}px`;
      size.style.height = `${scene.shape.headHeight + scene.shape.size + 12}px`;
      container.setAttribute('aria-rowcount', String(scene.shape.lines.length + 1));
      container.setAttribute('aria-colcount', String(scene.shape.lines.length + 1));
    }
    scroll.drawn();
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(scene.width * ratio), Math.round(scene.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      for (const one of [canvas, pane]) {
        one.style.width = `${scene.width}px`;
        one.style.height = `${scene.height}px`;
      }
    }
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawMatrix(context, scene);
    if (isNew)
      requestAnimationFrame(() => {
        performance.mark('matrix:first-paint', { detail: { places: scene.shape.lines.length } });
      });
  };
  const drawSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const showElements = () => {
    const state = store.getState();
    cells.hidden = false;
    showCells(sceneOf(state));
    if (kept.active === undefined) container.removeAttribute('aria-activedescendant');
    else container.setAttribute('aria-activedescendant', cellId(kept.active));
  };
  const showElementsAtRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      showElements();
      scroll.tell();
    }, restMs);
  };
  const drawAll = () => {
    draw();
    clearTimeout(rest);
    showElements();
  };

  const cellUnder = (event: MouseEvent): { row: number | undefined; column: number | undefined } => {
    const box = container.getBoundingClientRect();
    const shape = matrixShape(store.getState());
    const [x, y] = [event.clientX - box.left - container.clientLeft, event.clientY - box.top - container.clientTop];
    return {
      row: y < shape.headHeight ? undefined : lineAt(shape, y - shape.headHeight + container.scrollTop),
      column: x < shape.headWidth ? undefined : lineAt(shape, x - shape.headWidth + container.scrollLeft),
    };
  };
  const choose = (cell: Cell) => {
    const { lines } = matrixShape(store.getState());
    const [one, other] = [lines[cell.row]?.place.id, lines[cell.column]?.place.id];
    if (one === undefined || other === undefined) return;
    if (one === other) acts.selectPlace(one);
    else acts.selectPair(one, other);
  };
  const go = (cell: Cell) => {
    kept.active = cell;
    bringIntoView(container, matrixShape(store.getState()), cell);
    drawAll();
  };

  /** A pair stands in two cells; the one on the other side of the diagonal is as good. */
  const isMirrored = ({ row, column }: Cell) => kept.active?.row === column && kept.active.column === row;

  const onScroll = () => {
    scroll.moved();
    cells.hidden = true;
    drawSoon();
    showElementsAtRest();
  };
  const onMove = (event: MouseEvent) => {
    const { row, column } = cellUnder(event);
    const next = row === undefined || column === undefined ? undefined : { row, column };
    if (next?.row === hovered?.row && next?.column === hovered?.column) return;
    hovered = next;
    drawSoon();
  };
  const onLeave = () => {
    hovered = undefined;
    drawSoon();
  };
  const onClick = (event: MouseEvent) => {
    const { row, column } = cellUnder(event);
    const { lines } = matrixShape(store.getState());
    if (row !== undefined && column !== undefined) {
      kept.active = { row, column };
      choose(kept.active);
    } else {
      const line = lines[row ?? column ?? -1];
      if (line !== undefined) acts.selectPlace(line.place.id);
    }
  };
  const onDoubleClick = (event: MouseEvent) => {
    const { row, column } = cellUnder(event);
    if (row !== undefined && column !== undefined) showNetworkOf({ row, column });
  };
  const showNetworkOf = (cell: Cell) => {
    const { lines } = matrixShape(store.getState());
    const [one, other] = [lines[cell.row]?.place.id, lines[cell.column]?.place.id];
    if (one !== undefined && other !== undefined && one !== other) acts.showSubnetwork(...inOrder(one, other));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const shape = matrixShape(store.getState());
    const next = kept.active === undefined ? undefined : moved(kept.active, event, shape);
    if (next !== undefined) go(next);
    else if ((event.key === 'Enter' || event.key === ' ') && kept.active !== undefined)
      if (event.shiftKey) showNetworkOf(kept.active);
      else choose(kept.active);
    else if (event.key === 'Escape') acts.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const listening = new AbortController();
  const { signal } = listening;
  container.addEventListener('scroll', onScroll, { passive: true, signal });
  container.addEventListener('mousemove', onMove, { signal });
  container.addEventListener('mouseleave', onLeave, { signal });
  container.addEventListener('click', onClick, { signal });
  container.addEventListener('dblclick', onDoubleClick, { signal });
  container.addEventListener('keydown', onKey, { signal });
  container.addEventListener('focus', drawSoon, { signal });
  container.addEventListener('blur', drawSoon, { signal });
  draw();
  const chosen = cellOfSelection(matrixShape(store.getState()), store.getState());
  if (chosen !== undefined && !isMirrored(chosen)) go(chosen);
  const resized = new ResizeObserver(drawAll);
  resized.observe(container);
  const unsubscribe = store.subscribe(
    (state) => [matrixShape(state), state.selection, state.theme, state.language] as const,
    ([, selection], [, before]) => {
      const state = store.getState();
      const cell = selection === before ? undefined : cellOfSelection(matrixShape(state), state);
      if (cell === undefined || isMirrored(cell)) drawAll();
      else go(cell);
    },
    { equalityFn: (one, other) => one.every((item, at) => item === other[at]) },
  );
  return () => {
    unsubscribe();
    scroll.close();
    resized.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    listening.abort();
    size.remove();
    pane.remove();
  };
}
