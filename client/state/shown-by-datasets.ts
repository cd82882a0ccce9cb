import { datasetsPass } from '#shared/links';
import type { Graph } from './graph.ts';
import { boxesAround } from './hiding.ts';
import { remember } from './memo.ts';

type Drawn = Pick<Graph, 'entities' | 'relations' | 'within' | 'placements' | 'pinned' | 'called'>;

/** Whether an entity of the picture, by its id, is shown as far as datasets decide. */
type IsShown = (id: string) => boolean;

/**
 * The one answer to what of a picture is shown by the datasets that are on. Not shown is what only those have that are off, and what stands
 * in the picture only for what they say: entities all of whose lines are theirs, and boxes in which nothing else stands. What was
 * pinned or asked for, what came since, and what has no line stands there for itself.
 */
export const shownByDatasets = remember((graph: Graph, without: ReadonlySet<string>): IsShown =>
  isShownIn(graph, without, (id) => !graph.begun.placements.has(id)),
);

/** The same for a picture that is still to be laid out, or as it was: nothing has come to it, and nothing was called into it. */
export function shownAsFound(graph: Omit<Drawn, 'called'>, without: ReadonlySet<string>): IsShown {
  return isShownIn({ ...graph, called: new Set() }, without, () => false);
}

function isShownIn(graph: Drawn, without: ReadonlySet<string>, cameSince: IsShown): IsShown {
  if (without.size === 0) return () => true;
  const { entities, relations, pinned, called } = graph;
  const own = [...entities.values()].flatMap(({ id, datasets }) => (datasetsPass(datasets, without) ? [id] : []));
  const tied = tiedBy(relations, without);
  const stays = (id: string) => tied.on.has(id) || pinned.has(id) || called.has(id) || cameSince(id);
  const left = own.filter((id) => tied.off.has(id) && !stays(id));
  const isLeft = new Set<string>(left);
  const emptied = new Set(left.flatMap((id) => aroundIn(graph, id)));
  const isEmptied = (id: string) => emptied.has(id) && !stays(id);
  // A box holds those around it only by what stands in it.
  const holding = own.filter((id) => !isLeft.has(id) && !isEmptied(id));
  const held = new Set(holding.flatMap((id) => boxesAround(graph, id)));
  const shown = new Set<string>(own.filter((id) => held.has(id) || (!isLeft.has(id) && !isEmptied(id))));
  return (id) => shown.has(id);
}

/** The ends of what datasets say that are on, and of what those say that are off. */
function tiedBy(relations: Graph['relations'], without: ReadonlySet<string>): { on: Set<string>; off: Set<string> } {
  const tied = { on: new Set<string>(), off: new Set<string>() };
  for (const { source, target, datasets } of relations.values())
    for (const end of [source, target]) (datasetsPass(datasets, without) ? tied.on : tied.off).add(end);
  return tied;
}

/** The boxes of the picture in which it lies, whether or not it is drawn there. */
function aroundIn({ within, placements }: Drawn, id: string): string[] {
  return (within[id] ?? []).flatMap((one) => (placements.get(one.id)?.look === 'box' ? [one.id] : []));
}
