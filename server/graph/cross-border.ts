import type { Entity, EntityRef, Relation } from '../../shared/graph.ts';
import { hubKinds } from '../../shared/joining.ts';

/** A party takes part by one of these; they lead from the party to the agreement, alliance or mechanism. */
export const partyTypes = ['SIGNED', 'MEMBER_OF', 'OBSERVER_OF', 'PARTY_TO', 'COFOUNDED', 'ESTABLISHED'];
/** What an agreement, alliance or mechanism is about; looked at only where the parties alone do not reach two provinces. */
export const subjectTypes = ['COVERS', 'CONCERNS'];

interface CrossBorderInput {
  entities: ReadonlyMap<string, Entity>;
  relations: readonly Relation[];
  chains: Readonly<Record<string, readonly EntityRef[]>>;
}

/** The relations by which agreements, alliances and mechanisms touch places of two provinces. */
export function selectCrossBorder({ entities, relations, chains }: CrossBorderInput): Relation[] {
  const covered = new Map<string, string[]>();
  for (const { type, source, target } of relations)
    if (type === 'COVERS') covered.set(source, [...(covered.get(source) ?? []), target]);

  const provincesOf = (id: string): string[] => {
    const places = [id, ...(covered.get(id) ?? [])];
    return places.flatMap((place) =>
      entities.get(place)?.kind === 'Province'
        ? [place]
        : (chains[place] ?? []).filter(({ kind }) => kind === 'Province').map((province) => province.id),
    );
  };

  const isHub = (id: string) => hubKinds.includes(entities.get(id)?.kind ?? '');
  const parties = groupByHub(
    relations.filter(({ type, source, target }) => partyTypes.includes(type) && isHub(target) && !isHub(source)),
    ({ target }) => target,
  );
  const subjects = groupByHub(
    relations.filter(({ type, source, target }) => subjectTypes.includes(type) && isHub(source) && !isHub(target)),
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
  return selected;
}

function groupByHub(relations: Relation[], hubOf: (relation: Relation) => string): Map<string, Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) groups.set(hubOf(relation), [...(groups.get(hubOf(relation)) ?? []), relation]);
  return groups;
}
