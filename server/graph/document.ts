import * as z from 'zod';
import { documentKind } from '../../shared/default-roles.ts';
import { Status } from '../../shared/graph.ts';
import { documentIdOf, ownId, splitOwnId } from '../../shared/own-id.ts';
import { headsOf } from '../../shared/table-cells.ts';
import type { document } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { RelationWithEnds } from '../../shared/stored.ts';
import { entityById } from './entity.ts';
import { provenByRows } from './proven-rows.ts';
import { readHeads, readWindow, type TableWindow, windowOf } from './table-window.ts';

const bySlug = query('read/documents-by-slug', {
  params: { suffix: z.string(), limit: z.number() },
  row: z.object({ id: z.string() }),
});
const spans = query('read/spans', { params: { document: z.string() }, row: RelationWithEnds });

const DocumentEntity = z.looseObject({
  kind: z.literal(documentKind),
  name: z.string(),
  text: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  note: z.string().optional(),
  language: z.string().optional(),
  tableFile: z.string().optional(),
  tableSheet: z.string().optional(),
  tableHead: z.number().optional(),
  tableRows: z.number().optional(),
});

/**
 * A document's text with everything that it proves, in the order of the text. `id` may stand with or without `document:`,
 * and without its dataset where one dataset alone has such a document. Of a table the rows around `row` are given, and of a
 * long one never more than `rows`. Throws `not-found`.
 */
export async function readDocument(
  store: GraphStore,
  id: string,
  { row, rows: most = usualRows, ...options }: RunOptions & { row?: number | undefined; rows?: number } = {},
): Promise<ReplyOf<typeof document>> {
  const slug = await findDocument(store, id, options);
  const [found] = await store.run(entityById, { id: `document:${slug}` }, options);
  const parsed = DocumentEntity.safeParse(found?.entity);
  if (!parsed.success) throw noDocument(id);
  const { name, publisher, date, note, language } = parsed.data;
  const { window, heads } = await tablePart(store, `document:${slug}`, { ...parsed.data, row, most }, options);
  const table = tableOf(parsed.data, heads);
  const text = window?.text ?? parsed.data.text;
  const [from, to] = window === undefined ? [0, text.length] : [window.start, window.start + text.length];
  const rows = await (window === undefined
    ? store.run(spans, { document: slug }, options)
    : provenByRows(store, { document: slug, text, start: from, heads }, options));
  const located = rows.flatMap(({ relation, source, target }) =>
    relation.evidence
      .filter((one) => one.document === slug && (window === undefined || (one.start >= from && one.start < to)))
      .map(({ start, end, basis, row, cells, said }) => ({
        ...(cells === undefined ? {} : { row, cells }),
        start,
        end,
        relation: relation.id,
        type: relation.type,
        basis,
        source,
        target,
        // Another document may say another one.
        status: said === undefined ? relation.status : Status.optional().catch(undefined).parse(said['status']),
      })),
  );
  return {
    id: slug,
    title: name,
    publisher,
    date,
    note,
    language,
    ...(table === undefined ? {} : { table }),
    ...(window === undefined ? {} : { window: { ...placeOf(window), ...(row === undefined ? {} : { asked: row }) } }),
    text,
    spans: located.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

function placeOf({ text: _, ...place }: TableWindow): Omit<TableWindow, 'text'> {
  return place;
}

const usualRows = 200;

type Stored = z.output<typeof DocumentEntity>;

/** The part of a table that is given, and its heads; of a document that is none, and of a short table that is wanted whole, no part. */
async function tablePart(
  store: GraphStore,
  document: string,
  { text, tableFile, tableHead: head = 0, tableRows, row, most }: Stored & { row: number | undefined; most: number },
  options?: RunOptions,
): Promise<{ window?: TableWindow; heads: string[] }> {
  if (tableFile === undefined) return { heads: [] };
  const wanted = { row, rows: most };
  if (tableRows === undefined)
    return { heads: headsOf(text, { head }), ...(row === undefined ? {} : { window: windowOf(text, wanted) }) };
  const [window, heads] = await Promise.all([
    readWindow(store, { document, total: tableRows }, wanted, options),
    readHeads(store, { document, head }, options),
  ]);
  return { window, heads };
}

function tableOf(stored: Stored, heads: string[]) {
  const { tableFile: file, tableSheet: sheet, tableHead: head = 0 } = stored;
  if (file === undefined) return undefined;
  return { file, ...(sheet === undefined ? {} : { sheet }), head, heads };
}

const mostNamed = 5;

async function findDocument(store: GraphStore, given: string, options?: RunOptions): Promise<string> {
  const slug = documentIdOf(given);
  if (splitOwnId(slug).dataset !== undefined) return slug;
  const rows = await store.run(bySlug, { suffix: ownId('', slug), limit: mostNamed }, options);
  const found = rows.map((row) => documentIdOf(row.id));
  const [only, ...others] = found;
  if (only === undefined) throw noDocument(given);
  if (others.length === 0) return only;
  throw new Failure('not-found', `Several datasets have a document ${slug}: ask for ${found.join(' or ')}.`, {
    details: { id: slug, documents: found },
  });
}

function noDocument(id: string): Failure {
  return new Failure('not-found', `No document has the id ${id}.`, { details: { id } });
}
