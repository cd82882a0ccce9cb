import * as z from 'zod';
import { addProposals } from '#shared/add-proposals';
import { Draft, type DraftEntity, type DraftEvidence, type DraftMeasure, type DraftRelation } from '#shared/draft';
import type { ModelProposals } from '#shared/model';
import { Corrections, Reversal, Verdict } from './decided.ts';
import { sentencesBy } from './sentences.ts';

const Words = z.record(z.string(), z.object({ zh: z.string(), en: z.string() }));

/** How far a person is with a draft. A value: it is kept, sent to somebody else and gone on with. */
export const Review = z.object({
  kuajieReview: z.literal(1),
  draft: Draft,
  words: z.object({ kinds: Words, types: Words }),
  verdicts: z.record(z.string(), Verdict),
  corrections: Corrections,
  /** Entities that are another one, by id. */
  merged: z.record(z.string(), z.string()),
  /** How each act is taken back, the oldest first. */
  past: z.array(Reversal).default([]),
  /** When it was changed last, ISO 8601. */
  changed: z.string(),
});
export type Review = z.output<typeof Review>;

export type Proposal = {
  key: string;
  verdict: Verdict | undefined;
  start: number;
  end: number;
  /** Where the sentence begins that it is drawn from. */
  sentence: number;
} & (
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
      past: [],
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
  const found = byId(draft.entities).get(own);
  return found === undefined ? undefined : { ...found, ...corrections.entities[own] };
}

const entitiesKnown = new WeakMap<Draft['entities'], ReadonlyMap<string, DraftEntity>>();

function byId(entities: Draft['entities']): ReadonlyMap<string, DraftEntity> {
  const known = entitiesKnown.get(entities) ?? new Map(entities.map((one) => [one.id, one]));
  entitiesKnown.set(entities, known);
  return known;
}

const proposalsKnown = new WeakMap<Review, readonly Proposal[]>();

/** Every proposal as it stands, in the order of the text; of each sentence first what is said, then the things, most of which it names. */
export function proposalsOf(review: Review): readonly Proposal[] {
  const known = proposalsKnown.get(review);
  if (known !== undefined) return known;
  const all = drawnUp(review);
  proposalsKnown.set(review, all);
  return all;
}

function drawnUp(review: Review): Proposal[] {
  const { draft, verdicts, corrections, merged } = review;
  const entities = new Map(draft.entities.map(({ id }) => [id, entityIn(review, id)]));
  const sentenceAt = sentencesBy(draft);
  const placed = ({ start, end }: { start: number; end: number }) => ({ start, end, sentence: sentenceAt(start) });
  const things = draft.entities
    .filter(({ id, evidence }) => merged[id] === undefined && evidence !== undefined)
    .flatMap(({ id, evidence }): Proposal[] => {
      const [entity, key] = [entities.get(id), entityKey(id)];
      return entity === undefined || evidence === undefined
        ? []
        : [{ what: 'entity', key, entity, verdict: verdicts[key], ...placed(evidence) }];
    });
  const relations = draft.relations.flatMap((proposed): Proposal[] => {
    const key = relationKey(proposed);
    const relation = { ...proposed, ...corrections.relations[key] };
    const [source, target] = [entities.get(relation.source), entities.get(relation.target)];
    return source === undefined || target === undefined
      ? []
      : [{ what: 'relation', key, relation, source, target, verdict: verdicts[key], ...placed(relation.evidence) }];
  });
  const measures = draft.measures.flatMap((proposed): Proposal[] => {
    const key = measureKey(proposed);
    const measure = { ...proposed, ...corrections.measures[key] };
    const entity = entities.get(measure.entity);
    return entity === undefined
      ? []
      : [{ what: 'measure', key, measure, entity, verdict: verdicts[key], ...placed(measure.evidence) }];
  });
  const order = ['relation', 'measure', 'entity'];
  return [...relations, ...measures, ...things].sort(
    (a, b) => a.sentence - b.sentence || order.indexOf(a.what) - order.indexOf(b.what) || a.start - b.start,
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

/** What a proposal stands on; undefined for a place that a list of divisions alone knows. */
export function basisOf(proposal: Proposal): DraftEvidence['basis'] | undefined {
  if (proposal.what === 'entity') return proposal.entity.evidence?.basis;
  return (proposal.what === 'relation' ? proposal.relation : proposal.measure).evidence.basis;
}
