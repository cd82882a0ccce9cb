import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentKind, measureKind } from '../../shared/default-roles.ts';
import { longTextRows } from '../graph/table-window.ts';
import type { StoredEntity, StoredRelation } from '../graph/whole-graph.ts';
import { createThingSorter } from '../lines/sorted-things.ts';
import { root } from '../root.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { cypherLiteral, cypherMap, cypherName, type LiteralType } from './cypher-literal.ts';
import { type DatasetNode, readDatasetNodes, typesOf } from '../dataset/dataset-nodes.ts';
import type { Source } from './source.ts';

const rowsAtOnce = 200;
const charactersAtOnce = 500_000;

interface Wanted {
  source: Source;
  /** Whether it is a part of what is loaded: then loading a dataset again is not done without. */
  isPart: boolean;
  /** Datasets that nothing is said of, by id. */
  without?: readonly string[] | undefined;
}

/**
 * A script that makes in an empty Neo4j 5 what is loaded here, so that Kuajie finds it as its own: `cypher-shell -f kuajie.cypher`. One
 * statement stands on each line. Throws `bad-request` where no dataset is loaded.
 */
export async function* cypherScript(
  store: GraphStore,
  { source, isPart, without = [] }: Wanted,
  options?: RunOptions,
): AsyncGenerator<string> {
  const nodes = (await readDatasetNodes(store, options)).filter(({ id }) => !without.includes(id));
  const types = literalTypes(nodes);
  yield '// Kuajie 跨界. For an empty Neo4j 5: cypher-shell -f kuajie.cypher\n';
  for (const schema of ['entity-id', 'dataset-id'])
    yield statement(readFileSync(join(root, 'cypher/schema', `${schema}.cypher`), 'utf8'));
  for (const node of nodes)
    yield `CREATE (d:KuajieDataset:Dataset) SET d = ${cypherMap(isPart ? { ...node, hash: 'part' } : node)};\n`;
  const long: StoredEntity[] = [];
  yield* inBatches(
    source.entities(),
    ({ kind }) => kind,
    (entity) => {
      if (entity.kind === documentKind && typeof entity['tableRows'] === 'number') long.push(entity);
      const own = entity.kind === measureKind ? new Map([...types, ['value', 'number'] as const]) : types;
      return cypherMap(entity, own);
    },
    (rows, kind) => `UNWIND [${rows}] AS row CREATE (n:Kuajie:Entity:${cypherName(kind)}) SET n = row;\n`,
  );
  for (const document of long) yield* tableRows(store, document, options);
  yield* inBatches(
    byType(source.relations()),
    ({ type }) => type,
    ({ relation, source: from, target }) =>
      `{source: ${cypherLiteral(from)}, target: ${cypherLiteral(target)}, properties: ${cypherMap(relation, types)}}`,
    (rows, type) =>
      `UNWIND [${rows}] AS row MATCH (a:Kuajie {id: row.source}) MATCH (b:Kuajie {id: row.target}) CREATE (a)-[r:${cypherName(type)}]->(b) SET r = row.properties;\n`,
  );
}

function literalTypes(nodes: readonly DatasetNode[]): ReadonlyMap<string, LiteralType> {
  const types = new Map<string, LiteralType>();
  for (const node of nodes)
    for (const [name, type] of Object.entries(typesOf(node)))
      if (type === 'number' || type === 'date' || type === 'datetime') types.set(name, type);
  return types;
}

function statement(text: string): string {
  return `${text
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/\s+/g, ' ')
    .trim()};\n`;
}

/** Those of one group that come together share a statement. */
async function* inBatches<T>(
  items: AsyncIterable<T>,
  groupOf: (item: T) => string,
  write: (item: T) => string,
  statementOf: (rows: string, group: string) => string,
): AsyncGenerator<string> {
  let group = '';
  let rows: string[] = [];
  let characters = 0;
  const flush = () => {
    const text = rows.length === 0 ? '' : statementOf(rows.join(', '), group);
    [rows, characters] = [[], 0];
    return text;
  };
  for await (const item of items) {
    const next = groupOf(item);
    if (next !== group || rows.length >= rowsAtOnce || characters > charactersAtOnce) yield flush();
    group = next;
    const row = write(item);
    rows.push(row);
    characters += row.length;
  }
  yield flush();
}

async function* tableRows(
  store: GraphStore,
  { id, tableRows: total, datasets }: StoredEntity,
  options?: RunOptions,
): AsyncGenerator<string> {
  const [dataset] = datasets as string[];
  for await (const piece of longTextRows(store, { document: id, total: Number(total) }, options))
    yield `CREATE (p:KuajieHidden:KuajieTableRows) SET p = ${cypherMap({ ...piece, document: id, dataset })};\n`;
}

/** Sorted on the disk, for they come by where they begin. */
async function* byType(relations: AsyncIterable<StoredRelation>): AsyncGenerator<StoredRelation> {
  const sorter = createThingSorter<StoredRelation>();
  try {
    for await (const one of relations) sorter.add(`${one.type} ${one.relation.id}`, one);
    yield* sorter.things();
  } finally {
    sorter.close();
  }
}
