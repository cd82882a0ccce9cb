import { hubKinds, joiningTypes } from '#shared/joining';
import { lensTable } from '#shared/lens-table';
import type { State } from '../../state/state.ts';
import { cypherList } from '../cypher-text.ts';

const hubTypes = [...new Set(Object.values(joiningTypes).flat())];

/** The statement that brings what a lens draws. */
export function lensStatement(lens: State['lens']): string {
  if (lens === 'all')
    return "MATCH (a:Entity)-[r]->(b:Entity)\nWHERE NOT type(r) IN ['HAS_MEASURE', 'MENTIONED_IN']\nRETURN a, r, b";
  if (lens === 'cross-border')
    return [
      `MATCH (p:Entity)-[:${hubTypes.join('|')}]->(h:Entity)`,
      `WHERE h.kind IN ${cypherList(hubKinds)}`,
      'MATCH (p)-[:PART_OF*0..4]->(q:Province)',
      'WITH h, count(DISTINCT q) AS provinces',
      'WHERE provinces >= 2',
      `MATCH (p:Entity)-[r:${hubTypes.join('|')}]->(h)`,
      'RETURN p, r, h',
    ].join('\n');
  const { kinds, types } = lensTable[lens];
  return [
    `MATCH (a:Entity)-[r:${types.join('|')}]->(b:Entity)`,
    `WHERE a.kind IN ${cypherList(kinds)} OR b.kind IN ${cypherList(kinds)}`,
    'RETURN a, r, b',
  ].join('\n');
}
