import type { Draft, DraftEntity, DraftEvidence } from '#shared/draft';
import { entityIn, entityKey, type Proposal, proposalsOf, relationKey, type Review } from './review.ts';

/** The draft as a person left it: what was accepted, what that speaks of, and the places around it. What is open or refused stays out. */
export function reviewedDraft(review: Review): Draft {
  const { language } = review.draft.document;
  const accepted = proposalsOf(review).filter(({ verdict }) => verdict === 'accepted');
  const relations = accepted.flatMap((one) =>
    one.what === 'relation'
      ? [
          {
            ...one.relation,
            ...{ source: one.source.id, target: one.target.id },
            evidence: proved(evidenceOf(one, review), [one.source, one.target], language),
          },
        ]
      : [],
  );
  const measures = accepted.flatMap((one) =>
    one.what === 'measure'
      ? [
          {
            ...{ ...one.measure, entity: one.entity.id },
            evidence: proved(one.measure.evidence, [one.entity], language),
          },
        ]
      : [],
  );
  const wanted = new Set([
    ...accepted.flatMap((one) => (one.what === 'entity' ? [one.entity.id] : [])),
    ...relations.flatMap(({ source, target }) => [source, target]),
    ...measures.map(({ entity }) => entity),
  ]);
  // A set grows while it is gone through: what lies around a place lies in something too.
  for (const id of wanted) {
    const within = entityIn(review, id)?.within;
    const around = within === undefined ? undefined : entityIn(review, within);
    if (around !== undefined && review.verdicts[entityKey(around.id)] !== 'refused') wanted.add(around.id);
  }
  const entities = [...wanted].flatMap((id) => {
    const entity = entityIn(review, id);
    if (entity === undefined) return [];
    const { within, ...rest } = entity;
    const more = rest.evidence === undefined ? rest : { ...rest, evidence: proved(rest.evidence, [entity], language) };
    const around = within === undefined ? undefined : entityIn(review, within)?.id;
    return [around !== undefined && wanted.has(around) ? { ...more, within: around } : more];
  });
  return { ...review.draft, entities, relations: [...distinct(relations)], measures };
}

/**
 * What a person put right may be named otherwise than its sentence does; then it is no more stated by that alone. What stands on
 * its context says whom it means.
 */
function proved(evidence: DraftEvidence, ends: readonly DraftEntity[], language: string | undefined): DraftEvidence {
  const isNamed = ends.every(({ name, aliases }) => [name, ...aliases].some((one) => evidence.quote.includes(one)));
  const basis = evidence.basis === 'stated' && !isNamed ? 'context' : evidence.basis;
  if (basis !== 'context') return evidence;
  const isEnglish = language?.startsWith('en') === true;
  const meant = ends.map(({ name }) => name).join(isEnglish ? ', ' : '、');
  return { ...evidence, basis, note: evidence.note ?? `${isEnglish ? 'the reviewer says: ' : '审读者指认：'}${meant}` };
}

/** Where a person chose another end, what was said of the one before is no more said. */
function evidenceOf(
  { key, relation }: Extract<Proposal, { what: 'relation' }>,
  { draft, corrections }: Review,
): DraftEvidence {
  const corrected = corrections.relations[key];
  const proposed = draft.relations.find((one) => relationKey(one) === key);
  const isAsProposed = corrected?.source === proposed?.source && corrected?.target === proposed?.target;
  if (corrected === undefined || isAsProposed) return relation.evidence;
  const { note: _, ...evidence } = relation.evidence;
  return evidence;
}

/** Two that became the same by what was put right are one. */
function distinct(relations: Draft['relations']): Iterable<Draft['relations'][number]> {
  return new Map(
    relations.map((one) => [`${one.source} ${one.type} ${one.target} ${one.evidence.start}`, one]),
  ).values();
}
