import { abbreviationsOf } from './abbreviations.ts';

/** Where a sentence stands: UTF-16 code units, `end` exclusive, without the blanks around it. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * The sentences of a text, in order. None goes over the end of a line. Chinese and Japanese sentences end after 。！？； of either width, with what
 * closes there; others as Unicode has it (UAX 29) in the language, a BCP 47 tag, but not after its abbreviations: No. 5, U.S. Navy.
 * Without a language each line is read by its letters.
 */
export function sentencesOf(text: string, language?: string): SentenceSpan[] {
  return linesOf(text).flatMap((line) =>
    sentencesOfLine(text.slice(line.start, line.end), language).map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    })),
  );
}

/** The lines of a text, without what ends them. */
export function linesOf(text: string): SentenceSpan[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function sentencesOfLine(line: string, language: string | undefined): SentenceSpan[] {
  const pieces = isChinese(line, language) ? chineseSentences(line) : spacedSentences(line, language ?? 'und');
  return pieces.flatMap(({ start, end }) => {
    const whole = line.slice(start, end);
    const own = whole.trim();
    const from = start + whole.length - whole.trimStart().length;
    return own === '' ? [] : [{ start: from, end: from + own.length }];
  });
}

/** Whether a line is written without blanks between words. A line of Latin letters alone is not, in whichever text. */
function isChinese(line: string, language: string | undefined): boolean {
  const signs = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (signs === 0) return false;
  if (language !== undefined) return /^(zh|ja|yue|wuu|nan|hak|cmn|lzh)\b/i.test(language);
  return signs * 2 >= (line.match(/\p{L}/gu)?.length ?? 0);
}

const chineseSentence = /[^。!?;\uff01\uff1f\uff1b]+(?:[。!?;\uff01\uff1f\uff1b]+[”’」』》)\uff09]*)?/g;

function chineseSentences(line: string): SentenceSpan[] {
  return [...line.matchAll(chineseSentence)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
}

const segmenters = new Map<string, Intl.Segmenter>();

function spacedSentences(line: string, language: string): SentenceSpan[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined)
    segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })));
  const sentences: SentenceSpan[] = [];
  let goesOn = false;
  for (const { index: start, segment } of segmenter.segment(line)) {
    const last = sentences.at(-1);
    const end = start + segment.length;
    if (goesOn && last !== undefined) last.end = end;
    else sentences.push({ start, end });
    const rest = line.slice(end);
    const isWithin = /[.!?…]["'”’»)\]]*\s*$/.test(segment) && /^\p{Ll}/u.test(rest);
    goesOn = isWithin || endsInAbbreviation(segment, rest, language);
  }
  return sentences;
}

/** Whether the full stop at the end of a piece is that of an abbreviation, by the word before it and by what follows. */
function endsInAbbreviation(piece: string, rest: string, language: string): boolean {
  // A piece may be a book of digits; no abbreviation is that long.
  const word = /([\p{L}\p{M}\p{N}.-]+)\.\s*$/u.exec(piece.slice(-100))?.[1];
  if (word === undefined || rest === '') return false;
  const { beforeWords, beforeNumbers, hasOrdinals = false } = abbreviationsOf(language);
  const low = word.toLowerCase();
  const isInitial = /^\p{Lu}(\.\p{Lu})*$/u.test(word) && word !== 'I';
  if (isInitial || beforeWords.includes(low)) return true;
  if (beforeNumbers.includes(low)) return /^(\p{N}|[IVXLCDM]+\b)/u.test(rest);
  return hasOrdinals && /^\p{N}{1,2}$/u.test(word);
}
