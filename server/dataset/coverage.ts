import { sentencesOf } from '../../shared/sentence-ends.ts';
import { type Span, spanFinder } from '../../shared/span-finder.ts';

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
