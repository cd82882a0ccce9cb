import type { GuestDatabase } from '../../shared/contract/guest-routes.ts';
import { calledHere, type GuestFacts, mostLookedAt, typesIn } from './look-around.ts';

type Property = GuestDatabase['labels'][number]['properties'][number];
type Read = Pick<GuestDatabase, 'name' | 'mapping' | 'guess' | 'origin'>;

/** A database of others with how it is read: each label and type with the properties that something can be taken from. */
export function describeGuest(facts: GuestFacts, read: Read): GuestDatabase {
  const { labels, properties, ties, tieProperties, size } = facts;
  return {
    ...read,
    ...{ lookedAt: mostLookedAt, nodes: size.nodes, relationships: size.relationships },
    // Whoever looks at them begins with what there is most of.
    labels: [...labels].reverse().map(({ label, count }) => ({
      ...{ label, kind: calledHere(label), count },
      properties: properties.filter((one) => one.label === label).map(shortened),
    })),
    types: typesIn(facts)
      .map((type) => {
        const own = ties.filter((one) => one.type === type);
        return {
          ...{ type, relation: calledHere(type), count: own.reduce((sum, { count }) => sum + count, 0) },
          ties: own.map(({ source, target, count }) => ({ from: calledHere(source), to: calledHere(target), count })),
          properties: tieProperties.filter((one) => one.type === type).map(shortened),
        };
      })
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
  };
}

const mostExamples = 5;

function shortened({ key, types, examples }: Property): Property {
  return { key, types, examples: examples.slice(0, mostExamples) };
}
