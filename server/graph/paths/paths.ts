import * as z from 'zod';
import { bases, type Basis, type EntityRef, type Relation } from '../../../shared/graph.ts';
import type { Path, paths } from '../../../shared/contract/path-routes.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import { datasetsPass } from '../../../shared/links.ts';
import { splitOwnId } from '../../../shared/own-id.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { type Adjacency, readAdjacency } from './adjacency.ts';
import { entityNames, noEntity } from '../entity.ts';
import { createPathBudget } from './path-budget.ts';
import { type FoundPath, searchPaths } from './path-search.ts';
import { pathSentence } from './path-sentence.ts';
import { provinceFinder } from './province-finder.ts';
import { among } from '../relations-among.ts';
import { readVocabulary } from '../vocabulary.ts';

const mostRelations = 20_000;

export type PathsInput = z.output<(typeof paths)['query']>;

/** What a search may cost: the issue of a hub is that everything is near it. */
const relationsTouched = 200_000;
const longestMs = 15_000;

/** The best paths between two entities, with the relations and sentences of each step. Throws `not-found`. */
export async function readPaths(
  store: GraphStore,
  input: PathsInput,
  options?: RunOptions,
): Promise<ReplyOf<typeof paths>> {
  const adjacency = await readAdjacency(store, options);
  const { contains } = adjacency.roles;
  const [source, target] = [input.from, input.to].map((id) => {
    const number = adjacency.numberOf.get(id);
    if (number === undefined) throw noEntity(id);
    return number;
  }) as [number, number];
  const budget = createPathBudget({ relations: relationsTouched, timeMs: longestMs, signal: options?.signal });
  const found =
    source === target
      ? { paths: [], touched: 0 }
      : await searchPaths(adjacency, { source, target, ...constraintsOf(adjacency, input, source, target) }, budget);
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
      ({ basis, datasets }) => input.basis?.includes(basis) !== false && datasetsPass(datasets, without),
    ),
  );
  return {
    from: refOf(source),
    to: refOf(target),
    paths: found.paths.map((path): Path => {
      const entities = path.entities.map(refOf);
      const hops = hopsOf(path, entities, between, { contains, isForward: input.direction === 'forward' });
      return {
        basis: bases[path.weakest] ?? 'reference',
        steps: path.steps,
        documents: path.documents,
        entities,
        hops,
        sentence: pathSentence(entities, hops, vocabulary),
      };
    }),
    truncated: 'cut' in found && found.cut !== undefined,
    ...('cut' in found && found.cut !== undefined ? { reason: found.cut } : {}),
    touched: found.touched,
  };
}

function typeFilter({ types, containment }: PathsInput, contains: readonly string[]): (type: string) => boolean {
  return (type) =>
    (types === undefined || types.includes(type)) && (containment === 'chain' || !contains.includes(type));
}

function constraintsOf(adjacency: Adjacency, input: PathsInput, source: number, target: number) {
  const { kinds } = adjacency;
  const { via, avoid, direction, crossBorder, basis, without = [], maxLength, k } = input;
  const provinceOf = provinceFinder(adjacency);
  const isVia = (node: number) => node !== source && node !== target && via?.includes(kinds[node] ?? '') === true;
  const touchesTwo = (entities: readonly number[]) => {
    const provinces = entities.map(provinceOf).filter((province) => province !== undefined);
    return new Set(provinces).size > 1;
  };
  return {
    k,
    maxLength,
    levels: bases.flatMap((name, at) => (basis === undefined || basis.includes(name) ? [at] : [])),
    allowsType: typeFilter(input, adjacency.roles.contains),
    allowsDocuments: (documents: readonly string[]) =>
      without.length === 0 || documents.some((document) => !without.includes(splitOwnId(document).dataset ?? '')),
    allowsEntity: (node: number) => avoid?.includes(kinds[node] ?? '') !== true,
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
