import { Entity, EntityId, type Relation } from '#shared/graph';
import { EntityRow, RelationRow } from '#shared/stored';
import { toPlain, type TypedNode, type TypedRelationship, type TypedValue } from '#shared/contract/cypher-values';
import type { QueryResult } from './console.ts';
import { remember } from '../../state/memo.ts';

/** What of a result is an entity or a relation of the graph. */
export interface QueryGraph {
  entities: Entity[];
  /** Relations whose two ends are known; the others are `loose`. */
  relations: Relation[];
  loose: string[];
  /** Nodes that are no entities, such as the dataset's own. */
  others: number;
}

/** More entities than this are not drawn at once. */
export const mostDrawn = 500;

/** Read once of a result, however often it is drawn. */
export const graphOfResult = remember(readGraph);

function readGraph({ rows }: Pick<QueryResult, 'rows'>): QueryGraph {
  const nodes = new Map<string, TypedNode>();
  const relationships = new Map<string, TypedRelationship>();
  for (const row of rows) for (const value of row) collect(value, nodes, relationships);
  const entities = new Map<string, Entity>();
  let others = 0;
  for (const [elementId, node] of nodes) {
    const entity = entityOf(node);
    if (entity === undefined) others++;
    else entities.set(elementId, entity);
  }
  const relations: Relation[] = [];
  const loose: string[] = [];
  for (const relationship of relationships.values()) {
    const { _start_node_element_id: start, _end_node_element_id: end } = relationship._value;
    const [source, target] = [entities.get(start), entities.get(end)];
    const relation =
      source === undefined || target === undefined ? undefined : relationOf(relationship, source.id, target.id);
    const id = relationId(relationship);
    if (relation !== undefined) relations.push(relation);
    else if (id !== undefined) loose.push(id);
  }
  const byId = new Map([...entities.values()].map((entity) => [entity.id, entity]));
  return { entities: [...byId.values()], relations, loose, others };
}

function collect(
  value: TypedValue,
  nodes: Map<string, TypedNode>,
  relationships: Map<string, TypedRelationship>,
): void {
  if (value.$type === 'Node') nodes.set(value._value._element_id, value);
  else if (value.$type === 'Relationship') relationships.set(value._value._element_id, value);
  else if (value.$type === 'List' || value.$type === 'Path')
    for (const one of value._value) collect(one, nodes, relationships);
  else if (value.$type === 'Map') for (const one of Object.values(value._value)) collect(one, nodes, relationships);
}

/** The entity that a node is; undefined for a node of another kind. */
export function entityOf(node: TypedNode): Entity | undefined {
  const parsed = EntityRow.safeParse(plainProperties(node._value._properties));
  return parsed.success ? parsed.data : undefined;
}

export function relationId({ _value }: TypedRelationship): string | undefined {
  const { id } = _value._properties;
  return id?.$type === 'String' ? id._value : undefined;
}

/** The relation that a relationship is, with its evidence. */
function relationOf({ _value }: TypedRelationship, source: string, target: string): Relation | undefined {
  const parsed = RelationRow.safeParse({
    relation: plainProperties(_value._properties),
    type: _value._type,
    source: EntityId.parse(source),
    target: EntityId.parse(target),
  });
  return parsed.success ? parsed.data : undefined;
}

/** The relationships anywhere in a value. */
export function relationshipsIn(value: TypedValue): TypedRelationship[] {
  if (value.$type === 'Relationship') return [value];
  if (value.$type === 'List' || value.$type === 'Path') return value._value.flatMap(relationshipsIn);
  return value.$type === 'Map' ? Object.values(value._value).flatMap(relationshipsIn) : [];
}

function plainProperties(properties: Record<string, TypedValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, toPlain(one)]));
}
