import * as z from 'zod';
import type { Entity, EntityRef, Relation } from '../../shared/graph.ts';
import type { network } from '../../shared/contract/routes.ts';
import { crossBorder, everything, type Lens } from '../../shared/lens.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { isHub, kindsOfLevel, lensIdsOf, lensOf, tyingTypesOf } from '../../shared/ask-roles.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { RelationRow } from '../../shared/stored.ts';
import { documentIdOf } from '../../shared/own-id.ts';
import { selectCrossBorder } from './cross-border.ts';
import { readCounts } from './health.ts';
import { ofOneState } from './of-one-state.ts';
import { entitiesById, entityNames } from './entity.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { drawnTypes, readWords, type Words } from './vocabulary.ts';

const relationsOfTypes = query('read/relations-of-types', {
  params: { types: texts, limit: z.number() },
  row: RelationRow,
});

/** More than this many are never drawn; what a lens reads before it chooses is bounded too. */
const mostEntities = 1500;
const mostRelations = 20_000;

/**
 * The subgraph of a lens, or of the first lens that has something, with the boxes that its places lie in, cut to the most linked
 * entities where it is too large; all of one state of the data. Throws `bad-request` for a lens that is none.
 */
export function readNetwork(
  store: GraphStore,
  asked: Lens | undefined,
  options?: RunOptions,
): Promise<ReplyOf<typeof network>> {
  return ofOneState(store, () => readNow(store, asked, options), options);
}

async function readNow(
  store: GraphStore,
  asked: Lens | undefined,
  options?: RunOptions,
): Promise<ReplyOf<typeof network>> {
  const words = await readWords(store, options);
  const lenses = lensIdsOf(words.roles);
  if (asked !== undefined && !lenses.includes(asked))
    throw new Failure('bad-request', `query.lens: wanted one of ${lenses.join(', ')}, found ${JSON.stringify(asked)}.`);
  for (const lens of asked === undefined ? lenses : []) {
    const chosen = await chooseIn(store, lens, words, options);
    if (chosen.relations.length > 0) return drawn(store, lens, chosen, options);
  }
  const lens = asked ?? everything;
  return drawn(store, lens, await chooseIn(store, lens, words, options), options);
}

type Chosen = Parameters<typeof selectCrossBorder>[0] & { isCut: boolean };

/** The relations that a lens draws, with the entities and places that were looked at for it. */
async function chooseIn(store: GraphStore, lens: Lens, words: Words, options?: RunOptions): Promise<Chosen> {
  const { roles } = words;
  const types = typesOf(lens, words);
  const found = await store.run(relationsOfTypes, { types, limit: mostRelations }, options);
  const entities = await readEntities(store, endsOf(found), options);
  const isDrawn = (id: string) => entities.has(id) && !roles.undrawnKinds.includes(entities.get(id)?.kind ?? '');
  const read = found.filter(({ source, target }) => isDrawn(source) && isDrawn(target));
  const chains = await readPlaceChains(store, { ids: [...entities.keys()], roles }, options);
  const relations = choose(lens, { entities, relations: read, chains, roles });
  return { entities, relations, chains, roles, isCut: found.length === mostRelations };
}

async function drawn(
  store: GraphStore,
  lens: Lens,
  { entities, relations, chains, roles, isCut }: Chosen,
  options?: RunOptions,
): Promise<ReplyOf<typeof network>> {
  const kept = keepMostLinked(relations);
  const ends = endsOf(kept);
  const boxes = lens === crossBorder ? boxesOf(ends, { entities, chains, roles }) : new Map<string, EntityRef[]>();
  const missing = [...boxes.keys()].filter((id) => !entities.has(id));
  const [{ counts }, further, documents] = await Promise.all([
    readCounts(store, options),
    readEntities(store, missing, options),
    readTitles(store, kept, options),
  ]);
  const all = [...new Set([...ends, ...boxes.keys()])].flatMap((id) => entities.get(id) ?? further.get(id) ?? []);
  const within = ends.flatMap((id): [string, EntityRef[]][] => {
    const chain = chains[id];
    return chain === undefined ? [] : [[id, [...chain]]];
  });
  return {
    ...{ lens, roles },
    entities: all.sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: kept,
    within: Object.fromEntries([...[...boxes].filter(([, chain]) => chain.length > 0), ...within]),
    total: { entities: counts.entities, relations: counts.relations },
    lensTotal: { entities: new Set([...endsOf(relations), ...boxes.keys()]).size, relations: relations.length },
    truncated: kept.length < relations.length || isCut,
    documents,
  };
}

type Placed = Omit<Parameters<typeof selectCrossBorder>[0], 'relations'>;

/**
 * The cities and provinces that parties lie in are drawn around them, each with what lies around it; a place that an agreement
 * happens to lie in is not.
 */
function boxesOf(ids: readonly string[], { entities, chains, roles }: Placed): Map<string, EntityRef[]> {
  const boxKinds = [...kindsOfLevel(roles, 'city'), ...kindsOfLevel(roles, 'province')];
  const parties = ids.filter((id) => !isHub(roles, entities.get(id)?.kind ?? ''));
  return new Map(
    parties.flatMap((id) =>
      [...(chains[id] ?? [])].flatMap((place, at, chain) =>
        boxKinds.includes(place.kind) ? [[place.id as string, chain.slice(at + 1)] as const] : [],
      ),
    ),
  );
}

function typesOf(lens: Lens, { vocabulary, roles }: Words): string[] {
  if (lens === everything) return drawnTypes(vocabulary, roles);
  if (lens === crossBorder) return [...tyingTypesOf(roles), ...roles.subjects, ...roles.ties];
  return lensOf(roles, lens)?.types ?? [];
}

function choose(lens: Lens, looked: Parameters<typeof selectCrossBorder>[0]): readonly Relation[] {
  const { entities, relations, roles } = looked;
  if (lens === everything) return relations;
  if (lens === crossBorder) return selectCrossBorder(looked);
  const kinds = lensOf(roles, lens)?.kinds ?? [];
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
  return rows.map(({ id, name }) => ({ id: documentIdOf(id), title: name }));
}

function keepMostLinked(relations: readonly Relation[]): Relation[] {
  const degree = new Map<string, number>();
  for (const { source, target } of relations)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  if (degree.size <= mostEntities) return [...relations];
  const ranked = [...degree].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = new Set(ranked.slice(0, mostEntities).map(([id]) => id));
  return relations.filter(({ source, target }) => kept.has(source) && kept.has(target));
}
