import type { Mention } from '../names/thing.ts';
import type { Act } from './acts.ts';

/** A sentence with every name in it blanked: 无锡 denies nothing. As long as the sentence; `mentions` are in order and end with its own. */
export function unnamedWords(
  plain: string,
  { start, end }: { start: number; end: number },
  mentions: readonly Mention[],
): string {
  let words = plain.slice(start, end);
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const one = mentions[at];
    if (one === undefined || one.end <= start) break;
    const from = Math.max(0, one.start - start);
    words = words.slice(0, from) + '□'.repeat(one.end - start - from) + words.slice(one.end - start);
  }
  return words;
}

/** What tells the mood of an act, of the blanked words of its sentence. */
export function wordsAround(
  { hit, clause, lead }: Act,
  sentence: { start: number },
  words: string,
): Record<'lead' | 'verb' | 'rest' | 'clause' | 'before', string> {
  const between = (start: number, end: number) => words.slice(start - sentence.start, end - sentence.start);
  return {
    lead: between(clause.start, clause.start + lead.length),
    verb: between(hit.start, hit.end),
    rest: between(hit.end, clause.end),
    clause: between(clause.start, clause.end),
    before: between(sentence.start, hit.start),
  };
}
