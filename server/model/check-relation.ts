import { datesIn } from '../draft/facts/dates.ts';
import { plainText } from '../draft/text/plain.ts';
import type { DraftEntity, DraftRelation } from '../../shared/draft.ts';
import { modelRule } from '../../shared/model-words.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import type { Checked, Checking } from './check-entity.ts';
import { statusBy } from './doubt.ts';
import { findQuote } from './find-quote.ts';
import { proveRelation } from './prove-relation.ts';
import type { SaidRelation } from './read-answer.ts';

/** As of entities; what the sentence says by an end that it does not name is less sure. */
const certaintyOf = { stated: 0.5, context: 0.4, reference: 0.4 };

/** What a model says is a relation where its quote stands in the piece, its ends are known and may be so related, and the text neither denies nor only hopes for it. */
export function checkRelation(
  said: SaidRelation,
  { draft, piece, book, model }: Checking,
  { types, vocabulary }: { types: readonly string[]; vocabulary: Vocabulary },
): Checked<DraftRelation> {
  const words = types.includes(said.type) ? vocabulary.relations[said.type] : undefined;
  if (words === undefined) return { is: 'unknown-type' };
  const found = findQuote(draft, piece, said);
  if (found === undefined) return { is: 'no-quote' };
  const [sources, targets] = [book.called(said.source), book.called(said.target)];
  if (sources.length === 0 || targets.length === 0) return { is: 'unknown-end' };
  const source = sources.find(({ kind }) => words.domain.includes(kind));
  const target = targets.find(({ kind, id }) => words.range.includes(kind) && id !== source?.id);
  if (source === undefined || target === undefined) return { is: 'wrong-ends' };
  const proven = proveRelation(draft, found, { source, target, model });
  if (proven === undefined) return { is: 'not-named' };
  const { evidence, spans } = proven;
  const { text } = draft.document;
  const around = clauseOf(text, evidence, { ends: [source, target], others: draft.entities });
  const status = statusBy(around, said);
  if (status === undefined) return { is: 'doubted' };
  const date = datesIn(
    plainText(text.slice(evidence.start, evidence.end)),
    { start: 0, end: evidence.end - evidence.start },
    draft.document.date,
  ).find((one) => one.date === said.date)?.date;
  return {
    is: 'proposal',
    value: {
      ...{ source: source.id, type: said.type, target: target.id, evidence, spans, status },
      ...(date === undefined ? {} : { date }),
      ...{ rule: modelRule, certainty: certaintyOf[evidence.basis], models: [model] },
    },
  };
}

/** The words of its clause before the end that stands last, and behind it; where only the first words name an end, those of the first clause are before it. */
function clauseOf(
  text: string,
  { start, end }: { start: number; end: number },
  { ends, others }: { ends: readonly DraftEntity[]; others: readonly DraftEntity[] },
): { lead: string; behind: string } {
  const sentence = text.slice(start, end);
  const places = namesOf(ends).map((one) => ({ at: sentence.indexOf(one), length: one.length }));
  const last = Math.max(...places.map(({ at }) => at));
  const length = Math.max(...places.filter(({ at }) => at === last).map((one) => one.length));
  const clauses = (last <= 0 ? sentence : sentence.slice(0, last)).split(clauseEnd);
  const behind = last < 0 ? '' : (sentence.slice(last + length).split(clauseEnd)[0] ?? '');
  // What a name says is no word of the clause.
  const unnamed = namesOf(others)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '□'), behind.replaceAll(/《[^》]*》?/g, '□'));
  return { lead: (last <= 0 ? clauses[0] : clauses.at(-1)) ?? '', behind: unnamed };
}

const clauseEnd = /[，。；,;]/;

function namesOf(entities: readonly DraftEntity[]): string[] {
  return entities.flatMap(({ name, aliases }) => [name, ...aliases]).filter((one) => one !== '');
}
