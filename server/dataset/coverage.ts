import type { Evidence } from '../../shared/graph.ts';
import { sentencesOf } from '../../shared/sentence-ends.ts';

/** How much of a document its evidence touches, and the sentences that none does. */
export interface Coverage {
  document: string;
  path: string;
  sentences: number;
  untouched: { line: number; column: number; text: string }[];
}

interface Document {
  id: string;
  path: string;
  text: string;
  /** A BCP 47 tag. */
  language?: string | undefined;
}

export type Span = Pick<Evidence, 'start' | 'end'>;

/** The coverage of each document, in their order; `spans` are the evidence in each, by its id. */
export function coverageOf(documents: readonly Document[], spans: ReadonlyMap<string, Span[]>): Coverage[] {
  return documents.map((document) => coverDocument(document, spans.get(document.id) ?? []));
}

function coverDocument({ id, path, text, language }: Document, spans: Span[]): Coverage {
  const untouched: Coverage['untouched'] = [];
  let [sentences, line, lineStart] = [0, 1, 0];
  const touches = spanFinder(spans);
  for (const { start, end } of sentencesOf(text, language)) {
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < start; next = text.indexOf('\n', lineStart))
      [line, lineStart] = [line + 1, next + 1];
    const sentence = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
    sentences += 1;
    if (!touches(start, end)) untouched.push({ line, column: start - lineStart + 1, text: sentence });
  }
  return { document: id, path, sentences, untouched };
}

/** Tells whether a span touches a stretch of the text; stretches must come in order. */
function spanFinder(spans: Span[]): (start: number, end: number) => boolean {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let [next, reach] = [0, 0];
  return (start, end) => {
    for (; next < sorted.length && (sorted[next]?.start ?? end) < end; next += 1)
      reach = Math.max(reach, sorted[next]?.end ?? 0);
    return reach > start;
  };
}
