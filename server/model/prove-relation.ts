import { brokenPromise } from '../dataset/evidence.ts';
import { quoteOf } from '../draft/prove.ts';
import { placesIn } from '../draft/text/places-in.ts';
import type { Draft, DraftEntity, DraftEvidence, DraftRelation } from '../../shared/draft.ts';
import type { FoundQuote } from './find-quote.ts';

interface Proven {
  evidence: DraftEvidence;
  spans: DraftRelation['spans'];
}

/**
 * The strongest basis that the sentence proves, whatever a model claims: `stated` where names of both ends stand apart in it, `context` where
 * one does. Undefined where it names neither.
 */
export function proveRelation(
  { document }: Draft,
  { quote, around }: FoundQuote,
  { source, target, model }: { source: DraftEntity; target: DraftEntity; model: string },
): Proven | undefined {
  const quoted = quoteOf(document.text, around);
  const ends = [source, target].map((entity) => ({ entity, places: placesOf(entity, quoted.quote, quoted.start) }));
  const [sources = [], targets = []] = ends.map(({ places }) => places);
  const apart = sources.flatMap((one) =>
    targets.filter((other) => other.end <= one.start || one.end <= other.start).map((other) => [one, other] as const),
  )[0];
  const [ofSource = sources[0], ofTarget = sources.length > 0 ? undefined : targets[0]] = apart ?? [];
  const spans = {
    source: ofSource ?? source.mentions[0] ?? quote,
    target: ofTarget ?? target.mentions[0] ?? quote,
    said: quote,
  };
  const names = [source, target].map(({ name, aliases }) => [name, ...aliases]);
  if (apart !== undefined && brokenPromise('stated', quoted.quote, names, undefined) === undefined)
    return { evidence: { ...quoted, basis: 'stated' }, spans };
  const missing = sources.length > 0 ? target : source;
  const note = noteOf(missing.name, model, document.language);
  return brokenPromise('context', quoted.quote, names, note) === undefined
    ? { evidence: { ...quoted, basis: 'context', note }, spans }
    : undefined;
}

/** Every place of a sentence where a name of it stands, long names first. */
function placesOf({ name, aliases }: DraftEntity, quote: string, start: number): FoundQuote['quote'][] {
  return [name, ...aliases]
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length)
    .flatMap((one) => placesIn(quote, one))
    .map((place) => ({ start: start + place.start, end: start + place.end }));
}

function noteOf(name: string, model: string, language: string | undefined): string {
  return language === undefined || language.startsWith('zh')
    ? `这一端“${name}”由语言模型 ${model} 补出，引文没有单独点名。`
    : `The end “${name}” is the language model ${model}’s word; the quote does not name it by itself.`;
}
