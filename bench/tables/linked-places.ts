import { isTied, linkLevelOf } from '../../shared/ask-roles.ts';
import { countLinks } from '../../shared/count-links.ts';
import type { Entity, Relation } from '../../shared/graph.ts';
import { type Hub, levels, type Party, type Tie } from '../../shared/links.ts';
import { rolesOf } from '../../shared/roles.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';

interface Counted {
  vocabulary: Vocabulary;
  entities: Iterable<Entity>;
  relations: Iterable<Relation>;
}

/** How many pairs of places a dataset links, as matrix and map count them, at the level that has most. */
export function linkedPlaces({ vocabulary, entities, relations }: Counted): number {
  const roles = rolesOf([vocabulary]);
  const all = [...relations];
  const holder = new Map(
    all.filter(({ type }) => roles.contains.includes(type)).map((one) => [one.source, one.target]),
  );
  const around = (id: Entity['id']) => {
    const chain: Entity['id'][] = [];
    for (let at = holder.get(id); at !== undefined && !chain.includes(at); at = holder.get(at)) chain.push(at);
    return chain;
  };
  const parties = [...entities].map(({ id, kind, name }): Party => {
    const level = linkLevelOf(roles, kind);
    return { id, kind, name, within: around(id), ...(level === undefined ? {} : { level }) };
  });
  const byId = new Map(parties.map((one) => [one.id, one]));
  const hubs = parties.flatMap(({ id, kind, name }): Hub[] => {
    const types = Object.hasOwn(roles.joining, kind) ? roles.joining[kind] : undefined;
    if (types === undefined) return [];
    const taking = all.filter(({ type, target }) => target === id && types.includes(type));
    const told = taking.map(({ id: relation, source, type }) => ({
      ...{ id: relation, party: source, type, basis: 'table' as const },
    }));
    return [{ id, kind, name, domains: [], parties: told }];
  });
  const ties = all.flatMap(({ id, type, source, target }): Tie[] => {
    const isBetween = [source, target].every((end) => byId.get(end)?.level !== undefined);
    return isBetween && isTied(roles, { type }) ? [{ id, type, source, target, basis: 'table' }] : [];
  });
  return Math.max(...levels.map((level) => countLinks({ hubs, ties, parties }, { level }).pairs.length));
}
