import * as z from 'zod';
import { byDatasetOf } from '../../../shared/by-dataset.ts';
import { Basis, EntityId, Status } from '../../../shared/graph.ts';
import { hubKindsOf, isHub, joiningTypesOf, kindsOfLevel, linkLevelOf } from '../../../shared/ask-roles.ts';
import type { Roles } from '../../../shared/roles.ts';
import { type Hub, levels, type Participation, type Participations, type Party } from '../../../shared/links.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { hullOf, spanOf } from '../../../shared/date-span.ts';
import { readPlaceChains } from '../places/place-chains.ts';
import { entityNames } from '../entity.ts';
import { remembered } from '../remembered.ts';
import { readRoles } from '../vocabulary.ts';
import { dating, leadingOut, readPlaceTies } from './place-ties.ts';

/** An entity with what dates and classes it. */
export const entitiesOfKinds = query('read/entities-of-kinds', {
  params: { kinds: texts },
  row: z.object({
    id: EntityId,
    kind: z.string(),
    name: z.string(),
    status: Status.nullish(),
    date: z.string().nullish(),
    domains: z.array(z.string()).nullish(),
    datasets: z.array(z.string()),
    contributions: z.array(z.string()).nullish(),
  }),
});

/** What dates and classes an entity. */
export const classing = ['status', 'date', 'domains'];

const emptyIsAbsent = <S extends z.ZodType>(schema: S) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema);

const participations = query('read/participations', {
  params: { kinds: texts, types: texts },
  row: z.object({
    id: z.string(),
    relations: z.array(z.string()),
    parties: z.array(EntityId),
    types: z.array(z.string()),
    /** `none` where the database keeps no evidence. */
    bases: z.array(Basis.or(z.literal('none'))),
    statuses: z.array(emptyIsAbsent(Status)),
    dates: z.array(z.string()),
    datasets: z.array(z.array(z.string())),
    contributions: z.array(z.array(z.string())).default([]),
  }),
});

/** Agreements, alliances and mechanisms with their parties, what ties places without one, and the places that these lie in, by id. */
export const readParticipations = remembered(async (store: GraphStore): Promise<Participations> => {
  const roles = await readRoles(store);
  const kinds = hubKindsOf(roles);
  const types = joiningTypesOf(roles);
  const [found, rows, ties] = await Promise.all([
    store.run(entitiesOfKinds, { kinds }),
    store.run(participations, { kinds, types }),
    readPlaceTies(store, roles),
  ]);
  const partsOf = new Map(rows.map((row) => [row.id, partsOfRow(row)]));
  const hubs = found.map(({ id, kind, name, status, date, domains, datasets, contributions }): Hub => {
    const parties = (partsOf.get(id) ?? []).filter(
      ({ type }) => isHub(roles, kind) && roles.joining[kind]?.includes(type),
    );
    const span =
      typeof date === 'string'
        ? spanOf(date)
        : hullOf(parties.flatMap((part) => (part.date === undefined ? [] : spanOf(part.date))));
    return {
      id,
      kind,
      name,
      ...(status ? { status } : {}),
      ...(date ? { date } : {}),
      ...(span === undefined ? {} : { span }),
      domains: domains ?? [],
      datasets,
      ...byDatasetOf({ datasets, contributions }, classing),
      parties,
    };
  });
  const taking = [
    ...hubs.flatMap((hub) => hub.parties.map(({ party }) => party)),
    ...ties.flatMap(({ source, target }) => [source, target]),
  ];
  const parties = await readParties(store, taking, roles);
  return { hubs, ties: leadingOut(ties, parties), parties };
});

const withoutEvidence = { basis: 'reference', withoutEvidence: true } as const;

function partsOfRow({
  relations,
  parties,
  types,
  bases,
  statuses,
  dates,
  datasets,
  contributions,
}: z.output<typeof participations.row>): Participation[] {
  return relations
    .map((id, at): Participation | undefined => {
      const [party, type, basis, status, date] = [parties[at], types[at], bases[at], statuses[at], dates[at]];
      if (party === undefined || type === undefined || basis === undefined) return undefined;
      const own = datasets[at];
      return {
        ...{ id, party, type, ...(basis === 'none' ? withoutEvidence : { basis }) },
        ...(status === undefined ? {} : { status }),
        ...(date ? { date } : {}),
        ...(own === undefined
          ? {}
          : { datasets: own, ...byDatasetOf({ datasets: own, contributions: contributions[at] }, dating) }),
      };
    })
    .filter((part) => part !== undefined)
    .sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : a.id < b.id ? -1 : 1));
}

async function readParties(store: GraphStore, taking: readonly EntityId[], roles: Roles): Promise<Party[]> {
  const all = await store.run(entitiesOfKinds, { kinds: levels.flatMap((level) => kindsOfLevel(roles, level)) });
  const ids = [...new Set([...taking, ...all.map(({ id }) => id)])].sort();
  const chains = await readPlaceChains(store, { ids, roles });
  const places = [...new Set(Object.values(chains).flatMap((chain) => chain.map(({ id }) => id)))];
  const missing = places.filter((id) => chains[id] === undefined);
  const [refs, outer] = await Promise.all([
    store.run(entityNames, { ids: [...new Set([...ids, ...places])].sort() }),
    readPlaceChains(store, { ids: missing, roles }),
  ]);
  const datasetsOf = new Map(all.map(({ id, datasets }) => [id as string, datasets]));
  return refs.map((ref) => {
    const level = linkLevelOf(roles, ref.kind);
    const within = (chains[ref.id] ?? outer[ref.id] ?? []).map(({ id }) => id);
    const datasets = datasetsOf.get(ref.id);
    return {
      ...ref,
      ...(level === undefined ? {} : { level }),
      within,
      ...(datasets === undefined ? {} : { datasets }),
    };
  });
}
