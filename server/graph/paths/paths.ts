import * as z from 'zod';
import { bases, type Basis, type EntityRef, type Relation } from '../../../shared/graph.ts';
import type { Path, paths } from '../../../shared/contract/path-routes.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import { datasetsPass } from '../../../shared/links.ts';
import type { SaidFilter } from '../../../shared/said-filter.ts';
import { splitOwnId } from '../../../shared/own-id.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { type Adjacency, readAdjacency } from './adjacency.ts';
import { entityNames, noEntity } from '../entity.ts';
import { createPathBudget } from './path-budget.ts';
import { type FoundPath, type PathResult, searchPaths } from './path-search.ts';
import { pathSentence } from './path-sentence.ts';
import { provinceFinder } from './province-finder.ts';
import { among } from '../relations-among.ts';
import { readVocabulary } from '../vocabulary.ts';

const mostRelations = 20_000;

export type PathsInput = z.output<(typeof paths)['query']>;

/** What a search may cost: the issue of a hub is that everything is near it. */
const relationsTouched = 200_000;
const longestMs = 15_000;

/** So many are looked at where what readers say withholds some. */
const mostLookedAt = 400;

/**
 * The best paths between two entities, with the relations and sentences of each step: those that pass by `said`, for which more are looked
 * for where some do not. Throws `not-found`.
 */
export async function readPaths(
  store: GraphStore,
  input: PathsInput,
  { said, ...options }: RunOptions & { said?: SaidFilter | undefined } = {},
): Promise<ReplyOf<typeof paths>> {
  const adjacency = await readAdjacency(store, options);
  const [source, target] = [input.from, input.to].map((id) => {
    const number = adjacency.numberOf.get(id);
    if (number === undefined) throw noEntity(id);
    return number;
  }) as [number, number];
  const budget = createPathBudget({ relations: relationsTouched, timeMs: longestMs, signal: options.signal });
  const constraints = constraintsOf(adjacency, { ...input, said }, source, target);
  for (let k = input.k; ; k = Math.min(mostLookedAt, k * 2)) {
    const found: PathResult =
      source === target
        ? { paths: [], touched: 0 }
        : await searchPaths(adjacency, { source, target, ...constraints, k }, budget);
    const told = await tellPaths(store, { found, source, target, adjacency }, { input, said }, options);
    const isAll = found.paths.length < k || found.cut !== undefined;
    if (told.paths.length < input.k && !isAll && k < mostLookedAt) continue;
    return {
      ...told,
      paths: told.paths.slice(0, input.k),
      truncated: found.cut !== undefined || (told.paths.length < input.k && !isAll),
      ...(found.cut === undefined ? {} : { reason: found.cut }),
      ...(said === undefined ? {} : { withheld: found.paths.length - told.paths.length }),
      touched: found.touched,
    };
  }
}

interface Found {
  found: PathResult;
  source: number;
  target: number;
  adjacency: Adjacency;
}

/** The paths with the relations of their steps; one without a relation that passes for each of them is none. */
async function tellPaths(
  store: GraphStore,
  { found, source, target, adjacency }: Found,
  { input, said }: { input: PathsInput; said: SaidFilter | undefined },
  options: RunOptions,
): Promise<Pick<ReplyOf<typeof paths>, 'from' | 'to' | 'paths'>> {
  const { contains } = adjacency.roles;
  const ids = [...new Set([source, target, ...found.paths.flatMap(({ entities }) => entities)])].map(
    (number) => adjacency.ids[number] ?? '',
  );
  const types = adjacency.types.filter(typeFilter(input, contains));
  const [names, relations, vocabulary] = await Promise.all([
    store.run(entityNames, { ids }, options),
    store.run(among, { ids, types, limit: mostRelations }, options),
    readVocabulary(store, options),
  ]);
  const refs = new Map(names.map((ref) => [ref.id as string, ref]));
  const refOf = (number: number): EntityRef => {
    const id = adjacency.ids[number] ?? '';
    const ref = refs.get(id);
    // Taken away since the relations were read.
    if (ref === undefined) throw noEntity(id);
    return ref;
  };
  const without = new Set(input.without);
  const between = groupByEnds(
    relations.filter(
      ({ id, basis, datasets }) =>
        input.basis?.includes(basis) !== false && datasetsPass(datasets, without) && said?.allowsRelation(id) !== false,
    ),
  );
  return {
    from: refOf(source),
    to: refOf(target),
    paths: found.paths.flatMap((path): Path[] => {
      const entities = path.entities.map(refOf);
      const hops = hopsOf(path, entities, between, { contains, isForward: input.direction === 'forward' });
      if (said !== undefined && hops.some((hop) => hop.relations.length === 0)) return [];
      const { steps, documents } = path;
      const sentence = pathSentence(entities, hops, vocabulary);
      return [{ basis: bases[path.weakest] ?? 'reference', steps, documents, entities, hops, sentence }];
    }),
  };
}

function typeFilter(
  { types, containment }: Pick<PathsInput, 'types' | 'containment'>,
  contains: readonly string[],
): (type: string) => boolean {
  return (type) =>
    (types === undefined || types.includes(type)) && (containment === 'chain' || !contains.includes(type));
}

function constraintsOf(
  adjacency: Adjacency,
  input: Omit<PathsInput, 'said'> & { said: SaidFilter | undefined },
  source: number,
  target: number,
) {
  const { kinds } = adjacency;
  const { via, avoid, direction, crossBorder, basis, without = [], said, maxLength } = input;
  const provinceOf = provinceFinder(adjacency);
  const isVia = (node: number) => node !== source && node !== target && via?.includes(kinds[node] ?? '') === true;
  const touchesTwo = (entities: readonly number[]) => {
    const provinces = entities.map(provinceOf).filter((province) => province !== undefined);
    return new Set(provinces).size > 1;
  };
  return {
    maxLength,
    levels: bases.flatMap((name, at) => (basis === undefined || basis.includes(name) ? [at] : [])),
    allowsType: typeFilter(input, adjacency.roles.contains),
    allowsDocuments: (documents: readonly string[]) =>
      without.length === 0 || documents.some((document) => !without.includes(splitOwnId(document).dataset ?? '')),
    allowsEntity: (node: number) =>
      avoid?.includes(kinds[node] ?? '') !== true && said?.allowsEntity(adjacency.ids[node] ?? '') !== false,
    isForward: direction === 'forward',
    accepts: (entities: readonly number[]) =>
      (via === undefined || entities.some(isVia)) && (!crossBorder || touchesTwo(entities)),
  };
}

function groupByEnds(relations: readonly Relation[]): ReadonlyMap<string, Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = `${relation.source} ${relation.target}`;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return groups;
}

/** What is weaker than the whole path is no step of it. */
function hopsOf(
  { weakest }: FoundPath,
  entities: readonly EntityRef[],
  between: ReadonlyMap<string, Relation[]>,
  { contains, isForward }: { contains: readonly string[]; isForward: boolean },
): Path['hops'] {
  const strength = (basis: Basis) => bases.indexOf(basis);
  let before = '';
  return entities.slice(0, -1).map(({ id }, at) => {
    const next = entities[at + 1]?.id ?? '';
    const relations = [
      ...(between.get(`${id} ${next}`) ?? []),
      ...(isForward ? [] : (between.get(`${next} ${id}`) ?? [])),
    ]
      .filter(({ basis }) => strength(basis) <= weakest)
      .sort((a, b) => strength(a.basis) - strength(b.basis) || (a.id < b.id ? -1 : 1));
    const isContainment = relations.every(({ type }) => contains.includes(type));
    const way = isContainment ? (relations[0]?.source === id ? 'outwards' : 'inwards') : '';
    const continues = way !== '' && way === before;
    before = way;
    return { relations, continues };
  });
}
