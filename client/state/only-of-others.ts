import type { Entity } from '#shared/graph';
import { datasetsPass } from '#shared/links';
import type { Graph } from './graph.ts';

/**
 * The entities of `shown` that stand in a picture only for what datasets say that are switched off: those all of whose lines are theirs, and
 * boxes in which nothing else stands. What has no line, and no box around it, stands there for itself.
 */
export function onlyOfOthers(
  { relations, within }: Pick<Graph, 'relations' | 'within'>,
  shown: readonly Entity[],
  hiddenDatasets: ReadonlySet<string>,
): ReadonlySet<string> {
  if (hiddenDatasets.size === 0) return new Set();
  const joined = new Set<string>();
  const kept = new Set<string>();
  for (const { source, target, datasets } of relations.values())
    for (const end of [source, target]) (datasetsPass(datasets, hiddenDatasets) ? kept : joined).add(end);
  const leaves = shown.filter(({ id }) => joined.has(id) && !kept.has(id));
  const left = new Set<string>(leaves.map(({ id }) => id));
  const holds = new Set<string>();
  for (const { id } of shown) if (!left.has(id)) for (const around of within[id] ?? []) holds.add(around.id);
  const emptied = new Set(leaves.flatMap(({ id }) => (within[id] ?? []).map((around) => around.id)));
  return new Set(
    shown.flatMap(({ id }) => (!holds.has(id) && (left.has(id) || (emptied.has(id) && !kept.has(id))) ? [id] : [])),
  );
}
