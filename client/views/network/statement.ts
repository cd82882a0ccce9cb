import { placeWithin } from '#shared/default-roles';
import { crossBorder, everything } from '#shared/lens';
import { hubKindsOf, kindsOfLevel, joiningTypesOf, lensOf } from '#shared/ask-roles';
import type { State } from '../../state/state.ts';
import { tiesPlaces } from '../../state/ties-places.ts';
import { cypherList, tyingConditions } from '../cypher-text.ts';

/** The statement that brings what a lens draws. */
export function lensStatement(state: Pick<State, 'lens' | 'roles' | 'schema' | 'hiddenDatasets'>): string {
  const { lens, roles } = state;
  const own = lensOf(roles, lens);
  if (lens === crossBorder) return crossBorderStatement(state);
  if (lens === everything || own === undefined)
    return `MATCH (a:Entity)-[r]->(b:Entity)\nWHERE NOT type(r) IN ${cypherList(roles.undrawnTypes)}\nRETURN a, r, b`;
  const { kinds, types } = own;
  return [
    `MATCH (a:Entity)-[r:${types.join('|')}]->(b:Entity)`,
    `WHERE a.kind IN ${cypherList(kinds)} OR b.kind IN ${cypherList(kinds)}`,
    'RETURN a, r, b',
  ].join('\n');
}

function crossBorderStatement(state: Pick<State, 'roles' | 'schema' | 'hiddenDatasets'>): string {
  const byHubs = hubKindsOf(state.roles).length === 0 ? [] : [hubsStatement(state)];
  const all = [...byHubs, ...(tiesPlaces(state) ? [tiesStatement(state)] : [])];
  return all.length === 0 ? 'MATCH (p:Entity)\nWHERE false\nRETURN p' : all.join('\nUNION\n');
}

function tiesStatement({ roles }: Pick<State, 'roles'>): string {
  const provinces = cypherList(kindsOfLevel(roles, 'province'));
  return [
    `MATCH (p:Entity)-[r:${roles.ties.join('|')}]->(h:Entity)`,
    `MATCH (p)-[:${placeWithin}*0..4]->(q:Entity)`,
    `WHERE ${[`q.kind IN ${provinces}`, ...tyingConditions(roles)].join(' AND ')}`,
    `MATCH (h)-[:${placeWithin}*0..4]->(o:Entity)`,
    `WHERE o.kind IN ${provinces} AND o.id <> q.id`,
    'RETURN p, r, h',
  ].join('\n');
}

function hubsStatement({ roles }: Pick<State, 'roles'>): string {
  const types = joiningTypesOf(roles).join('|');
  const [province, ...others] = kindsOfLevel(roles, 'province');
  const isOne = province !== undefined && others.length === 0;
  return [
    `MATCH (p:Entity)-[:${types}]->(h:Entity)`,
    `WHERE h.kind IN ${cypherList(hubKindsOf(roles))}`,
    `MATCH (p)-[:${placeWithin}*0..4]->(q:${isOne ? province : 'Entity'})`,
    ...(isOne ? [] : [`WHERE q.kind IN ${cypherList([...(province === undefined ? [] : [province]), ...others])}`]),
    'WITH h, count(DISTINCT q) AS provinces',
    'WHERE provinces >= 2',
    `MATCH (p:Entity)-[r:${types}]->(h)`,
    'RETURN p, r, h',
  ].join('\n');
}
