import * as z from 'zod';
import type { sentences } from '../../shared/contract/search-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { foldInPlace, writtenForms } from '../search/fold.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';

const holding = query('read/documents-holding', {
  params: { words: texts, limit: z.number() },
  row: z.object({ id: z.string(), name: z.string(), text: z.string() }),
});

type Reply = ReplyOf<typeof sentences>;
type Sentence = Reply['sentences'][number];

/** Texts of so many documents are looked through for one answer. */
const mostDocuments = 100;

/**
 * Sentences that hold all the words, in the order of the documents' ids and texts. Full and half width, traditional and
 * simplified characters are alike. `truncated` also where more documents hold a word than are looked through.
 */
export async function searchSentences(
  store: GraphStore,
  { q, limit }: { q: string; limit: number },
  options?: RunOptions,
): Promise<Reply> {
  const words = q.trim().split(/\s+/);
  const rarest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const rows = await store.run(holding, { words: writtenForms(rarest), limit: mostDocuments + 1 }, options);
  const needles = words.map(foldInPlace);
  const found = rows.slice(0, mostDocuments).flatMap(({ id, name, text }) =>
    sentencesWith(text, needles).map((one): Sentence => ({
      document: id.replace(/^document:/, ''),
      title: name,
      ...one,
    })),
  );
  return {
    sentences: found.slice(0, limit),
    total: found.length,
    truncated: found.length > limit || rows.length > mostDocuments,
  };
}

/** A sentence ends after a full stop, exclamation mark, question mark or semicolon, of either width, with the quotation marks that close there, or where its line does. */
const sentence = /[^。!?;\uff01\uff1f\uff1b\n]+(?:[。!?;\uff01\uff1f\uff1b]+[”’」』》)\uff09]*)?/g;

function sentencesWith(text: string, needles: readonly string[]): Pick<Sentence, 'start' | 'end' | 'text' | 'marks'>[] {
  const folded = foldInPlace(text);
  return [...text.matchAll(sentence)].flatMap(({ index, 0: whole }) => {
    const start = index + (whole.length - whole.trimStart().length);
    const own = whole.trim();
    const within = folded.slice(start, start + own.length);
    if (!needles.every((needle) => within.includes(needle))) return [];
    return [{ start, end: start + own.length, text: own, marks: marksOf(within, needles) }];
  });
}

function marksOf(text: string, needles: readonly string[]): [number, number][] {
  const all = needles.flatMap((needle) => {
    const places: [number, number][] = [];
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length))
      places.push([at, at + needle.length]);
    return places;
  });
  const marks: [number, number][] = [];
  for (const [start, end] of all.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = marks.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
