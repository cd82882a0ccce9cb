import * as z from 'zod';
import type { Evidence, Relation } from '../../shared/graph.ts';
import { documentIdOf } from '../../shared/own-id.ts';
import { type LongText, putOnDisk } from '../lines/text-on-disk.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts as ids } from '../store/query.ts';
import { longTextPieces } from './table-window.ts';
import { allRelations } from './whole-graph.ts';

const documentTexts = query('read/document-texts', {
  params: { ids },
  row: z.object({ id: z.string(), text: z.string(), tableRows: z.number().nullish() }),
});

const checkedAtOnce = 1000;
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
  const texts = keptTexts(store, options);
  const broken: BrokenEvidence[] = [];
  let checked = 0;
  try {
    for await (const some of atOnce(allRelations(store, options))) {
      const quoted = some.flatMap((relation) => relation.evidence.map((evidence) => ({ relation, evidence })));
      const needed = quoted.filter(({ evidence }) => evidence.basis !== 'reference' || evidence.quote !== '');
      const known = await texts.of(needed.map(({ evidence }) => evidence.document));
      for (const { relation, evidence } of needed) {
        checked += 1;
        const found = known.get(evidence.document)?.slice(evidence.start, evidence.end);
        if (found !== evidence.quote || found === '') broken.push({ relation, evidence, found });
      }
    }
  } finally {
    texts.close();
  }
  return { checked, broken: broken.sort(byRelation) };
}

async function* atOnce(relations: AsyncIterable<Relation>): AsyncGenerator<Relation[]> {
  let some: Relation[] = [];
  for await (const relation of relations) {
    some.push(relation);
    if (some.length < checkedAtOnce) continue;
    yield some;
    some = [];
  }
  yield some;
}

/** In the order of the relations’ ids; evidence of one stays as it is. */
function byRelation({ relation: { id: a } }: BrokenEvidence, { relation: { id: b } }: BrokenEvidence): number {
  return Number(a > b) - Number(a < b);
}

export function formatBrokenEvidence({ relation, evidence, found }: BrokenEvidence): string {
  const { source, type, target } = relation;
  const place = `${evidence.document}[${evidence.start}, ${evidence.end})`;
  return `${source} ${type} ${target}: wanted ${JSON.stringify(evidence.quote)} at ${place}, found ${found === undefined ? 'no such document' : JSON.stringify(found)}`;
}

type Kept = LongText & { close?: () => void };

function keptTexts(store: GraphStore, options: RunOptions) {
  let kept = new Map<string, Kept>();
  const closeBut = (stays: (document: string) => boolean) => {
    for (const [document, text] of kept) if (!stays(document)) text.close?.();
    kept = new Map([...kept].filter(([document]) => stays(document)));
  };
  return {
    of: async (documents: readonly string[]): Promise<ReadonlyMap<string, LongText>> => {
      const missing = [...new Set(documents)].filter((document) => !kept.has(document));
      if (missing.length === 0) return kept;
      const held = [...kept.values()].filter((text) => text.close === undefined);
      const size = held.reduce((sum, { length }) => sum + length, 0);
      if (size > keptCharacters) closeBut((document) => documents.includes(document));
      const rows = await store.run(documentTexts, { ids: missing.map((document) => `document:${document}`) }, options);
      for (const { id, text, tableRows: total } of rows) {
        const whole =
          total == null ? textOf(text) : await putOnDisk(longTextPieces(store, { document: id, total }, options));
        kept.set(documentIdOf(id), whole);
      }
      return kept;
    },
    close: () => {
      closeBut(() => false);
    },
  };
}

function textOf(text: string): Kept {
  return { length: text.length, slice: (start, end) => text.slice(start, end) };
}
