import type { Draft } from '#shared/draft';
import { entityIn, entityKey, proposalsOf, type Review } from './review.ts';

/** The draft as a person left it: what was accepted, what that speaks of, and the places around it. What is open or refused stays out. */
export function reviewedDraft(review: Review): Draft {
  const accepted = proposalsOf(review).filter(({ verdict }) => verdict === 'accepted');
  const relations = accepted.flatMap((one) =>
    one.what === 'relation' ? [{ ...one.relation, source: one.source.id, target: one.target.id }] : [],
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

/** Two that became the same by what was put right are one. */
function distinct(relations: Draft['relations']): Iterable<Draft['relations'][number]> {
  return new Map(
    relations.map((one) => [`${one.source} ${one.type} ${one.target} ${one.evidence.start}`, one]),
  ).values();
}
