import { basisOf, byHand, type Proposal, proposalsOf, type Review, ruleOf } from './review.ts';

/** Open proposals that can be accepted together. */
export interface OpenGroup {
  /** Empty for all that its sentence states, whichever rule proposed it. */
  rule: string;
  open: readonly Proposal[];
  /** Those that are certain enough. */
  enough: readonly Proposal[];
}

/** What is stated comes first, then each rule that has something open, the one with the most first. `atLeast` is from 0 to 1. */
export function openGroups(review: Review, atLeast: number): OpenGroup[] {
  const open = proposalsOf(review).filter((one) => one.verdict === undefined && ruleOf(one).rule !== byHand);
  const rules = new Map<string, Proposal[]>();
  for (const one of open) rules.set(ruleOf(one).rule, [...(rules.get(ruleOf(one).rule) ?? []), one]);
  const stated = open.filter((one) => basisOf(one) === 'stated');
  const groups = [...rules]
    .map(([rule, all]) => ({ rule, open: all }))
    .sort((a, b) => b.open.length - a.open.length || (a.rule < b.rule ? -1 : 1));
  return [...(stated.length === 0 ? [] : [{ rule: '', open: stated }]), ...groups].map((group) => ({
    ...group,
    enough: group.open.filter((one) => ruleOf(one).certainty >= atLeast),
  }));
}
