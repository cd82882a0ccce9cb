import { joiningTypes } from '#shared/joining';
import { lensTable } from '#shared/lens-table';
import type { State } from './state.ts';

/** What the page shows, said as a statement; `what` names it for the reader. */
export interface ShownStatement {
  what: 'picture' | 'selection' | 'expand' | 'path' | 'supply' | 'pairs' | 'dated';
  statement: string;
}

/** The statements that bring what the page shows now, the most particular first. The program itself often asks several smaller ones. */
export function asCypher(
  state: Pick<State, 'view' | 'lens' | 'query' | 'selection' | 'paths' | 'supply' | 'schema'>,
): ShownStatement[] {
  const { view } = state;
  return [
    ...ofSelection(state),
    ...ofPaths(state),
    ...(view === 'network' ? [{ what: 'picture' as const, statement: state.query ?? ofLens(state.lens) }] : []),
    ...(view === 'supply' && state.supply !== undefined
      ? [{ what: 'supply' as const, statement: ofSupply(state.supply.firm) }]
      : []),
    ...(view === 'timeline' ? [{ what: 'dated' as const, statement: dated }] : []),
    ...(view === 'matrix' || view === 'map' || view === 'tables' ? [{ what: 'pairs' as const, statement: pairs }] : []),
  ];
}

const hubTypes = [...new Set(Object.values(joiningTypes).flat())];
const hubKinds = Object.keys(joiningTypes);

function ofLens(lens: State['lens']): string {
  if (lens === 'all')
    return "MATCH (a:Entity)-[r]->(b:Entity)\nWHERE NOT type(r) IN ['HAS_MEASURE', 'MENTIONED_IN']\nRETURN a, r, b";
  if (lens === 'cross-border')
    return [
      `MATCH (p:Entity)-[:${hubTypes.join('|')}]->(h:Entity)`,
      `WHERE h.kind IN ${list(hubKinds)}`,
      'MATCH (p)-[:PART_OF*0..4]->(q:Province)',
      'WITH h, count(DISTINCT q) AS provinces',
      'WHERE provinces >= 2',
      `MATCH (p:Entity)-[r:${hubTypes.join('|')}]->(h)`,
      'RETURN p, r, h',
    ].join('\n');
  const { kinds, types } = lensTable[lens];
  return [
    `MATCH (a:Entity)-[r:${types.join('|')}]->(b:Entity)`,
    `WHERE a.kind IN ${list(kinds)} OR b.kind IN ${list(kinds)}`,
    'RETURN a, r, b',
  ].join('\n');
}

function ofSelection({ selection }: Pick<State, 'selection'>): ShownStatement[] {
  if (selection?.what === 'entity')
    return [
      {
        what: 'selection',
        statement: `MATCH (n:Entity {id: ${text(selection.id)}})\nOPTIONAL MATCH (n)-[r]-(m:Entity)\nRETURN n, r, m`,
      },
      {
        what: 'expand',
        statement: [
          `MATCH (n:Entity {id: ${text(selection.id)}})-[r]-(m:Entity)`,
          "WHERE NOT type(r) IN ['HAS_MEASURE', 'MENTIONED_IN']",
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
        what: 'selection',
        statement: `MATCH (a:Entity {id: ${text(source)}})-[r:${type} {id: ${text(id)}}]->(b:Entity {id: ${text(target)}})\nRETURN a, r, b`,
      },
    ];
  }
  if (selection?.what !== 'pair') return [];
  const types = hubTypes.join('|');
  return [
    {
      what: 'selection',
      statement: [
        `MATCH (a:Entity {id: ${text(selection.a)}})<-[:PART_OF*0..3]-(x:Entity)-[r:${types}]->(h:Entity)`,
        `WHERE h.kind IN ${list(hubKinds)}`,
        `MATCH (b:Entity {id: ${text(selection.b)}})<-[:PART_OF*0..3]-(y:Entity)-[s:${types}]->(h)`,
        'RETURN x, r, h, s, y',
      ].join('\n'),
    },
  ];
}

/** As the search of paths does, it does not go through documents and numbers. */
function ofPaths({ paths, schema }: Pick<State, 'paths' | 'schema'>): ShownStatement[] {
  const [from, to] = [paths?.from?.id, paths?.to?.id];
  if (paths === undefined || from === undefined || to === undefined) return [];
  const types = (schema?.relations ?? [])
    .map(({ type }) => type)
    .filter((type) => type !== 'MENTIONED_IN' && type !== 'HAS_MEASURE')
    .join('|');
  return [
    {
      what: 'path',
      statement: [
        `MATCH (a:Entity {id: ${text(from)}})`,
        `MATCH (b:Entity {id: ${text(to)}})`,
        `MATCH p = shortestPath((a)-[${types === '' ? '' : `:${types}`}*..${String(paths.options.maxLength)}]-(b))`,
        'RETURN p',
      ].join('\n'),
    },
  ];
}

function ofSupply(firm: string): string {
  return `MATCH p = (s:Company)-[:SUPPLIES*1..3]-(c:Company {id: ${text(firm)}})\nRETURN p`;
}

const pairs = [
  'MATCH (a:Entity)-[:SIGNED]->(g:Agreement)<-[:SIGNED]-(b:Entity)',
  'WHERE a.id < b.id',
  'RETURN a.name AS place, b.name AS other, count(DISTINCT g) AS agreements',
  'ORDER BY agreements DESC, place, other',
].join('\n');

const dated =
  'MATCH (n:Entity)\nWHERE n.date IS NOT NULL\nRETURN n.date AS date, n.name AS name, n AS entity\nORDER BY date, name';

function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function list(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}
