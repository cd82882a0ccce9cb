import type { TypedNode, TypedRelationship, TypedValue } from '#shared/contract/cypher-values';
import { guestNodeId, guestTieId } from '#shared/guest-mapping';
import { remember } from '../../state/memo.ts';
import type { QueryResult } from './console.ts';

/** What a result has of a database of others, by the ids under which it is read: nodes, with the ends of relationships, and relationships. */
interface GuestElements {
  nodes: ReadonlySet<string>;
  ties: ReadonlySet<string>;
}

/** Gathered once of a result, however often it is drawn. */
export const guestElements = remember(({ rows }: Pick<QueryResult, 'rows'>): GuestElements => {
  const [nodes, ties] = [new Set<string>(), new Set<string>()];
  const collect = (value: TypedValue): void => {
    if (value.$type === 'Node') nodes.add(idOfNode(value));
    else if (value.$type === 'Relationship') {
      ties.add(idOfTie(value));
      for (const end of endsOfTie(value)) nodes.add(end);
    } else if (value.$type === 'List' || value.$type === 'Path') value._value.forEach(collect);
    else if (value.$type === 'Map') Object.values(value._value).forEach(collect);
  };
  for (const row of rows) row.forEach(collect);
  return { nodes, ties };
});

export function idOfNode({ _value }: TypedNode): string {
  return guestNodeId(_value._element_id);
}

export function idOfTie({ _value }: TypedRelationship): string {
  return guestTieId(_value._element_id);
}

export function endsOfTie({ _value }: TypedRelationship): string[] {
  return [_value._start_node_element_id, _value._end_node_element_id].map(guestNodeId);
}
