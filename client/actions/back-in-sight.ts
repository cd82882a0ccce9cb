import { overlap, type Rect } from '../parts/geometry.ts';
import type { Graph, Placement } from '../state/graph.ts';
import { boxesAround, bringBack, standingIn } from '../state/hiding.ts';
import { visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { nearestFree } from '../layout/free-place.ts';
import { roomOf } from '../layout/overlaps.ts';
import { boxPadding, boxTitleHeight } from '../layout/rows.ts';

/** So far it stays from what is there. */
const gapPx = 4;

/**
 * Brings hidden entities back; where something was put meanwhile that one of them would lie on, it stands at the nearest free place,
 * a box with all that stands in it. What is pinned stays.
 */
export function bringBackBeside(graph: Graph, ids: Iterable<string>): Graph {
  const all = bringBack(graph, ids);
  return besideTheMoved(
    all,
    [...graph.hidden].filter((id) => !all.hidden.has(id)),
  );
}

/** Lets these stand in the picture for themselves, in the same way. */
export function callBeside(graph: Graph, ids: readonly string[]): Graph {
  return ids.length === 0 ? graph : besideTheMoved({ ...graph, called: new Set([...graph.called, ...ids]) }, ids);
}

/** The graph with `ids`, which come into sight, beside what was put onto their places. */
export function besideTheMoved(all: Graph, ids: readonly string[]): Graph {
  const back = ids.filter((id) => all.placements.has(id));
  const isBack = new Set(back);
  const seen = [...all.placements.keys()].filter((id) => !all.hidden.has(id) && !isBack.has(id));
  if (!seen.some((id) => isMoved(all, id))) return all;
  // What stands in a box that is back too goes with it.
  const whole = back.filter((id) => !boxesAround(all, id).some((box) => isBack.has(box)));
  const placements = new Map(all.placements);
  for (const id of whole) {
    if (!all.pinned.has(id)) putBeside({ ...all, placements }, id, seen);
    seen.push(id, ...standingIn(all, id));
  }
  return { ...all, placements };
}

/** The graph after filters changed: what they let through again stands beside what was put in its place meanwhile. */
export function besideWhatWasMoved(before: State, after: State): Graph {
  const { graph } = after;
  if (graph.placements === graph.begun.placements) return graph;
  const shown = new Set(visible(before).entities.map(({ id }) => id));
  const back = visible(after).entities.flatMap(({ id }) => (shown.has(id) ? [] : [id]));
  // What filters hide is in nobody's way either.
  const seen = new Set<string>(visible(after).entities.flatMap(({ id }) => (shown.has(id) ? [id] : [])));
  const hidden = new Set([...graph.placements.keys()].filter((id) => !seen.has(id)));
  const { placements } = bringBackBeside({ ...graph, hidden }, back);
  const isSame = [...placements].every(([id, place]) => graph.placements.get(id) === place);
  return isSame ? graph : { ...graph, placements };
}

/** Moves it in these placements where it lies on what was moved there. */
function putBeside(graph: Graph & { placements: Map<string, Placement> }, id: string, seen: readonly string[]): void {
  const { placements } = graph;
  const [place, own] = [placements.get(id), roomIn(graph, id)];
  if (place === undefined || own === undefined) return;
  const [inside, around] = [new Set(standingIn(graph, id)), boxesAround(graph, id)];
  const others = seen.filter(
    (one) => !inside.has(one) && !around.includes(one) && isInTheWay(place, placements.get(one)),
  );
  const taken = others.flatMap((one) => roomIn(graph, one) ?? []);
  const isOn = (one: string) => {
    const room = roomIn(graph, one);
    return isMoved(graph, one) && room !== undefined && overlap(own, room);
  };
  if (!others.some(isOn)) return;
  const free = nearestFree(own, { taken, within: middlesIn(graph, around, own), most: mostOf(taken), gap: gapPx });
  if (free === undefined) return;
  const way = {
    x: Math.round(free.x - (own.left + own.right) / 2),
    y: Math.round(free.y - (own.top + own.bottom) / 2),
  };
  for (const one of [id, ...inside]) {
    const stood = placements.get(one);
    if (stood !== undefined) placements.set(one, { ...stood, x: stood.x + way.x, y: stood.y + way.y });
  }
}

/** Whether it stands where a person put it, or came since. */
function isMoved({ placements, begun }: Graph, id: string): boolean {
  return placements.get(id) !== begun.placements.get(id);
}

/** A box lies on nothing, whatever else on no box and no card. */
function isInTheWay({ look }: Placement, other: Placement | undefined): boolean {
  return other !== undefined && (look === 'box' || other.look === 'box' || other.look === 'card');
}

function roomIn({ placements, entities }: Graph, id: string): Rect | undefined {
  const place = placements.get(id);
  return place && roomOf(place, entities.get(id)?.name ?? '');
}

/** Where the middle may be of what stands in the smallest of these boxes. */
function middlesIn({ placements }: Graph, around: readonly string[], own: Rect): Rect | undefined {
  const boxes = around.flatMap((id) => placements.get(id) ?? []);
  const [box] = boxes.sort((a, b) => a.width * a.height - b.width * b.height);
  if (box === undefined) return undefined;
  const half = { x: (own.right - own.left) / 2, y: (own.bottom - own.top) / 2 };
  return {
    left: box.x - box.width / 2 + boxPadding + half.x,
    right: box.x + box.width / 2 - boxPadding - half.x,
    top: box.y - box.height / 2 + boxTitleHeight + half.y,
    bottom: box.y + box.height / 2 - boxPadding - half.y,
  };
}

/** Beyond all that is there everything is free. */
function mostOf(taken: readonly Rect[]): number {
  const wide = Math.max(...taken.map(({ right }) => right)) - Math.min(...taken.map(({ left }) => left));
  const high = Math.max(...taken.map(({ bottom }) => bottom)) - Math.min(...taken.map(({ top }) => top));
  return wide + high;
}
