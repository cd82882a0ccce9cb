import * as z from 'zod';
import { bases, Entity, Relation } from '../../shared/graph.ts';
import { ownId, splitOwnId } from '../../shared/own-id.ts';
import { MergedEntity, RelationRow } from '../../shared/stored.ts';
import { growingFact } from './facts.ts';

/** What one dataset says of an entity or a relation. */
export interface Contribution<T> {
  dataset: string;
  value: T;
}

/** Which datasets hold what is stored, in the order of their first load; `contributions` is there where several do. */
const Holders = z.looseObject({ datasets: z.array(z.string()), contributions: z.array(z.string()).optional() });

/** What each dataset says of a stored entity, from `properties(n)`. */
export function entityContributions(properties: unknown): Contribution<Entity>[] {
  return contributions(
    properties,
    Entity,
    () => MergedEntity.parse(properties),
    (whole) => whole,
  );
}

/** The same of a stored relation, from a row that `RelationRow` reads. */
export function relationContributions(row: { relation: Record<string, unknown> }): Contribution<Relation>[] {
  return contributions(row.relation, Relation, () => RelationRow.parse(row), quotedBy);
}

/** Where several hold it and nothing tells them apart, as version 0.1.0 stored it, `partOf` says which part of the merged is whose. */
function contributions<T>(
  properties: unknown,
  schema: z.ZodType<T>,
  merged: () => T,
  partOf: (whole: T, dataset: string) => T,
): Contribution<T>[] {
  const { datasets, contributions: texts } = Holders.parse(properties);
  if (texts !== undefined)
    return datasets.map((dataset, at) => ({ dataset, value: schema.parse(JSON.parse(texts[at] ?? '')) }));
  const whole = merged();
  if (datasets.length === 1) return datasets.map((dataset) => ({ dataset, value: whole }));
  return datasets.map((dataset) => ({ dataset, value: partOf(whole, dataset) }));
}

/** What a dataset's own documents say of it, else its reference table; all of it where neither does. */
function quotedBy(relation: Relation, dataset: string): Relation {
  const { evidence } = relation;
  const quoted = evidence.filter(({ document, quote }) => quote !== '' && splitOwnId(document).dataset === dataset);
  const referred = evidence
    .filter(({ basis }) => basis === 'reference')
    .map((one) => ({ ...one, document: ownId(dataset, splitOwnId(one.document).id) }));
  const own = quoted.length > 0 ? quoted : referred;
  if (own.length === 0) return relation;
  const strongest = bases.find((basis) => own.some((one) => one.basis === basis));
  return { ...relation, basis: strongest ?? relation.basis, evidence: own };
}

/** Puts `value` in the place of what the dataset said before, or behind the others; without a value takes it out. */
export function withContribution<T>(
  known: readonly Contribution<T>[],
  dataset: string,
  value: T | undefined,
): Contribution<T>[] {
  if (value === undefined) return known.filter((one) => one.dataset !== dataset);
  if (!known.some((one) => one.dataset === dataset)) return [...known, { dataset, value }];
  return known.map((one) => (one.dataset === dataset ? { dataset, value } : one));
}

/** One entity of what several datasets say: the first one's word counts, every other name is an alias. */
export function mergeEntities(known: readonly Contribution<Entity>[]): Entity {
  const [first, ...others] = known.map(({ value }) => value);
  if (first === undefined) throw new Error('an entity that no dataset holds');
  const names = [first, ...others].flatMap(({ name, aliases }) => [name, ...aliases]);
  const aliases = [...new Set(names)].filter((name) => name !== first.name);
  return { ...(Object.assign({}, ...[...others].reverse()) as object), ...first, aliases };
}

/** One relation of what several datasets say: the strongest basis leads, all evidence stays. */
export function mergeRelations(known: readonly Contribution<Relation>[]): Relation {
  const [first, ...others] = known.map(({ value }) => value);
  if (first === undefined) throw new Error('a relation that no dataset holds');
  const fact = growingFact(first);
  for (const one of others) fact.add(one);
  return fact.whole();
}

/** How the holders are stored beside the merged value. */
export function holdersOf(known: readonly Contribution<object>[]): { datasets: string[]; contributions?: string[] } {
  const datasets = known.map(({ dataset }) => dataset);
  return known.length === 1
    ? { datasets }
    : { datasets, contributions: known.map(({ value }) => JSON.stringify(value)) };
}
