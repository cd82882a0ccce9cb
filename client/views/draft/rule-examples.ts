import type { Verdict } from './decided.ts';
import { byHand, type Proposal, proposalsOf, type Review, ruleOf } from './review.ts';

/** What a person said of one proposal of a rule, in its sentence. */
export interface RuleExample {
  rule: string;
  verdict: Verdict;
  sentence: string;
  /** As the rule proposed it: `甲县 SIGNED 合作协议`, `合作协议 (Agreement)`. */
  proposed: string;
}

/** What was accepted and refused, as examples for and against each rule; what is open, and what was put in by hand, is none. */
export function ruleExamples(review: Review): RuleExample[] {
  return proposalsOf({ ...review, corrections: { entities: {}, relations: {}, measures: {} }, merged: {} }).flatMap(
    (proposal) => {
      const { rule } = ruleOf(proposal);
      const { verdict } = proposal;
      if (verdict === undefined || rule === byHand) return [];
      return [{ rule, verdict, sentence: sentenceOf(review, proposal), proposed: proposedBy(proposal) }];
    },
  );
}

function sentenceOf({ draft }: Review, { start, end }: Proposal): string {
  return draft.document.text.slice(start, end);
}

function proposedBy(proposal: Proposal): string {
  if (proposal.what === 'entity') return `${proposal.entity.name} (${proposal.entity.kind})`;
  if (proposal.what === 'relation') return `${proposal.source.name} ${proposal.relation.type} ${proposal.target.name}`;
  const { name, value, unit } = proposal.measure;
  return `${proposal.entity.name}: ${name} ${value} ${unit}`;
}
