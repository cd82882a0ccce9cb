import type { Entity, Relation } from '../../shared/graph.ts';
import { withContribution } from './contributions.ts';
import type { OthersWords } from './others-words.ts';
import { entityRow, relationRow, type StoredEntity, type StoredRelation } from './stored-rows.ts';

interface Own {
  dataset: string;
  entities: Iterable<Entity>;
  relations: Iterable<Relation>;
}

/** The entities that are to be written: the dataset's own, and what others hold of what it no longer holds. */
export function* nextEntities({ dataset, entities }: Own, others: OthersWords): Generator<StoredEntity> {
  const left = new Set(others.entities.keys());
  for (const entity of entities) {
    left.delete(entity.id);
    yield entityRow(withContribution(others.entities.get(entity.id)?.said ?? [], dataset, entity));
  }
  for (const id of left) yield entityRow(withContribution(others.entities.get(id)?.said ?? [], dataset, undefined));
}

/** The same of relations. */
export function* nextRelations({ dataset, relations }: Own, others: OthersWords): Generator<StoredRelation> {
  const left = new Set(others.relations.keys());
  for (const relation of relations) {
    left.delete(relation.id);
    yield relationRow(withContribution(others.relations.get(relation.id) ?? [], dataset, relation));
  }
  for (const id of left) yield relationRow(withContribution(others.relations.get(id) ?? [], dataset, undefined));
}
