import type { Draft, DraftRelation } from '#shared/draft';
import { entityIn, entityKey, type Proposal, proposalsOf, type Review } from './review.ts';

/** The draft as a person left it: what was accepted, what that speaks of, and the places around it. What is open or refused stays out. */
export function reviewedDraft(review: Review): Draft {
  const accepted = proposalsOf(review).filter(({ verdict }) => verdict === 'accepted');
  const relations = accepted.flatMap((one) =>
    one.what === 'relation' ? [asProved(one, review.draft.document.language)] : [],
  );
  const measures = accepted.flatMap((one) =>
    one.what === 'measure' ? [{ ...one.measure, entity: one.entity.id }] : [],
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
    const { within, ...more } = entity;
    const around = within === undefined ? undefined : entityIn(review, within)?.id;
    return [around !== undefined && wanted.has(around) ? { ...more, within: around } : more];
  });
  return { ...review.draft, entities, relations: [...distinct(relations)], measures };
}

/** What a person put right may be named otherwise than its sentence does; then it is no more stated by that alone. */
function asProved(
  { relation, source, target }: Extract<Proposal, { what: 'relation' }>,
  language: string | undefined,
): DraftRelation {
  const { evidence } = relation;
  const isNamed = [source, target].every(({ name, aliases }) =>
    [name, ...aliases].some((one) => evidence.quote.includes(one)),
  );
  const ends = { source: source.id, target: target.id };
  if (evidence.basis !== 'stated' || isNamed) return { ...relation, ...ends };
  const meant = `${source.name}、${target.name}`;
  const note = language?.startsWith('en') === true ? `the reviewer says: ${meant}` : `审读者指认：${meant}`;
  return { ...relation, ...ends, evidence: { ...evidence, basis: 'context', note: evidence.note ?? note } };
}

/** Two that became the same by what was put right are one. */
function distinct(relations: Draft['relations']): Iterable<Draft['relations'][number]> {
  return new Map(
    relations.map((one) => [`${one.source} ${one.type} ${one.target} ${one.evidence.start}`, one]),
  ).values();
}
