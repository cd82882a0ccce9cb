import * as z from 'zod';
import type { Entity, Relation } from '../../shared/graph.ts';
import type { network } from '../../shared/contract/routes.ts';
import { crossBorder, everything, type Lens } from '../../shared/lens.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { hubKindsOf, kindsOfLevel, tyingTypesOf } from '../../shared/ask-roles.ts';
import type { Roles } from '../../shared/roles.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { RelationRow } from '../../shared/stored.ts';
import { selectCrossBorder } from './cross-border.ts';
import { readHealth } from './health.ts';
import { entitiesById, entityNames } from './entity.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { readDrawnTypes, readRoles } from './vocabulary.ts';

const relationsOfTypes = query('read/relations-of-types', {
  params: { types: texts, limit: z.number() },
  row: RelationRow,
});

/** More than this many are never drawn; what a lens reads before it chooses is bounded too. */
const mostEntities = 1500;
const mostRelations = 20_000;

/** The first lens that has something, or everything. */
export async function readFirstNetwork(store: GraphStore, options?: RunOptions): Promise<ReplyOf<typeof network>> {
  const { lenses } = await readRoles(store, options);
  for (const lens of [crossBorder, ...lenses.map(({ id }) => id)]) {
    const found = await readNetwork(store, lens, options);
    if (found.entities.length > 0) return found;
  }
  return readNetwork(store, everything, options);
}

/** The subgraph of a lens with the boxes that its places lie in, cut to the most linked entities where it is too large. Throws `bad-request` for a lens that is none. */
export async function readNetwork(
  store: GraphStore,
  lens: Lens,
  options?: RunOptions,
): Promise<ReplyOf<typeof network>> {
  const [roles, { counts }] = await Promise.all([readRoles(store, options), readHealth(store, options)]);
  const types = lens === everything ? await readDrawnTypes(store, options) : typesOf(lens, roles);
  const found = await store.run(relationsOfTypes, { types, limit: mostRelations }, options);
  const entities = await readEntities(store, endsOf(found), options);
  const isDrawn = (id: string) => !roles.undrawnKinds.includes(entities.get(id)?.kind ?? '');
  const read = found.filter(({ source, target }) => isDrawn(source) && isDrawn(target));
  const chains = await readPlaceChains(store, [...entities.keys()], options);
  const chosen = choose(lens, { entities, relations: read, chains, roles });

  const kept = keepMostLinked(chosen);
  const drawn = new Set(endsOf(kept));
  const within = Object.fromEntries([...drawn].flatMap((id) => (chains[id] === undefined ? [] : [[id, chains[id]]])));
  const boxes = lens === crossBorder ? boxesOf([...drawn], { entities, chains, roles }) : new Set<string>();
  const all = await readEntities(store, [...new Set([...drawn, ...boxes])], options);
  return {
    ...{ lens, roles },
    entities: [...all.values()],
    relations: kept,
    within: { ...within, ...(await readPlaceChains(store, [...boxes], options)) },
    total: { entities: counts.entities, relations: counts.relations },
    lensTotal: { entities: new Set([...endsOf(chosen), ...boxes]).size, relations: chosen.length },
    truncated: kept.length < chosen.length || found.length === mostRelations,
    documents: await readTitles(store, kept, options),
  };
}

type Chosen = Parameters<typeof selectCrossBorder>[0];

/** The cities and provinces that parties lie in are drawn around them; a place that an agreement happens to lie in is not. */
function boxesOf(drawn: string[], { entities, chains, roles }: Omit<Chosen, 'relations'>): Set<string> {
  const [hubKinds, boxKinds] = [
    hubKindsOf(roles),
    [...kindsOfLevel(roles, 'city'), ...kindsOfLevel(roles, 'province')],
  ];
  const parties = drawn.filter((id) => !hubKinds.includes(entities.get(id)?.kind ?? ''));
  const places = parties.flatMap((id) => chains[id] ?? []);
  return new Set(places.filter(({ kind }) => boxKinds.includes(kind)).map(({ id }) => id as string));
}

function typesOf(lens: Lens, roles: Roles): string[] {
  if (lens === crossBorder) return [...tyingTypesOf(roles), ...roles.subjects];
  const own = roles.lenses.find(({ id }) => id === lens);
  if (own !== undefined) return own.types;
  const known = [crossBorder, ...roles.lenses.map(({ id }) => id), everything];
  throw new Failure('bad-request', `query.lens: wanted one of ${known.join(', ')}, found ${JSON.stringify(lens)}.`);
}

function choose(lens: Lens, { entities, relations, chains, roles }: Chosen): readonly Relation[] {
  if (lens === everything) return relations;
  if (lens === crossBorder) return selectCrossBorder({ entities, relations, chains, roles });
  const kinds = roles.lenses.find(({ id }) => id === lens)?.kinds ?? [];
  const shown = (id: string) => kinds.includes(entities.get(id)?.kind ?? '');
  return relations.filter(({ source, target }) => shown(source) || shown(target));
}

function endsOf(relations: readonly Relation[]): string[] {
  return [...new Set(relations.flatMap(({ source, target }) => [source, target]))];
}

async function readEntities(store: GraphStore, ids: string[], options?: RunOptions): Promise<Map<string, Entity>> {
  const rows = ids.length === 0 ? [] : await store.run(entitiesById, { ids }, options);
  return new Map(rows.map((entity) => [entity.id, entity]));
}

/** A reference table is cited too, but is no document of the graph. */
async function readTitles(store: GraphStore, relations: readonly Relation[], options?: RunOptions) {
  const ids = new Set(relations.flatMap(({ evidence }) => evidence.map(({ document }) => `document:${document}`)));
  const rows = ids.size === 0 ? [] : await store.run(entityNames, { ids: [...ids] }, options);
  return rows.map(({ id, name }) => ({ id: id.replace(/^document:/, ''), title: name }));
}

function keepMostLinked(relations: readonly Relation[]): Relation[] {
  const degree = new Map<string, number>();
  for (const { source, target } of relations)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  if (degree.size <= mostEntities) return [...relations];
  const ranked = [...degree].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  const kept = new Set(ranked.slice(0, mostEntities).map(([id]) => id));
  return relations.filter(({ source, target }) => kept.has(source) && kept.has(target));
}
