import * as z from 'zod';
import { documentIdOf, ownId, splitOwnId } from '../../shared/own-id.ts';
import type { GraphStore, RunQuery } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { batches } from './batches.ts';
import { unknownType } from './column-types.ts';
import { isOwnColumn } from './columns.ts';
import { documentEntityId, relationId } from './facts.ts';
import { refuseNewer } from './refuse-newer.ts';
import { storedFormat } from './stored-format.ts';

const older = query('adopt/older-datasets', { row: z.object({ id: z.string() }) });
const markEntities = query('adopt/mark-entities', { params: { datasets: texts } });
const markDatasets = query('adopt/mark-datasets', {
  params: { rows: z.array(z.object({ id: z.string(), types: z.string() })), format: z.number() },
});
const documents = query('adopt/documents', { row: z.object({ id: z.string(), datasets: z.array(z.string()) }) });
const renameDocuments = query('adopt/rename-documents', {
  params: { rows: z.array(z.object({ id: z.string(), next: z.string() })) },
});
const relations = query('adopt/relations', {
  row: z.object({
    id: z.string(),
    type: z.string(),
    source: z.string(),
    target: z.string(),
    documents: z.array(z.string()),
    datasets: z.array(z.string()),
  }),
});
const ownColumns = query('adopt/own-columns', {
  params: { datasets: texts },
  row: z.object({ dataset: z.string(), table: z.enum(['entities', 'relations']), property: z.string() }),
});
const writeRelations = query('adopt/write-relations', {
  params: {
    rows: z.array(
      z.object({ id: z.string(), next: z.string(), source: z.string(), target: z.string(), documents: texts }),
    ),
  },
});

/**
 * Brings what the program wrote before version 0.2 (form 1) into today's form, in one transaction: our own mark on its
 * nodes, ids of documents that belong to their dataset, and a word that the types of its own columns, which were not kept, are not known.
 * Does nothing where there is nothing older. The next load of such a dataset writes it anew. Resolves to the datasets' ids.
 * Throws `bad-request` where something is newer than this program.
 */
export async function adoptOlder(store: GraphStore): Promise<string[]> {
  await refuseNewer(store);
  const datasets = (await store.run(older, {})).map(({ id }) => id);
  if (datasets.length === 0) return [];
  await store.prepare();
  await store.write(async (run) => {
    await run(markEntities, { datasets });
    const rename = await newDocumentIds(run);
    const rows = (await run(relations, {})).map(
      ({ id, type, source, target, documents: quoted, datasets: holders }) => {
        const next = rename.get(target);
        return {
          ...{ id, source, target },
          next: next === undefined ? id : relationId(source, type, next),
          documents: quoted.map((document) => ownDocument(document, rename, holders)),
        };
      },
    );
    for (const batch of batches(rows)) await run(writeRelations, { rows: batch });
    await run(renameDocuments, { rows: [...rename].map(([id, next]) => ({ id, next })) });
    await run(markDatasets, { rows: await typesOf(run, datasets), format: storedFormat });
  });
  return datasets;
}

/** The own columns of each dataset, as JSON. */
async function typesOf(run: RunQuery, datasets: readonly string[]): Promise<{ id: string; types: string }[]> {
  const columns = await run(ownColumns, { datasets });
  return datasets.map((id) => {
    const own = columns.filter((row) => row.dataset === id && isOwnColumn(row.table, row.property));
    return { id, types: JSON.stringify(Object.fromEntries(own.map(({ property }) => [property, unknownType]))) };
  });
}

/** The new id of each document entity that has a bare one. */
async function newDocumentIds(run: RunQuery): Promise<ReadonlyMap<string, string>> {
  const rename = new Map<string, string>();
  for (const { id, datasets } of await run(documents, {})) {
    const bare = documentIdOf(id);
    if (splitOwnId(bare).dataset === undefined) rename.set(id, documentEntityId(ownId(datasets[0] ?? '', bare)));
  }
  return rename;
}

function ownDocument(document: string, rename: ReadonlyMap<string, string>, holders: readonly string[]): string {
  const renamed = rename.get(`document:${document}`)?.replace(/^document:/, '');
  if (renamed !== undefined) return renamed;
  return splitOwnId(document).dataset === undefined ? ownId(holders[0] ?? '', document) : document;
}
