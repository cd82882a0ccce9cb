import * as z from 'zod';
import type { document } from '../contract/routes.ts';
import type { ReplyOf } from '../contract/route.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { EntityRow, RelationWithEnds } from '../contract/stored.ts';

const byId = { file: 'read/entity', row: z.object({ entity: EntityRow }) };
const spans = { file: 'read/spans', row: RelationWithEnds };

const DocumentEntity = z.looseObject({
  kind: z.literal('Document'),
  name: z.string(),
  text: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  note: z.string().optional(),
});

/** A document's text with everything that it proves, in the order of the text. `id` may stand with or without `document:`. Throws `not-found`. */
export async function readDocument(
  store: GraphStore,
  id: string,
  options?: RunOptions,
): Promise<ReplyOf<typeof document>> {
  const slug = id.replace(/^document:/, '');
  const [[found], rows] = await Promise.all([
    store.run(byId, { id: `document:${slug}` }, options),
    store.run(spans, { document: slug }, options),
  ]);
  const parsed = DocumentEntity.safeParse(found?.entity);
  if (!parsed.success) throw new Failure('not-found', `No document has the id ${slug}.`, { details: { id: slug } });
  const { name, text, publisher, date, note } = parsed.data;
  const located = rows.flatMap(({ relation, source, target }) =>
    relation.evidence
      .filter((one) => one.document === slug)
      .map(({ start, end, basis }) => ({
        start,
        end,
        relation: relation.id,
        type: relation.type,
        basis,
        source,
        target,
        status: relation.status,
      })),
  );
  return {
    id: slug,
    title: name,
    publisher,
    date,
    note,
    text,
    spans: located.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
