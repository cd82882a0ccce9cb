import * as z from 'zod';
import type { sentences } from '../../shared/contract/search-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { linesOf, sentencesOf } from '../../shared/sentence-ends.ts';
import { documentIdOf } from '../../shared/own-id.ts';
import { foldKeepingPlaces, storedForms, writtenForms } from '../search/fold.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';

const holding = query('read/documents-holding', {
  params: { words: texts, folded: texts, limit: z.number() },
  row: z.object({ id: z.string(), name: z.string(), text: z.string(), language: z.string().nullish() }),
});

type Reply = ReplyOf<typeof sentences>;
type Sentence = Reply['sentences'][number];

/** Texts of so many documents are looked through for one answer. */
const mostDocuments = 100;

/**
 * Sentences that hold all the words, in the order of the documents' ids and texts. Full and half width, traditional and
 * simplified characters, small letters and capitals, letters with and without accents are alike. `truncated` also where more documents hold a word than are looked through.
 */
export async function searchSentences(
  store: GraphStore,
  { q, limit }: { q: string; limit: number },
  options?: RunOptions,
): Promise<Reply> {
  const words = q.trim().split(/\s+/);
  const rarest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const rows = await store.run(
    holding,
    { words: writtenForms(rarest), folded: storedForms(rarest), limit: mostDocuments + 1 },
    options,
  );
  const needles = words.map((word) => foldKeepingPlaces(word).text).filter((needle) => needle !== '');
  if (needles.length === 0) return { sentences: [], total: 0, truncated: false };
  const found = rows.slice(0, mostDocuments).flatMap(({ id, name, text, language }) =>
    sentencesWith(text, language ?? undefined, needles).map((one): Sentence => ({
      document: documentIdOf(id),
      title: name,
      ...(language == null ? {} : { language }),
      ...one,
    })),
  );
  return {
    sentences: found.slice(0, limit),
    total: found.length,
    truncated: found.length > limit || rows.length > mostDocuments,
  };
}

type Found = Pick<Sentence, 'start' | 'end' | 'text' | 'marks'>;

/** Only lines that hold all the words are divided into sentences. */
function sentencesWith(text: string, language: string | undefined, needles: readonly string[]): Found[] {
  const holds = (folded: string) => needles.every((needle) => folded.includes(needle));
  return linesOf(text).flatMap((line) => {
    const written = text.slice(line.start, line.end);
    if (!holds(foldKeepingPlaces(written).text)) return [];
    return sentencesOf(written, language).flatMap(({ start, end }): Found[] => {
      const own = written.slice(start, end);
      const { text: folded, places } = foldKeepingPlaces(own);
      if (!holds(folded)) return [];
      const marks = marksOf(folded, needles).map(([from, to]): [number, number] => [
        places[from] ?? 0,
        endOfMark(places, to),
      ]);
      return [{ start: line.start + start, end: line.start + end, text: own, marks }];
    });
  });
}

/** A mark that ends within what one sign was made into, the first s of ß, takes the whole sign. */
function endOfMark(places: Uint32Array, to: number): number {
  let at = to;
  while (at < places.length - 1 && places[at] === places[at - 1]) at += 1;
  return places[at] ?? 0;
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
