import type { DraftEntity, DraftMeasure, DraftRelation } from '#shared/draft';
import type { Verdict } from './decided.ts';
import { endsOf, entityIn, entityKey, type Proposal, proposalsOf, relationKey, type Review } from './review.ts';

/** A fact needs its ends, so they are accepted with it; without an end no fact about it stands. Undefined takes a verdict back. */
export function judge(review: Review, proposals: readonly Proposal[], verdict: Verdict | undefined): Review {
  const verdicts = new Map<string, Verdict | undefined>(Object.entries(review.verdicts));
  const put = (key: string) => verdicts.set(key, verdict);
  for (const proposal of proposals) {
    put(proposal.key);
    if (proposal.what !== 'entity' && verdict === 'accepted') for (const id of endsOf(proposal)) put(entityKey(id));
    if (proposal.what === 'entity' && verdict === 'refused')
      for (const { key } of factsOf(review, proposal.entity.id)) put(key);
  }
  const left = [...verdicts].flatMap(([key, one]): [string, Verdict][] => (one === undefined ? [] : [[key, one]]));
  return changed({ ...review, verdicts: Object.fromEntries(left) });
}

/** Relations and numbers that speak of an entity. */
export function factsOf(review: Review, id: string): Proposal[] {
  return proposalsOf(review).filter((one) => one.what !== 'entity' && endsOf(one).includes(id));
}

export type EntityCorrection = Pick<DraftEntity, 'kind' | 'name' | 'aliases'>;
export type RelationCorrection = Pick<DraftRelation, 'source' | 'type' | 'target' | 'status'> & {
  date?: string | undefined;
};

/** What was put right is accepted. */
export function correctEntity(
  review: Review,
  proposal: Extract<Proposal, { what: 'entity' }>,
  correction: EntityCorrection,
): Review {
  const { id, name, evidence } = proposal.entity;
  // Where the sentence has none of the new names, it goes on calling it as it did.
  const isNamed = [correction.name, ...correction.aliases].some((one) => evidence?.quote.includes(one) === true);
  const kept = isNamed ? correction : { ...correction, aliases: [...new Set([...correction.aliases, name])] };
  const entities = { ...review.corrections.entities, [id]: kept };
  return judge({ ...review, corrections: { ...review.corrections, entities } }, [proposal], 'accepted');
}

export function correctRelation(review: Review, { key }: Proposal, { date, ...more }: RelationCorrection): Review {
  const correction = { ...more, ...(date === undefined || date === '' ? {} : { date }) };
  const relations = { ...review.corrections.relations, [key]: correction };
  const next = { ...review, corrections: { ...review.corrections, relations } };
  return judge(
    next,
    proposalsOf(next).filter((one) => one.key === key),
    'accepted',
  );
}

export type MeasureCorrection = Pick<DraftMeasure, 'name' | 'value' | 'unit'> & Partial<Pick<DraftMeasure, 'entity'>>;

export function correctMeasure(review: Review, { key }: Proposal, correction: MeasureCorrection): Review {
  const measures = { ...review.corrections.measures, [key]: correction };
  const next = { ...review, corrections: { ...review.corrections, measures } };
  return judge(
    next,
    proposalsOf(next).filter((one) => one.key === key),
    'accepted',
  );
}

/** One entity is the other: it keeps its names as further names of that one. */
export function merge(review: Review, from: string, into: string): Review {
  const [one, other] = [entityIn(review, from), entityIn(review, into)];
  if (one === undefined || other === undefined || one.id === other.id) return review;
  const aliases = [...new Set([...other.aliases, one.name, ...one.aliases])].filter((name) => name !== other.name);
  const entities = { ...review.corrections.entities, [other.id]: { kind: other.kind, name: other.name, aliases } };
  return changed({
    ...review,
    merged: { ...review.merged, [one.id]: other.id },
    corrections: { ...review.corrections, entities },
    verdicts: { ...review.verdicts, [entityKey(other.id)]: 'accepted' },
  });
}

export function addEntity(review: Review, entity: DraftEntity): Review {
  const { draft } = review;
  return changed({
    ...review,
    draft: { ...draft, entities: [...draft.entities, entity] },
    verdicts: { ...review.verdicts, [entityKey(entity.id)]: 'accepted' },
  });
}

export function addRelation(review: Review, relation: DraftRelation): Review {
  const { draft } = review;
  const next = { ...review, draft: { ...draft, relations: [...draft.relations, relation] } };
  const key = relationKey(relation);
  return judge(
    next,
    proposalsOf(next).filter((one) => one.key === key),
    'accepted',
  );
}

function changed(review: Review): Review {
  return { ...review, changed: new Date().toISOString() };
}
