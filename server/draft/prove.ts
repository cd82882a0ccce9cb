import type { DraftEvidence } from '../../shared/draft.ts';
import { brokenPromise } from '../dataset/evidence.ts';
import type { End } from './facts/parties.ts';
import type { FoundFact } from './facts/find-facts.ts';
import type { Thing } from './names/thing.ts';
import { noteTexts } from './notes.ts';
import type { Page } from './text/page.ts';
import { withoutMarks } from './text/without-marks.ts';

/**
 * The evidence of a fact, with the strongest basis that its sentence proves: `stated` where names of both ends stand there and the rule read
 * them there, `context` where one does. Undefined where the sentence names neither.
 */
export function proofOf(fact: FoundFact, page: Page, language: string | undefined): DraftEvidence | undefined {
  const { sentence, source, target } = fact;
  const quoted = quoteOf(page.text, sentence);
  const notes = noteOf(fact, page, language);
  const stands = ({ mention }: End) =>
    mention.isExplicit && mention.start >= sentence.start && mention.end <= sentence.end;
  const printed = ({ mention }: End) => withoutMarks(page.text.slice(mention.start, mention.end));
  const names = [source, target].map((end) => [
    ...namesOf(end.thing),
    ...(stands(end) && end.mention.things.length < 2 ? [printed(end)] : []),
    ...shortInList(end, page.plain),
  ]);
  const isStated =
    stands(source) && stands(target) && brokenPromise('stated', quoted.quote, names, undefined) === undefined;
  if (isStated) return { ...quoted, basis: 'stated', ...(notes === '' ? {} : { note: notes }) };
  const note = notes === '' ? noteTexts(language).before(target.thing.name, target.thing.name) : notes;
  return brokenPromise('context', quoted.quote, names, note) === undefined
    ? { ...quoted, basis: 'context', note }
    : undefined;
}

/** 运城、临汾两市: the short name of each that the list prints. */
function shortInList({ thing: { division }, mention: { start, end, things } }: End, plain: string): string[] {
  const short = division?.short;
  return things.length > 1 && short !== undefined && plain.slice(start, end).includes(short) ? [short] : [];
}

function namesOf({ name, aliases }: Thing): string[] {
  return [name, ...aliases];
}

/** A sentence without its last mark, and which of its kin it is. */
export function quoteOf(text: string, sentence: { start: number; end: number }): Omit<DraftEvidence, 'basis'> {
  const known = quotes.get(sentence) ?? readQuote(text, sentence);
  quotes.set(sentence, known);
  return known;
}

/** A sentence has many facts, and looking for its kin takes a walk through the text. */
const quotes = new WeakMap<object, Omit<DraftEvidence, 'basis'>>();

function readQuote(text: string, { start, end }: { start: number; end: number }): Omit<DraftEvidence, 'basis'> {
  const whole = text.slice(start, end);
  const quote = whole.replace(/[。；;]+$/, '').trimEnd();
  const own = quote === '' ? whole : quote;
  let [count, nth] = [0, 1];
  for (let at = text.indexOf(own); at !== -1; at = text.indexOf(own, at + 1)) {
    count += 1;
    if (at === start) nth = count;
  }
  return { start, end: start + own.length, quote: own, ...(count > 1 ? { occurrence: nth } : {}) };
}

function noteOf(
  { source, target, sentence, date, isCollective }: FoundFact,
  { text, sentences }: Page,
  language: string | undefined,
): string {
  const texts = noteTexts(language);
  const parts = [source, target].map(({ thing, mention }) => {
    if (mention.start < sentence.start || mention.end > sentence.end) {
      const from = sentences.find(({ start, end }) => mention.start >= start && mention.end <= end);
      return texts.before(
        thing.name,
        from === undefined ? text.slice(mention.start, mention.end) : shortened(text.slice(from.start, from.end)),
      );
    }
    if (mention.start === mention.end) return texts.speaker(thing.name);
    return mention.isExplicit
      ? ''
      : texts.meant(text.slice(mention.start, mention.end), mention.things.map(({ name }) => name).join('、'));
  });
  if (isCollective) parts.push(texts.collective);
  if (date?.isRelative === true) parts.push(texts.counted(text.slice(date.start, date.end)));
  return [...new Set(parts)].filter((part) => part !== '').join('');
}

function shortened(sentence: string): string {
  const own = sentence.replaceAll(/\s+/g, ' ');
  return own.length <= 60 ? own : `${own.slice(0, 59)}…`;
}
