import { placeWithin } from '#shared/default-roles';
import { hubKindsOf, joiningTypesOf } from '#shared/ask-roles';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';
import { tiesPlaces } from '../state/ties-places.ts';
import { cypherList, cypherText, tyingConditions } from './cypher-text.ts';
import type { ShownStatement } from './view.ts';

/** The statements that bring what is selected. */
export function selectionStatements(
  state: Pick<State, 'selection' | 'language' | 'roles' | 'schema' | 'hiddenDatasets'>,
): ShownStatement[] {
  const { selection, roles } = state;
  const { asCypher } = textsOf(state);
  if (selection?.what === 'entity')
    return [
      {
        title: asCypher.selection,
        statement: `MATCH (n:Entity {id: ${cypherText(selection.id)}})\nOPTIONAL MATCH (n)-[r]-(m:Entity)\nRETURN n, r, m`,
      },
      {
        title: asCypher.expand,
        statement: [
          `MATCH (n:Entity {id: ${cypherText(selection.id)}})-[r]-(m:Entity)`,
          `WHERE NOT type(r) IN ${cypherList(roles.undrawnTypes)}`,
          'WITH n, r, m, m.id AS id',
          'ORDER BY id',
          'LIMIT 25',
          'RETURN n, r, m',
        ].join('\n'),
      },
    ];
  if (selection?.what === 'relation') {
    const { type, id, source, target } = selection.relation;
    return [
      {
        title: asCypher.selection,
        statement: `MATCH (a:Entity {id: ${cypherText(source)}})-[r:${type} {id: ${cypherText(id)}}]->(b:Entity {id: ${cypherText(target)}})\nRETURN a, r, b`,
      },
    ];
  }
  if (selection?.what !== 'pair') return [];
  const types = joiningTypesOf(roles).join('|');
  const denied = tyingConditions(roles);
  const straight = {
    title: asCypher.ties,
    statement: [
      `MATCH (a:Entity {id: ${cypherText(selection.a)}})<-[:${placeWithin}*0..3]-(x:Entity)-[r:${roles.ties.join('|')}]-(y:Entity)`,
      ...(denied.length === 0 ? [] : [`WHERE ${denied.join(' AND ')}`]),
      `MATCH (b:Entity {id: ${cypherText(selection.b)}})<-[:${placeWithin}*0..3]-(y)`,
      'RETURN x, r, y',
    ].join('\n'),
  };
  const hubs = hubKindsOf(roles);
  const byHubs = [
    {
      title: asCypher.selection,
      statement: [
        `MATCH (a:Entity {id: ${cypherText(selection.a)}})<-[:${placeWithin}*0..3]-(x:Entity)-[r:${types}]->(h:Entity)`,
        `WHERE h.kind IN ${cypherList(hubs)}`,
        `MATCH (b:Entity {id: ${cypherText(selection.b)}})<-[:${placeWithin}*0..3]-(y:Entity)-[s:${types}]->(h)`,
        'RETURN x, r, h, s, y',
      ].join('\n'),
    },
  ];
  return [...(hubs.length === 0 ? [] : byHubs), ...(tiesPlaces(state) ? [straight] : [])];
}
