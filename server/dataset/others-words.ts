import * as z from 'zod';
import type { Entity, Relation } from '../../shared/graph.ts';
import { Failure } from '../failure.ts';
import type { RunQuery } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { batches } from './batches.ts';
import { type Contribution, entityContributions, relationContributions } from './contributions.ts';
import type { Counted } from './staged-dataset.ts';

const Held = z
  .object({ entity: z.looseObject({ kind: z.string() }) })
  .transform(({ entity }) => ({ storedKind: entity.kind, said: entityContributions(entity) }));
const HeldRelation = z
  .looseObject({ relation: z.record(z.string(), z.unknown()) })
  .transform((row) => relationContributions(row));

const sharedEntities = query('load/shared-entities', { params: { dataset: z.string(), ids: texts }, row: Held });
const heldEntities = query('load/held-entities', { params: { dataset: z.string() }, row: Held });
const sharedRelations = query('load/shared-relations', {
  params: {
    dataset: z.string(),
    rows: z.array(z.object({ id: z.string(), source: z.string(), target: z.string() })),
  },
  row: HeldRelation,
});
const heldRelations = query('load/held-relations', { params: { dataset: z.string() }, row: HeldRelation });

/** What other datasets say of what a dataset is to hold, or held until now, by id. */
export interface OthersWords {
  entities: ReadonlyMap<string, { storedKind: string; said: Contribution<Entity>[] }>;
  relations: ReadonlyMap<string, Contribution<Relation>[]>;
}

interface Asked {
  dataset: string;
  entities: Counted<Entity>;
  relations: Counted<Relation>;
  /** Whether it is the only one that is loaded. */
  isAlone: boolean;
  /** An id with two meanings is one entity with both names; else it is refused. */
  merge: boolean;
}

/** Reads them. Throws `bad-request` where an id means two things and that is not wished. */
export async function readOthersWords(run: RunQuery, asked: Asked): Promise<OthersWords> {
  if (asked.isAlone) return { entities: new Map(), relations: new Map() };
  const { dataset, merge } = asked;
  const entities = new Map<string, { storedKind: string; said: Contribution<Entity>[] }>();
  const conflicts: Conflict[] = [];
  for (const batch of batches(asked.entities)) {
    const ids = batch.map(({ id }) => id);
    const held = await run(sharedEntities, { dataset, ids });
    for (const one of held) entities.set(one.said[0]?.value.id ?? '', one);
    const own = new Map(batch.map((entity) => [entity.id, entity]));
    if (!merge) for (const { said } of held) conflicts.push(...conflictsOf(dataset, own, said));
  }
  refuseTwoMeanings(dataset, conflicts);
  for (const one of await run(heldEntities, { dataset })) entities.set(one.said[0]?.value.id ?? '', one);
  const relations = new Map<string, Contribution<Relation>[]>();
  // A relation that another dataset holds has both of its ends there too.
  if (entities.size > 0)
    for (const batch of batches(among(asked.relations, entities))) {
      const rows = batch.map(({ id, source, target }) => ({ id, source, target }));
      for (const said of await run(sharedRelations, { dataset, rows })) relations.set(said[0]?.value.id ?? '', said);
    }
  for (const said of await run(heldRelations, { dataset })) relations.set(said[0]?.value.id ?? '', said);
  return { entities, relations };
}

/** The relations both of whose ends are among those. */
function* among(relations: Iterable<Relation>, ends: { has: (id: string) => boolean }): Generator<Relation> {
  for (const relation of relations) if (ends.has(relation.source) && ends.has(relation.target)) yield relation;
}

interface Conflict {
  id: string;
  own: Entity;
  other: Entity;
  otherDataset: string;
}

function conflictsOf(
  dataset: string,
  own: ReadonlyMap<string, Entity>,
  said: readonly Contribution<Entity>[],
): Conflict[] {
  const isSame = (one: Entity | undefined, other: Entity) => one?.name === other.name && one.kind === other.kind;
  return said.flatMap(({ dataset: other, value }) => {
    const mine = own.get(value.id);
    // What was merged on purpose once needs no second word.
    const isAccepted = said.some((before) => before.dataset === dataset && isSame(mine, before.value));
    return mine === undefined || isAccepted || isSame(mine, value) || other === dataset
      ? []
      : [{ id: value.id, own: mine, other: value, otherDataset: other }];
  });
}

const mostNamed = 10;

function refuseTwoMeanings(dataset: string, conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return;
  const named = conflicts
    .slice(0, mostNamed)
    .map(
      ({ id, own: mine, other, otherDataset }) =>
        `  ${id} is ${mine.name} (${mine.kind}) in ${dataset}, ${other.name} (${other.kind}) in ${otherDataset}`,
    );
  const more = conflicts.length > mostNamed ? `\n  and ${conflicts.length - mostNamed} more` : '';
  throw new Failure(
    'bad-request',
    `The same id means different things in two datasets; nothing was loaded.\n${named.join('\n')}${more}\nGive one of them another id, or load with --merge to keep them as one entity with both names.`,
    {
      details: {
        conflicts: conflicts.map(({ id }) => id),
        meanings: conflicts.slice(0, mostNamed).map(({ id, own: mine, other, otherDataset }) => ({
          ...{ id, name: mine.name, kind: mine.kind },
          ...{ otherName: other.name, otherKind: other.kind, otherDataset },
        })),
      },
    },
  );
}
