import type { Entity, EntityRef, Relation } from '../../shared/graph.ts';
import { isHub as isHubKind, isTied, kindsOfLevel, levelOf, tyingTypesOf } from '../../shared/ask-roles.ts';
import type { Roles } from '../../shared/roles.ts';

interface CrossBorderInput {
  entities: ReadonlyMap<string, Entity>;
  relations: readonly Relation[];
  chains: Readonly<Record<string, readonly EntityRef[]>>;
  roles: Roles;
}

/**
 * The relations by which agreements, alliances and mechanisms touch places of two provinces, and those that tie a place of one to a place
 * of another. What the first are about is looked at only where the parties alone do not reach two provinces.
 */
export function selectCrossBorder({ entities, relations, chains, roles }: CrossBorderInput): Relation[] {
  const [partyTypes, provinceKinds] = [tyingTypesOf(roles), kindsOfLevel(roles, 'province')];
  const covered = new Map<string, string[]>();
  for (const { type, source, target } of relations)
    if (roles.covers.includes(type)) covered.set(source, [...(covered.get(source) ?? []), target]);

  const provincesOf = (id: string): string[] => {
    const places = [id, ...(covered.get(id) ?? [])];
    return places.flatMap((place) =>
      provinceKinds.includes(entities.get(place)?.kind ?? '')
        ? [place]
        : (chains[place] ?? []).filter(({ kind }) => provinceKinds.includes(kind)).map((province) => province.id),
    );
  };

  const isHub = (id: string) => isHubKind(roles, entities.get(id)?.kind ?? '');
  const parties = groupByHub(
    relations.filter(({ type, source, target }) => partyTypes.includes(type) && isHub(target) && !isHub(source)),
    ({ target }) => target,
  );
  const subjects = groupByHub(
    relations.filter(({ type, source, target }) => roles.subjects.includes(type) && isHub(source) && !isHub(target)),
    ({ source }) => source,
  );

  const selected: Relation[] = [];
  for (const hub of new Set([...parties.keys(), ...subjects.keys()])) {
    const own = parties.get(hub) ?? [];
    const about = (subjects.get(hub) ?? []).filter(({ target }) => provincesOf(target).length > 0);
    const reached = new Set(own.flatMap(({ source }) => provincesOf(source)));
    if (reached.size >= 2) {
      selected.push(...own);
      continue;
    }
    for (const { target } of about) for (const province of provincesOf(target)) reached.add(province);
    if (reached.size >= 2) selected.push(...own, ...about);
  }
  const isPlace = (id: string) => !['area', undefined].includes(levelOf(roles, entities.get(id)?.kind ?? ''));
  const crosses = ({ source, target }: Relation) => {
    const [from, to] = [provincesOf(source), provincesOf(target)];
    return from.length > 0 && to.length > 0 && !from.some((province) => to.includes(province));
  };
  selected.push(
    ...relations.filter((one) => isTied(roles, one) && isPlace(one.source) && isPlace(one.target) && crosses(one)),
  );
  return selected;
}

function groupByHub(relations: Relation[], hubOf: (relation: Relation) => string): Map<string, Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) groups.set(hubOf(relation), [...(groups.get(hubOf(relation)) ?? []), relation]);
  return groups;
}
