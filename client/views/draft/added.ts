import type { DraftEntity, DraftEvidence, DraftRelation } from '#shared/draft';
import type { RelationCorrection } from './judge.ts';
import { byHand, entityIn, type Review } from './review.ts';

interface Span {
  start: number;
  end: number;
}

/** Where words stand in the text: where they were selected, else where they stand first. Undefined where they do not. */
export function wordsIn({ draft }: Review, words: string, selected: Span | undefined): Span | undefined {
  const { text } = draft.document;
  const sought = words.trim();
  if (sought === '') return undefined;
  const near = selected === undefined ? -1 : text.slice(selected.start, selected.end).indexOf(sought);
  const start = selected !== undefined && near >= 0 ? selected.start + near : text.indexOf(sought);
  return start === -1 ? undefined : { start, end: start + sought.length };
}

/** A thing that a person found, called as the text calls it. */
export function addedEntity(review: Review, span: Span, kind: string): DraftEntity {
  const { text } = review.draft.document;
  const name = text.slice(span.start, span.end);
  const taken = new Set(review.draft.entities.map(({ id }) => id));
  let nth = 1;
  while (taken.has(`${kind.toLowerCase()}:added-${nth}`)) nth += 1;
  return {
    ...{ id: `${kind.toLowerCase()}:added-${nth}`, kind, name, aliases: [], mentions: [span] },
    ...{ evidence: evidenceOf(review, sentenceAround(review, span), [[name]]), rule: byHand, certainty: 1 },
  };
}

/** A fact that a person found. Its basis is what the quote shows: `stated` only where it names both ends. */
export function addedRelation(review: Review, span: Span, { date, ...said }: RelationCorrection): DraftRelation {
  const ends = [said.source, said.target].map((id) => {
    const entity = entityIn(review, id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases];
  });
  const quote = review.draft.document.text.slice(span.start, span.end);
  const spanOf = (names: readonly string[]) => {
    const found = names.find((name) => quote.includes(name));
    if (found === undefined) return span;
    const start = span.start + quote.indexOf(found);
    return { start, end: start + found.length };
  };
  return {
    ...said,
    ...(date === undefined ? {} : { date }),
    evidence: evidenceOf(review, span, ends),
    spans: { source: spanOf(ends[0] ?? []), target: spanOf(ends[1] ?? []), said: span },
    ...{ rule: byHand, certainty: 1 },
  };
}

/** `names` has the names of each thing that the quote must name to state it. */
function evidenceOf({ draft }: Review, { start, end }: Span, names: readonly (readonly string[])[]): DraftEvidence {
  const { text } = draft.document;
  const quote = text.slice(start, end);
  const isStated = names.every((own) => own.some((name) => quote.includes(name)));
  let occurrence = 1;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) occurrence += 1;
  const isAlone = text.indexOf(quote) === text.lastIndexOf(quote);
  return { start, end, quote, basis: isStated ? 'stated' : 'context', ...(isAlone ? {} : { occurrence }) };
}

function sentenceAround({ draft }: Review, span: Span): Span {
  const found = draft.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  return found === undefined ? span : { start: found.start, end: found.end };
}
