import type { Relation } from '../contract/graph.ts';

/** How much of a document its evidence touches, and the sentences that none does. */
export interface Coverage {
  document: string;
  path: string;
  sentences: number;
  untouched: { line: number; column: number; text: string }[];
}

/** A sentence ends at 。！？ or at the end of its line. */
export function coverageOf(document: { id: string; path: string; text: string }, relations: Relation[]): Coverage {
  const spans = relations.flatMap(({ evidence }) => evidence.filter((one) => one.document === document.id));
  const untouched: Coverage['untouched'] = [];
  let sentences = 0;
  for (const [at, line] of document.text.split('\n').entries()) {
    const lineStart = document.text.split('\n').slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
    for (const match of line.matchAll(/[^。！？]+[。！？]*/g)) {
      const text = match[0].trim();
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      sentences += 1;
      const start = lineStart + match.index;
      const end = start + match[0].length;
      if (!spans.some((span) => span.start < end && span.end > start))
        untouched.push({ line: at + 1, column: match.index + 1, text });
    }
  }
  return { document: document.id, path: document.path, sentences, untouched };
}
