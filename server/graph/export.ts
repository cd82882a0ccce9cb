import { documentKind } from '../../shared/default-roles.ts';
import type { Entity, Relation } from '../../shared/graph.ts';
import { documentIdOf } from '../../shared/own-id.ts';
import { createLineSorter } from '../lines/sorted-lines.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { longTextPieces } from './table-window.ts';
import { allEntities, allRelations, readEntities } from './whole-graph.ts';

export type JsonFormat = 'json' | 'ndjson';

interface Written {
  format: JsonFormat;
  entities: AsyncIterable<Entity>;
  relations: AsyncIterable<Relation>;
}

/** Everything in the graph, as `jsonPieces` writes it, ordered by id. */
export function exportGraph(store: GraphStore, format: JsonFormat, options?: RunOptions): AsyncGenerator<string> {
  const [entities, relations] = [allEntities(store, options), allRelations(store, options)];
  return jsonPieces(store, { format, entities, relations }, options);
}

/**
 * Entities, their relations and the documents among them, in pieces of text. `json` is one object `{ entities, relations, documents }`;
 * `ndjson` a line each, `{ "entity": … }`, `{ "relation": … }` or `{ "document": … }`.
 */
export async function* jsonPieces(
  store: GraphStore,
  { format, entities, relations }: Written,
  options?: RunOptions,
): AsyncGenerator<string> {
  const documents: string[] = [];
  const parts = {
    entities: entityTexts(entities, documents),
    relations: sortedTexts(relations),
    documents: documentTexts(store, documents, options),
  };
  if (format === 'ndjson') {
    const names = { entities: 'entity', relations: 'relation', documents: 'document' } as const;
    for (const [part, texts] of Object.entries(parts))
      for await (const text of texts) {
        yield `{"${names[part as keyof typeof names]}":`;
        yield* piecesOf(text);
        yield '}\n';
      }
    return;
  }
  yield '{';
  for (const [at, [part, texts]] of Object.entries(parts).entries()) {
    yield `${at === 0 ? '' : ',\n'}"${part}": [`;
    let separator = '\n';
    for await (const text of texts) {
      yield separator;
      yield* piecesOf(text);
      separator = ',\n';
    }
    yield '\n]';
  }
  yield '}\n';
}

/** A value as JSON, whole or in pieces. */
type JsonText = string | AsyncIterable<string>;

async function* piecesOf(text: JsonText): AsyncGenerator<string> {
  if (typeof text === 'string') yield text;
  else yield* text;
}

/** A document's text stands once, among the documents, whose ids are told on the way. */
async function* entityTexts(entities: AsyncIterable<Entity>, documents: string[]): AsyncGenerator<string> {
  for await (const entity of entities) {
    const { text, ...told } = entity;
    if (entity.kind === documentKind) documents.push(entity.id);
    yield JSON.stringify(entity.kind === documentKind || text === undefined ? told : entity);
  }
}

async function* sortedTexts(relations: AsyncIterable<Relation>): AsyncGenerator<string> {
  const sorter = createLineSorter();
  try {
    for await (const relation of relations) sorter.add(relation.id, JSON.stringify(relation));
    yield* sorter.lines();
  } finally {
    sorter.close();
  }
}

/** That of a long table in pieces: it may be larger than what is well held. */
async function* documentTexts(store: GraphStore, ids: string[], options?: RunOptions): AsyncGenerator<JsonText> {
  for (const one of ids)
    for (const { id, name, ...stored } of await readEntities(store, [one], options)) {
      const { text, tableFile, tableSheet, tableHead, tableRows: total } = stored;
      const table = tableFile === undefined ? undefined : { file: tableFile, sheet: tableSheet, head: tableHead };
      const told = { id: documentIdOf(id), title: name };
      if (typeof total !== 'number') yield JSON.stringify({ ...told, text, table });
      else yield longDocument({ ...told, table }, longTextPieces(store, { document: id, total }, options));
    }
}

/** What is within the quotation marks of a text as JSON can be put together of parts. */
async function* longDocument({ table, ...told }: object & { table: unknown }, pieces: AsyncIterable<string>) {
  yield `${JSON.stringify(told).slice(0, -1)},"text":"`;
  for await (const piece of pieces) yield JSON.stringify(piece).slice(1, -1);
  yield `"${table === undefined ? '' : `,"table":${JSON.stringify(table)}`}}`;
}
