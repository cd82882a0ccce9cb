import * as z from 'zod';
import { addProposals } from '#shared/add-proposals';
import type { ModelProposals } from '#shared/model';
import { Draft, type DraftEntity, type DraftMeasure, type DraftRelation } from '#shared/draft';

const Verdict = z.enum(['accepted', 'refused']);
export type Verdict = z.output<typeof Verdict>;

const Words = z.record(z.string(), z.object({ zh: z.string(), en: z.string() }));

/** What a person put right; what the rule proposed stays beside it. */
const Corrections = z.object({
  entities: z.record(z.string(), z.object({ kind: z.string(), name: z.string(), aliases: z.array(z.string()) })),
  relations: z.record(
    z.string(),
    z.object({
      ...{ source: z.string(), type: z.string(), target: z.string() },
      ...{ status: z.enum(['done', 'underway', 'planned', 'proposed']), date: z.string().optional() },
    }),
  ),
  measures: z.record(z.string(), z.object({ name: z.string(), value: z.number(), unit: z.string() })).default({}),
});

/** How far a person is with a draft. A value: it is kept, sent to somebody else and gone on with. */
export const Review = z.object({
  kuajieReview: z.literal(1),
  draft: Draft,
  words: z.object({ kinds: Words, types: Words }),
  verdicts: z.record(z.string(), Verdict),
  corrections: Corrections,
  /** Entities that are another one, by id. */
  merged: z.record(z.string(), z.string()),
  /** When it was changed last, ISO 8601. */
  changed: z.string(),
});
export type Review = z.output<typeof Review>;

export type Proposal = { key: string; verdict: Verdict | undefined; start: number; end: number } & (
  | { what: 'entity'; entity: DraftEntity }
  | { what: 'relation'; relation: DraftRelation; source: DraftEntity; target: DraftEntity }
  | { what: 'measure'; measure: DraftMeasure; entity: DraftEntity }
);

/** What a person put in by hand. */
export const byHand = 'person';

export function reviewOf(draft: Draft, words: Review['words']): Review {
  return {
    ...{
      kuajieReview: 1,
      draft,
      words,
      verdicts: {},
      corrections: { entities: {}, relations: {}, measures: {} },
      merged: {},
    },
    changed: new Date().toISOString(),
  };
}

/** With what a language model proposes too; what was judged stays judged. */
export function withProposals(review: Review, proposals: ModelProposals): Review {
  return { ...review, draft: addProposals(review.draft, proposals), changed: new Date().toISOString() };
}

/** The entity that an id means, with what was put right. Undefined for an id that the draft has not. */
export function entityIn(review: Review, id: string): DraftEntity | undefined {
  const { draft, merged, corrections } = review;
  let own = id;
  for (let steps = 0; merged[own] !== undefined && steps < draft.entities.length; steps += 1) own = merged[own] ?? own;
  const found = draft.entities.find((one) => one.id === own);
  return found === undefined ? undefined : { ...found, ...corrections.entities[own] };
}

/** Every proposal as it stands, in the order of the text; of each sentence first the things, then what is said of them. */
export function proposalsOf(review: Review): Proposal[] {
  const { draft, verdicts, corrections, merged } = review;
  const entities = new Map(draft.entities.map(({ id }) => [id, entityIn(review, id)]));
  const things = draft.entities
    .filter(({ id, evidence }) => merged[id] === undefined && evidence !== undefined)
    .flatMap(({ id, evidence }): Proposal[] => {
      const [entity, key] = [entities.get(id), entityKey(id)];
      return entity === undefined || evidence === undefined
        ? []
        : [{ what: 'entity', key, entity, verdict: verdicts[key], start: evidence.start, end: evidence.end }];
    });
  const relations = draft.relations.flatMap((proposed): Proposal[] => {
    const key = relationKey(proposed);
    const relation = { ...proposed, ...corrections.relations[key] };
    const [source, target] = [entities.get(relation.source), entities.get(relation.target)];
    const { start, end } = relation.evidence;
    return source === undefined || target === undefined
      ? []
      : [{ what: 'relation', key, relation, source, target, verdict: verdicts[key], start, end }];
  });
  const measures = draft.measures.flatMap((proposed): Proposal[] => {
    const key = measureKey(proposed);
    const measure = { ...proposed, ...corrections.measures[key] };
    const entity = entities.get(measure.entity);
    const { start, end } = measure.evidence;
    return entity === undefined ? [] : [{ what: 'measure', key, measure, entity, verdict: verdicts[key], start, end }];
  });
  const order = ['entity', 'relation', 'measure'];
  return [...things, ...relations, ...measures].sort(
    (a, b) => a.start - b.start || order.indexOf(a.what) - order.indexOf(b.what),
  );
}

export function entityKey(id: string): string {
  return `entity ${id}`;
}

export function relationKey({ source, type, target, evidence }: DraftRelation): string {
  return `relation ${source} ${type} ${target} ${evidence.start}`;
}

function measureKey({ entity, name, span }: DraftMeasure): string {
  return `measure ${entity} ${name} ${span.start}`;
}

/** Who proposes it: a rule, or language models, or both. */
export function ruleOf(proposal: Proposal): Pick<DraftEntity, 'rule' | 'certainty' | 'models'> {
  if (proposal.what === 'entity') return proposal.entity;
  return proposal.what === 'relation' ? proposal.relation : proposal.measure;
}

/** The ids of what a proposal speaks of. */
export function endsOf(proposal: Proposal): string[] {
  if (proposal.what === 'relation') return [proposal.source.id, proposal.target.id];
  return [proposal.entity.id];
}
