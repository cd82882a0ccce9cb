import * as z from 'zod';
import { Basis, type Entity, type Relation } from '../contract/graph.ts';
import type { GraphStore, RunQuery } from '../store/graph-store.ts';
import { RelationRow } from '../contract/stored.ts';
import type { Dataset } from './check-dataset.ts';
import { addFact } from './facts.ts';

const nothing = z.unknown();
const lock = { file: 'load/lock-dataset', row: nothing };
const hashOf = { file: 'load/dataset-hash', row: z.object({ hash: z.string() }) };
const sharedRelations = {
  file: 'load/shared-relations',
  row: z.looseObject({ relation: z.looseObject({ datasets: z.array(z.string()) }) }),
};
const sharedEntities = {
  file: 'load/shared-entities',
  row: z.object({ id: z.string(), datasets: z.array(z.string()) }),
};
const deleteRelations = { file: 'load/delete-relations', row: nothing };
const deleteEntities = { file: 'load/delete-entities', row: nothing };
const releaseEntity = { file: 'load/release-entity', row: nothing };
const writeEntities = { file: 'load/entities', row: nothing };
const floatValues = { file: 'load/float-values', row: nothing };
const writeRelations = { file: 'load/relations', row: nothing };

const batchSize = 1000;

export interface LoadResult {
  /** False where the dataset was already loaded just so. */
  changed: boolean;
  entities: number;
  relations: number;
}

/**
 * Puts a checked dataset into the store in one transaction, in place of what it held before: nothing is changed if it
 * is already there, and an interrupted load leaves what was there. `progress` is told how many rows are written.
 */
export async function loadDataset(
  store: GraphStore,
  dataset: Dataset,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<LoadResult> {
  const size = { entities: dataset.entities.length, relations: dataset.relations.length };
  const [loaded] = await store.run(hashOf, { id: dataset.id });
  if (loaded?.hash === dataset.hash) return { changed: false, ...size };
  await store.prepare();
  const total = size.entities + size.relations;
  let done = 0;
  await store.write(async (run) => {
    const { id, title, version, hash } = dataset;
    await run(lock, {
      id,
      title,
      version,
      hash,
      vocabulary: JSON.stringify(dataset.vocabulary),
      outlines: JSON.stringify(dataset.outlines),
    });
    const kept = await takeAway(run, dataset);
    for (const [kind, entities] of groupBy(dataset.entities, (entity) => entity.kind))
      for (const rows of batches(entities)) {
        await run(
          writeEntities,
          { rows: rows.map((entity) => entityRow(entity, [...(kept.datasets.get(entity.id) ?? []), id])) },
          kind,
        );
        progress((done += rows.length), total);
      }
    await run(floatValues, { dataset: id });
    for (const [type, relations] of groupBy(kept.relations, ({ relation }) => relation.type))
      for (const rows of batches(relations)) {
        await run(writeRelations, { rows: rows.map(relationRow) }, type);
        progress((done += rows.length), total);
      }
  });
  return { changed: true, ...size };
}

interface Owned {
  relation: Relation;
  datasets: string[];
}

/** Takes the dataset's old state away and returns what other datasets hold of it, put together with the new. */
async function takeAway(
  run: RunQuery,
  dataset: Dataset,
): Promise<{ datasets: Map<string, string[]>; relations: Owned[] }> {
  const ids = dataset.relations.map((relation) => relation.id);
  const entityIds = dataset.entities.map((entity) => entity.id);
  const ownDocuments = new Set(
    dataset.entities.filter(({ kind }) => kind === 'Document').map(({ id }) => id.replace(/^document:/, '')),
  );
  const shared = await run(sharedRelations, { dataset: dataset.id, ids });
  const entities = await run(sharedEntities, { dataset: dataset.id, ids: entityIds });
  await run(deleteRelations, { dataset: dataset.id, ids });
  await run(deleteEntities, { dataset: dataset.id });
  if (entities.length > 0) await run(releaseEntity, { rows: entities });

  const facts = new Map<string, Relation>();
  const datasets = new Map<string, string[]>();
  for (const row of shared) {
    const relation = RelationRow.parse(row);
    addFact(facts, { ...relation, evidence: relation.evidence.filter(({ document }) => !ownDocuments.has(document)) });
    datasets.set(
      relation.id,
      row.relation.datasets.filter((name) => name !== dataset.id),
    );
  }
  for (const relation of dataset.relations) {
    addFact(facts, relation);
    datasets.set(relation.id, [...(datasets.get(relation.id) ?? []), dataset.id]);
  }
  const relations = [...facts.values()].map((relation) => ({ relation, datasets: datasets.get(relation.id) ?? [] }));
  return { datasets: new Map(entities.map((row) => [row.id, row.datasets])), relations };
}

function entityRow(entity: Entity, datasets: string[]): Record<string, unknown> {
  const searchText = [entity.name, ...entity.aliases, entity.id].join('\n').toLowerCase();
  const floats = entity.kind === 'Measure' ? { value: { $float: entity['value'] } } : {};
  return { ...entity, ...floats, datasets: [...datasets].sort(), searchText };
}

function relationRow({
  relation: { type: _, source, target, evidence, ...own },
  datasets,
}: Owned): Record<string, unknown> {
  return {
    source,
    target,
    properties: {
      ...own,
      datasets: [...datasets].sort(),
      documents: evidence.map((one) => one.document),
      quotes: evidence.map((one) => one.quote),
      starts: evidence.map((one) => one.start),
      ends: evidence.map((one) => one.end),
      bases: evidence.map((one) => Basis.parse(one.basis)),
      notes: evidence.map((one) => one.note ?? ''),
    },
  };
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function* batches<T>(items: T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
}
