import * as z from 'zod';
import { bases, type Basis, type EntityRef, type Relation } from '../../../shared/graph.ts';
import type { Path, paths } from '../../../shared/contract/path-routes.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import { datasetsPass } from '../../../shared/links.ts';
import { relationWithout } from '../../../shared/said-without.ts';
import type { SaidFilter } from '../../../shared/said-filter.ts';
import { splitOwnId } from '../../../shared/own-id.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { type Adjacency, readAdjacency } from './adjacency.ts';
import { entityNames, noEntity } from '../entity.ts';
import { createPathBudget } from './path-budget.ts';
import { type PathResult, searchPaths } from './path-search.ts';
import type { PathQuestion } from './path-steps.ts';
import { pathSentence } from './path-sentence.ts';
import { provinceFinder } from './province-finder.ts';
import { readStepRelations, type StepEnds } from './step-relations.ts';
import { readVocabulary } from '../vocabulary.ts';
import { countWithheld } from './withheld-paths.ts';

export type PathsInput = z.output<(typeof paths)['query']>;

/** What a search may cost: the issue of a hub is that everything is near it. */
const relationsTouched = 200_000;
const longestMs = 15_000;

/**
 * The best paths between two entities, with the relations and sentences of each step: over relations and through entities that pass by
 * `said`. Throws `not-found`.
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
  const endMs = performance.now() + longestMs;
  const questionBy = (by: SaidFilter | undefined) => questionOf(adjacency, { ...input, said: by }, { source, target });
  const search = async (question: PathQuestion): Promise<PathResult> => {
    const timeMs = endMs - performance.now();
    const budget = createPathBudget({ relations: relationsTouched, timeMs, signal: options.signal });
    return source === target ? { paths: [], touched: 0 } : searchPaths(adjacency, question, budget);
  };
  const question = questionBy(said);
  const found = await search(question);
  // What readers withhold is told of the paths that would stand here without them, which takes a search of its own.
  const whole = said === undefined ? undefined : await search(questionBy(undefined));
  return {
    ...(await tellPaths(store, { found, source, target, adjacency }, { input, said }, options)),
    truncated: found.cut !== undefined,
    ...(found.cut === undefined ? {} : { reason: found.cut }),
    ...(whole === undefined || whole.cut !== undefined
      ? {}
      : { withheld: countWithheld(adjacency, whole.paths, question) }),
    touched: found.touched,
  };
}

interface Found {
  found: PathResult;
  source: number;
  target: number;
  adjacency: Adjacency;
}

/** The paths with the relations of their steps. */
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
    readStepRelations(store, { steps: stepsOf(found, adjacency), types }, options),
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
    relations
      .filter(({ id, datasets }) => datasetsPass(datasets, without) && said?.allowsRelation(id) !== false)
      .map((relation) => relationWithout(relation, without))
      .filter(({ basis }) => input.basis?.includes(basis) !== false),
  );
  return {
    from: refOf(source),
    to: refOf(target),
    paths: found.paths.flatMap((path): Path[] => {
      const entities = path.entities.map(refOf);
      // The search knows a relation by the strongest word for it, which may be that of a dataset that is left out.
      const ways = { contains, isForward: input.direction === 'forward' };
      const weakest =
        without.size === 0 ? path.weakest : bases.indexOf(weakestOf(hopsOf(bases.length, entities, between, ways)));
      const hops = hopsOf(weakest, entities, between, ways);
      if (without.size > 0 && hops.some(({ relations: own }) => own.length === 0)) return [];
      const { steps, documents } = path;
      const sentence = pathSentence(entities, hops, vocabulary);
      return [{ basis: weakestOf(hops), steps, documents, entities, hops, sentence }];
    }),
  };
}

function stepsOf({ paths: all }: PathResult, { ids }: Adjacency): StepEnds[] {
  const steps = all.flatMap(({ entities }) =>
    entities.slice(0, -1).map((node, at): StepEnds => [ids[node] ?? '', ids[entities[at + 1] ?? node] ?? '']),
  );
  return [...new Map(steps.map((step) => [step.join(' '), step])).values()];
}

function typeFilter(
  { types, containment }: Pick<PathsInput, 'types' | 'containment'>,
  contains: readonly string[],
): (type: string) => boolean {
  return (type) =>
    (types === undefined || types.includes(type)) && (containment === 'chain' || !contains.includes(type));
}

function questionOf(
  adjacency: Adjacency,
  input: Omit<PathsInput, 'said'> & { said: SaidFilter | undefined },
  { source, target }: Pick<PathQuestion, 'source' | 'target'>,
): PathQuestion {
  const { kinds } = adjacency;
  const { via, avoid, direction, crossBorder, basis, without = [], said, maxLength, k } = input;
  const provinceOf = provinceFinder(adjacency);
  const isVia = (node: number) => node !== source && node !== target && via?.includes(kinds[node] ?? '') === true;
  const touchesTwo = (entities: readonly number[]) => {
    const provinces = entities.map(provinceOf).filter((province) => province !== undefined);
    return new Set(provinces).size > 1;
  };
  return {
    ...{ source, target, k, maxLength },
    levels: bases.flatMap((name, at) => (basis === undefined || basis.includes(name) ? [at] : [])),
    allowsType: typeFilter(input, adjacency.roles.contains),
    allowsDocuments: (documents: readonly string[]) =>
      without.length === 0 || documents.some((document) => !without.includes(splitOwnId(document).dataset ?? '')),
    allowsRelation: said?.allowsRelation,
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

/** The basis of its weakest step; the strongest relation of a step comes first. */
function weakestOf(hops: Path['hops']): Basis {
  const steps = hops.map(({ relations: [strongest] }) => bases.indexOf(strongest?.basis ?? 'reference'));
  return bases[Math.max(0, ...steps)] ?? 'reference';
}

/** What is weaker than the whole path is no step of it. */
function hopsOf(
  weakest: number,
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
