import type { Draft } from '../../shared/draft.ts';
import type { ModelPiece } from '../../shared/model-pieces.ts';

interface Span {
  start: number;
  end: number;
}

/** Where a quote stands in what the model was shown, and the words around it that are its evidence: its sentence. */
export interface FoundQuote {
  quote: Span;
  around: Span;
}

/** Undefined for a quote that does not stand there sign by sign. Its sentence is looked through first, then the piece from its beginning. */
export function findQuote(
  { document: { text } }: Draft,
  { sentences }: ModelPiece,
  { quote, n }: { quote: string; n?: number | undefined },
): FoundQuote | undefined {
  const own = sentences.filter((one) => one.n === n);
  for (const { start, end } of [...own, ...sentences]) {
    const at = text.slice(start, end).indexOf(quote);
    if (at !== -1) return { quote: { start: start + at, end: start + at + quote.length }, around: { start, end } };
  }
  return acrossSentences(text, sentences, quote);
}

/** A quote of two sentences is evidence itself. */
function acrossSentences(text: string, sentences: ModelPiece['sentences'], quote: string): FoundQuote | undefined {
  const [from, to] = [sentences.at(0)?.start ?? 0, sentences.at(-1)?.end ?? 0];
  const at = text.slice(from, to).indexOf(quote);
  if (at === -1) return undefined;
  const span = { start: from + at, end: from + at + quote.length };
  return { quote: span, around: span };
}
