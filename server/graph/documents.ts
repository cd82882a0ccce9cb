import * as z from 'zod';
import type { documents } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { documentIdOf } from '../../shared/own-id.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

const described = query('read/documents-described', {
  params: { ids: texts },
  row: z.object({
    id: z.string(),
    title: z.string(),
    ...{ publisher: text, date: text, language: text, note: text, file: text, sheet: text },
  }),
});

/** What is said of documents, without their texts, in the order of their ids; one that there is not is left out, as a reference table is. */
export async function readDocuments(
  store: GraphStore,
  ids: readonly string[],
  options?: RunOptions,
): Promise<ReplyOf<typeof documents>> {
  const wanted = ids.map((id) => `document:${documentIdOf(id)}`);
  const rows = wanted.length === 0 ? [] : await store.run(described, { ids: wanted }, options);
  return {
    documents: rows.map(({ id, file, sheet, ...row }) => ({
      ...{ id: documentIdOf(id), ...row },
      ...(file === undefined ? {} : { table: { file, sheet } }),
    })),
  };
}
