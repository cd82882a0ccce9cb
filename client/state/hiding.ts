import type { Graph } from './graph.ts';
import type { Notice } from './notice.ts';

/** Takes entities out of sight; a box with all that stands in it. The same graph where all of them are hidden. */
export function hide(graph: Graph, ids: Iterable<string>): Graph {
  const hidden = new Set(graph.hidden);
  for (const id of ids) for (const one of [id, ...standingIn(graph, id)]) hidden.add(one);
  return hidden.size === graph.hidden.size ? graph : { ...graph, hidden };
}

/** Brings hidden entities back, with the boxes that they stand in and, of a box, what stands in it. */
export function bringBack(graph: Graph, ids: Iterable<string>): Graph {
  const hidden = new Set(graph.hidden);
  for (const id of ids) for (const one of [id, ...boxesAround(graph, id), ...standingIn(graph, id)]) hidden.delete(one);
  return hidden.size === graph.hidden.size ? graph : { ...graph, hidden };
}

/** Hides whatever is shown but these, the boxes that they stand in, and what stands in them. */
export function keepOnly(graph: Graph, ids: Iterable<string>, shown: readonly { id: string }[]): Graph {
  const kept = new Set<string>();
  for (const id of ids) for (const one of [id, ...boxesAround(graph, id), ...standingIn(graph, id)]) kept.add(one);
  const others = shown.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const hidden = new Set([...graph.hidden, ...others]);
  return hidden.size === graph.hidden.size ? graph : { ...graph, hidden };
}

/** A picture as it is laid out. Of the one before it has what is hidden, which stays so, and what is pinned. */
export function beginPicture(
  graph: Graph,
  begun: Graph['begun'] & Partial<Pick<Graph, 'arranged'>>,
  { hidden, pinned }: Graph,
): Graph {
  const { arranged, ...laidOut } = begun;
  return { ...graph, placements: begun.placements, begun: laidOut, arranged, hidden, pinned };
}

/** That these come back, where any of them is hidden. */
export function broughtBackNotice({ entities, hidden }: Graph, ids: readonly string[]): Notice | undefined {
  const back = ids.filter((id) => hidden.has(id));
  return back.length === 0
    ? undefined
    : { what: 'brought-back', names: back.map((id) => entities.get(id)?.name ?? id) };
}

/** What is drawn within the box of a place. */
export function standingIn({ placements, within }: Graph, box: string): string[] {
  if (placements.get(box)?.look !== 'box') return [];
  return Object.keys(within).filter((id) => isInBoxes(placements.get(id)) && within[id]?.some((one) => one.id === box));
}

/** The boxes that it is drawn in. */
export function boxesAround({ placements, within }: Pick<Graph, 'placements' | 'within'>, id: string): string[] {
  if (!isInBoxes(placements.get(id))) return [];
  return (within[id] ?? []).map((one) => one.id).filter((outer) => placements.get(outer)?.look === 'box');
}

function isInBoxes(place: { look: string } | undefined): boolean {
  return place !== undefined && ['box', 'left', 'right'].includes(place.look);
}
