import * as z from 'zod';
import { documentKind } from '../../shared/default-roles.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { type Query, query } from '../store/query.ts';
import { EntityRow, RelationRow } from '../../shared/stored.ts';
import { readLongText } from './table-window.ts';

const pageParams = { after: z.string(), limit: z.number() };
const entityPage = query('read/export-entities', {
  params: pageParams,
  row: z.object({ entity: EntityRow }).transform(({ entity }) => entity),
});
export const relationPage = query('read/export-relations', { params: pageParams, row: RelationRow });

const pageSize = 1000;

export type ExportFormat = 'json' | 'ndjson';

/**
 * Everything in the graph, in pieces of text, ordered by id. `json` is one object `{ entities, relations, documents }`;
 * `ndjson` a line each, `{ "entity": … }`, `{ "relation": … }` or `{ "document": … }`.
 */
export async function* exportGraph(
  store: GraphStore,
  format: ExportFormat,
  options?: RunOptions,
): AsyncGenerator<string> {
  const parts = {
    entities: withoutText(pages(store, entityPage, options)),
    relations: pages(store, relationPage, options),
    documents: documents(store, pages(store, entityPage, options), options),
  };
  if (format === 'ndjson') {
    const names = { entities: 'entity', relations: 'relation', documents: 'document' } as const;
    for (const [part, items] of Object.entries(parts))
      for await (const item of items) yield `${JSON.stringify({ [names[part as keyof typeof names]]: item })}\n`;
    return;
  }
  yield '{';
  for (const [at, [part, items]] of Object.entries(parts).entries()) {
    yield `${at === 0 ? '' : ',\n'}"${part}": [`;
    let separator = '\n';
    for await (const item of items) {
      yield separator + JSON.stringify(item);
      separator = ',\n';
    }
    yield '\n]';
  }
  yield '}\n';
}

async function* pages<Row extends z.ZodType<{ id: string }>>(
  store: GraphStore,
  page: Query<typeof pageParams, Row>,
  options?: RunOptions,
): AsyncGenerator<z.output<Row>> {
  let after = '';
  for (;;) {
    const rows = await store.run(page, { after, limit: pageSize }, options);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < pageSize || last === undefined) return;
    after = last.id;
  }
}

/** A document's text stands once, among the documents. */
async function* withoutText(entities: AsyncIterable<z.output<typeof EntityRow>>): AsyncGenerator<object> {
  for await (const { text, ...entity } of entities)
    yield entity.kind === documentKind || text === undefined ? entity : { ...entity, text };
}

async function* documents(
  store: GraphStore,
  entities: AsyncIterable<z.output<typeof EntityRow>>,
  options?: RunOptions,
): AsyncGenerator<object> {
  for await (const { id, kind, name, text: own, tableFile, tableSheet, tableHead, tableRows: total } of entities) {
    if (kind !== documentKind) continue;
    const table = tableFile === undefined ? undefined : { file: tableFile, sheet: tableSheet, head: tableHead };
    const text = typeof total === 'number' ? await readLongText(store, { document: id, total }, options) : own;
    yield { id: id.replace(/^document:/, ''), title: name, text, table };
  }
}
