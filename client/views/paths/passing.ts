import type { SaidFilter } from '#shared/said-filter';
import type { PathsReply } from './quest.ts';

/**
 * The paths that pass by what readers say, and how many do not: those that go through an entity that does not, or of which a step is told by
 * a relation that does not. Of the other relations of a step those that pass stay.
 */
export function passing(reply: PathsReply, said: SaidFilter | undefined): { reply: PathsReply; withheld: number } {
  if (said === undefined) return { reply, withheld: 0 };
  const paths = reply.paths
    .filter(
      ({ entities, hops }) =>
        entities.slice(1, -1).every(({ id }) => said.allowsEntity(id)) &&
        hops.every(({ relations: [told] }) => told !== undefined && said.allowsRelation(told.id)),
    )
    .map((path) => ({
      ...path,
      hops: path.hops.map((hop) => ({
        ...hop,
        relations: hop.relations.filter(({ id }) => said.allowsRelation(id)),
      })),
    }));
  return { reply: { ...reply, paths }, withheld: reply.paths.length - paths.length };
}
