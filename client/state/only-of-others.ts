import type { Entity } from '#shared/graph';
import { datasetsPass } from '#shared/links';
import type { Graph } from './graph.ts';
import { boxesAround } from './hiding.ts';

/**
 * The entities of `shown` that stand in a picture only for what datasets say that are switched off: those all of whose lines are theirs, and
 * drawn boxes in which nothing else stands. What was pinned, what came since, and what has no line stands there for itself.
 */
export function onlyOfOthers(
  graph: Graph,
  shown: readonly Entity[],
  hiddenDatasets: ReadonlySet<string>,
): ReadonlySet<string> {
  const { relations, begun, pinned } = graph;
  if (hiddenDatasets.size === 0) return new Set();
  const joined = new Set<string>();
  const kept = new Set<string>();
  for (const { source, target, datasets } of relations.values())
    for (const end of [source, target]) (datasetsPass(datasets, hiddenDatasets) ? kept : joined).add(end);
  const stays = (id: string) => kept.has(id) || pinned.has(id) || !begun.placements.has(id);
  const left = new Set<string>(shown.flatMap(({ id }) => (joined.has(id) && !stays(id) ? [id] : [])));
  const around = (id: string) => boxesAround(graph, id);
  const boxes = new Set(shown.flatMap(({ id }) => around(id)).filter((id) => !stays(id)));
  // A box holds those around it only by what stands in it.
  const holding = shown.filter(({ id }) => !left.has(id) && !boxes.has(id));
  const held = new Set(holding.flatMap(({ id }) => around(id)));
  const emptied = new Set([...left].flatMap(around));
  return new Set(
    shown.flatMap(({ id }) => (!held.has(id) && (left.has(id) || (boxes.has(id) && emptied.has(id))) ? [id] : [])),
  );
}
