import * as z from 'zod';
import { byDatasetOf } from './by-dataset.ts';
import { Basis, Entity, EntityId, type EntityRef, type Evidence, Relation } from './graph.ts';

/** Properties that are the database's own business and not the reader's. */
const Stored = z.looseObject({
  datasets: z.array(z.string()),
  searchText: z.string().optional(),
  contributions: z.array(z.string()).optional(),
});

/** `properties(n)` of an entity, merged of what all datasets say. */
export const MergedEntity = Stored.transform(({ searchText: _, byDataset: __, contributions: ___, ...entity }) =>
  Entity.parse(entity),
);

/** The same with what each dataset says, where they differ. */
export const EntityRow = Stored.transform(({ searchText: _, byDataset: __, contributions, ...entity }) =>
  Entity.parse({ ...entity, ...byDatasetOf({ datasets: entity.datasets, contributions }) }),
);

const RelationProperties = z.looseObject({
  id: z.string(),
  basis: Basis,
  documents: z.array(z.string()),
  quotes: z.array(z.string()),
  starts: z.array(z.number()),
  ends: z.array(z.number()),
  bases: z.array(Basis),
  notes: z.array(z.string()),
  /** By piece of evidence: the cells of a table, such as `A12 C12`. Absent where no evidence is a row. */
  cells: z.array(z.string()).default([]),
  /** By piece of evidence: what its row says of the relation, as JSON. Absent where all rows say the same. */
  rowProperties: z.array(z.string()).default([]),
});

/** `properties(r)`, its type and its ends: the parallel lists become evidence. */
export const RelationRow = z
  .object({ relation: RelationProperties, type: z.string(), source: EntityId, target: EntityId })
  .transform(({ relation, type, source, target }): Relation => {
    const { documents, quotes, starts, ends, bases, notes, cells, rowProperties, contributions: _, ...own } = relation;
    const evidence = documents.map((document, at): Evidence => ({
      document,
      start: starts[at] ?? 0,
      end: ends[at] ?? 0,
      quote: quotes[at] ?? '',
      basis: bases[at] ?? own.basis,
      ...(notes[at] ? { note: notes[at] } : {}),
      ...placeInTable(cells[at]),
      ...(rowProperties[at] ? { said: JSON.parse(rowProperties[at]) as Record<string, unknown> } : {}),
    }));
    return Relation.parse({ ...own, type, source, target, evidence });
  });

function placeInTable(stored: string | undefined): Pick<Evidence, 'row' | 'cells'> {
  if (!stored) return {};
  const cells = stored.split(' ');
  return { row: Number(/\d+$/.exec(cells[0] ?? '')?.[0]), cells };
}

/** A relation and its two ends by name. */
export const RelationWithEnds = z
  .looseObject({
    source: EntityId,
    sourceKind: z.string(),
    sourceName: z.string(),
    target: EntityId,
    targetKind: z.string(),
    targetName: z.string(),
  })
  .transform(({ sourceKind, sourceName, targetKind, targetName, source, target, ...rest }) => ({
    relation: RelationRow.parse({ ...rest, source, target }),
    source: { id: source, kind: sourceKind, name: sourceName } satisfies EntityRef,
    target: { id: target, kind: targetKind, name: targetName } satisfies EntityRef,
  }));
export type RelationWithEnds = z.output<typeof RelationWithEnds>;
