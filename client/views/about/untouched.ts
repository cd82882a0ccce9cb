import { sentencesOf } from '#shared/sentence-ends';
import { spanFinder } from '#shared/span-finder';
import { rememberEach } from '../../state/memo.ts';
import type { DocumentText } from '../../state/state.ts';

interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** What is read of a document here. */
type Text = Pick<DocumentText, 'text' | 'language'> & { spans: readonly { start: number; end: number }[] };

/**
 * How many sentences a document has, and those from which nothing was drawn, in the order of the text. What the text says twice in the
 * same words was drawn from wherever it stands.
 */
export const untouchedOf = rememberEach(
  ({ text, language, spans }: Text): { sentences: number; untouched: Sentence[] } => {
    const touches = spanFinder(spans);
    const all = sentencesOf(text, language)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
    const read = new Set(all.filter(({ start, end }) => touches(start, end)).map((sentence) => sentence.text.trim()));
    return { sentences: all.length, untouched: all.filter((sentence) => !read.has(sentence.text.trim())) };
  },
);
