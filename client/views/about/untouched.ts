import { sentencesOf } from '#shared/sentence-ends';
import { spanFinder } from '#shared/span-finder';
import { remember } from '../../state/memo.ts';
import type { DocumentText } from '../../state/state.ts';

interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** How many sentences a document has, and those from which nothing was drawn, in the order of the text. */
export const untouchedOf = remember(
  ({ text, language, spans }: DocumentText): { sentences: number; untouched: Sentence[] } => {
    const touches = spanFinder(spans);
    const all = sentencesOf(text, language)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
    return { sentences: all.length, untouched: all.filter(({ start, end }) => !touches(start, end)) };
  },
);
