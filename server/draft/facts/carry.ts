import type { FactRule } from './fact-rule.ts';
import type { VerbHit } from './verbs.ts';

/** 斥资18亿元，在A建起B: what the sum is for is made by the next verb, whose own words then say no more than that. */
export function carry(
  rules: readonly FactRule[],
  plain: string,
  next: VerbHit | undefined,
  later: (rules: FactRule[]) => void,
): void {
  if (next === undefined) later([...rules]);
  else if (/[建设办修购]/.test(plain.slice(next.start, next.end)))
    next.rules = [...rules, ...next.rules.filter(({ shape, reverse }) => shape !== 'act' || reverse)];
}

/** 3亿元, 两个亿在某县: nothing but how much, and where. */
export const sum =
  /^(?:了|约|近|逾|超)*(?:人民币)?[\d.一二两三四五六七八九十百千个余多]+[万亿]*(?:元|美元|资金)*(?:人民币)?(?:，?在.{2,24})?，?$/;
