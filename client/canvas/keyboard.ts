import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { eyeMoved } from './eye.ts';
import type { CanvasActs, CanvasTask, SeveralGestures } from './gestures.ts';
import { nearestThatWay, type Point, wayOf } from '../parts/geometry.ts';

export interface KeyboardActs {
  select: (id: string) => void;
  expand: (id: string) => void;
  clear: () => void;
  /** The entity from which the keys go on. */
  selected: () => string | undefined;
  /** The line that is pointed at, or selected. */
  pointed: () => string | undefined;
  point: (line: string) => void;
  openLine: (line: string) => void;
  /** Whether a key belongs to somebody else on the page; without it none acts but where the canvas has the focus. */
  isTaken?: CanvasActs['isTaken'];
  /** What is done with several, and by the menu; undefined where the canvas shows a result alone. */
  several: (Pick<SeveralGestures, 'toggleAtPointer' | 'pointAt' | 'do'> & SeveralNow) | undefined;
}

interface SeveralNow {
  /** Whether several are selected, which arrows then leave as they are. */
  isOn: () => boolean;
  /** Opens the menu of what has the keyboard. */
  openMenu: () => void;
}

/**
 * Arrows go to the nearest entity that way; with Shift they go round the lines of the entity, and Enter opens the sentence
 * of the line. Enter expands an entity, Shift Space selects it with others, Escape lets go, the menu key opens the menu. Letters, which tidy
 * up, and + - 0, which zoom, do so wherever nothing else on the page takes keys. Returns its undo.
 */
export function mountKeyboard(cy: Core, container: HTMLElement, acts: KeyboardActs, fit: () => void): () => void {
  let origin: string | undefined;
  const { several } = acts;
  /** What a key does wherever the focus is; false where it does nothing. */
  const tidy = (event: KeyboardEvent): boolean => {
    const task = event.shiftKey ? undefined : tasks[event.key.toLowerCase()];
    if (task !== undefined) several?.do(task);
    else if (event.key === '0') fit();
    else if (event.key === '+' || event.key === '=') zoomBy(cy, 1.2);
    else if (event.key === '-') zoomBy(cy, 1 / 1.2);
    else return false;
    return true;
  };
  const onKeyElsewhere = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || container.inert || acts.isTaken?.(event) !== false) return;
    // What has the focus may be a list, of which nobody means to take something away.
    if (event.key.length === 1 && tidy(event)) event.preventDefault();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== container) return;
    const line = acts.pointed();
    origin = acts.selected() ?? originOf(cy, line, origin);
    const arrow = wayOf(event.key);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) several?.openMenu();
    else if (event.key === ' ' && event.shiftKey) several?.toggleAtPointer();
    else if (arrow !== undefined && several?.isOn() === true) {
      const next = nearest(cy, origin, arrow);
      if (next !== undefined) several.pointAt(next.id());
    } else if (arrow !== undefined && event.shiftKey) {
      const next = nextLine(cy, origin, line, arrow.x + arrow.y);
      if (next !== undefined) acts.point(next.id());
    } else if (arrow !== undefined) {
      const next = nearest(cy, origin, arrow);
      if (next !== undefined) acts.select(next.id());
    } else if (event.key === 'Enter' && line !== undefined) acts.openLine(line);
    else if (event.key === 'Enter' && origin !== undefined) acts.expand(origin);
    else if (event.key === 'Escape') acts.clear();
    else if (!tidy(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  container.addEventListener('keydown', onKey);
  if (acts.isTaken !== undefined) window.addEventListener('keydown', onKeyElsewhere);
  return () => {
    container.removeEventListener('keydown', onKey);
    if (acts.isTaken !== undefined) window.removeEventListener('keydown', onKeyElsewhere);
  };
}

const tasks: Readonly<Record<string, CanvasTask>> = {
  h: 'hide',
  delete: 'hide',
  backspace: 'hide',
  k: 'keep',
  n: 'neighbourhood',
  p: 'pin',
  m: 'move',
  e: 'grow',
  c: 'collapse',
};

function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  cy.emit(eyeMoved);
}

/** The end of a selected line from which its neighbours are gone through: where the keys came from, else its beginning. */
function originOf(cy: Core, line: string | undefined, before: string | undefined): string | undefined {
  const edge = line === undefined ? undefined : cy.getElementById(line);
  if (edge === undefined || edge.empty()) return undefined;
  const ends = [edge.source().id(), edge.target().id()];
  return ends.find((id) => id === before) ?? ends[0];
}

/** The line after this one, clockwise around the entity; the first where none is pointed at. */
function nextLine(
  cy: Core,
  origin: string | undefined,
  line: string | undefined,
  step: number,
): EdgeSingular | undefined {
  if (origin === undefined) return undefined;
  const lines = linesAround(cy, origin);
  const at = lines.findIndex((one) => one.id() === line);
  if (at === -1) return lines[step > 0 ? 0 : lines.length - 1];
  return lines[(at + step + lines.length) % lines.length];
}

/** The lines of an entity, clockwise from the top. */
function linesAround(cy: Core, id: string): EdgeSingular[] {
  const node = cy.getElementById(id);
  if (node.empty()) return [];
  const { x, y } = node.position();
  const angleOf = (edge: EdgeSingular) => {
    const other = (edge.source().id() === id ? edge.target() : edge.source()).position();
    return (Math.atan2(other.y - y, other.x - x) + 2.5 * Math.PI) % (2 * Math.PI);
  };
  return node
    .connectedEdges()
    .toArray()
    .sort((a, b) => angleOf(a) - angleOf(b) || (a.id() < b.id() ? -1 : 1));
}

function nearest(cy: Core, from: string | undefined, arrow: Point): NodeSingular | undefined {
  const start = from === undefined ? undefined : cy.getElementById(from);
  if (start === undefined || start.empty()) return cy.nodes().toArray()[0];
  const at = (start as NodeSingular).position();
  const others = cy
    .nodes()
    .toArray()
    .filter((node) => node.id() !== from)
    .map((node) => ({ ...node.position(), node }));
  return nearestThatWay(others, at, { way: arrow, least: 1 })?.node;
}
