import { joiningTypesOf } from '#shared/ask-roles';
import { Entity, type EntityRef } from '#shared/graph';
import { hubsAmong, isTie, type Party } from '#shared/links';
import { levelOfPair, linksAt, pairOf, partiesOf, partsFor } from '../state/links.ts';
import type { State } from '../state/state.ts';

interface Subnetwork {
  entities: Entity[];
  within: Record<string, EntityRef[]>;
  /** What relations are asked among, and of which types. */
  ids: string[];
  types: string[];
}

/** Two places, what joins them, who takes part for them and the places around, without the relations. */
export function subnetworkOf(state: State, a: string, b: string): Subnetwork {
  const index = partiesOf(state);
  const level = levelOfPair(state, { a, b });
  const link = pairOf(linksAt(state, level), a, b);
  const via = link?.via ?? [];
  const hubs = hubsAmong(via);
  const tying = via.filter(isTie).map(({ type }) => type);
  const parties = new Map<string, Party>();
  const take = (party: Party | undefined) => {
    if (party !== undefined) parties.set(party.id, party);
  };
  for (const end of [index.get(a), index.get(b)]) {
    take(end);
    for (const joining of via)
      if (end !== undefined) for (const { party } of partsFor(joining, end, level, state)) take(party);
  }
  for (const party of [...parties.values()])
    for (const outer of party.within) {
      const place = index.get(outer);
      if (place?.level === 'city' || place?.level === 'province') take(place);
    }
  const entities = [
    ...[...parties.values()].map(({ within: _, level: __, ...ref }) => ({ ...ref, aliases: [] })),
    ...hubs.map(({ parties: _, span: __, ...ref }) => ({ ...ref, aliases: [] })),
  ].map((one) => Entity.parse(one));
  return {
    entities,
    within: Object.fromEntries(
      [...parties.values()].map(({ id, within }) => [id, within.flatMap((outer) => refOf(index.get(outer)))]),
    ),
    ids: [...hubs.map(({ id }) => id), ...parties.keys()],
    types: [...new Set([...joiningTypesOf(state.roles), ...tying])],
  };
}

function refOf(party: Party | undefined): EntityRef[] {
  return party === undefined ? [] : [{ id: party.id, kind: party.kind, name: party.name }];
}
