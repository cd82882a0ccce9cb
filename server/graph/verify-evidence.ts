import * as z from 'zod';
import type { Evidence, Relation } from '../../shared/graph.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { relationPage } from './export.ts';
import { query, texts } from '../store/query.ts';
import { readLongText } from './table-window.ts';

const documentTexts = query('read/document-texts', {
  params: { ids: texts },
  row: z.object({ id: z.string(), text: z.string(), tableRows: z.number().nullish() }),
});

const pageSize = 1000;
/** Texts are kept while they fit, for pages that follow each other quote the same ones. */
const keptCharacters = 20_000_000;

/** A piece of evidence that does not hold: `found` is what stands there, or undefined where the document is missing. */
export interface BrokenEvidence {
  relation: Pick<Relation, 'id' | 'type' | 'source' | 'target'>;
  evidence: Evidence;
  found: string | undefined;
}

/** Looks whether `text.slice(start, end) === quote` for every stored quote. A reference table has no quote. */
export async function verifyEvidence(
  store: GraphStore,
  options: RunOptions = {},
): Promise<{ checked: number; broken: BrokenEvidence[] }> {
  const textOf = keptTexts(store, options);
  const broken: BrokenEvidence[] = [];
  let checked = 0;
  let after = '';
  for (;;) {
    const page = await store.run(relationPage, { after, limit: pageSize }, options);
    const quoted = page.flatMap((relation) => relation.evidence.map((evidence) => ({ relation, evidence })));
    const needed = quoted.filter(({ evidence }) => evidence.basis !== 'reference' || evidence.quote !== '');
    const known = await textOf(needed.map(({ evidence }) => evidence.document));
    for (const { relation, evidence } of needed) {
      checked += 1;
      const found = known.get(evidence.document)?.slice(evidence.start, evidence.end);
      if (found !== evidence.quote || found === '') broken.push({ relation, evidence, found });
    }
    const last = page.at(-1);
    if (page.length < pageSize || last === undefined) return { checked, broken };
    after = last.id;
  }
}

export function formatBrokenEvidence({ relation, evidence, found }: BrokenEvidence): string {
  const { source, type, target } = relation;
  const place = `${evidence.document}[${evidence.start}, ${evidence.end})`;
  return `${source} ${type} ${target}: wanted ${JSON.stringify(evidence.quote)} at ${place}, found ${found === undefined ? 'no such document' : JSON.stringify(found)}`;
}

function keptTexts(
  store: GraphStore,
  options: RunOptions,
): (documents: string[]) => Promise<ReadonlyMap<string, string>> {
  let kept = new Map<string, string>();
  return async (documents) => {
    const missing = [...new Set(documents)].filter((document) => !kept.has(document));
    if (missing.length > 0) {
      const size = [...kept.values()].reduce((sum, text) => sum + text.length, 0);
      if (size > keptCharacters) kept = new Map([...kept].filter(([document]) => documents.includes(document)));
      const rows = await store.run(documentTexts, { ids: missing.map((document) => `document:${document}`) }, options);
      for (const { id, text, tableRows: total } of rows) {
        const whole = total == null ? text : await readLongText(store, { document: id, total }, options);
        kept.set(id.replace(/^document:/, ''), whole);
      }
    }
    return kept;
  };
}
