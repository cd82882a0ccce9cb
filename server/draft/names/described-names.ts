import type { DraftWords, NameRule } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { isGeneric } from './name-endings.ts';

/**
 * What has no name but a description is called so where it comes into being: the words between the verb and its noun, 签署|道路共建备忘录,
 * 签订|太浦河、淀山湖水质联合监测协议. Here a verb may stand within the name.
 */
export function describedNames(plain: string, { names }: DraftWords): Candidate[] {
  return names.flatMap((rule) =>
    rule.makers.length === 0 ? [] : [...plain.matchAll(patternOf(rule))].flatMap((match) => described(match, rule)),
  );
}

const patterns = new WeakMap<NameRule, RegExp>();

function patternOf(rule: NameRule): RegExp {
  let known = patterns.get(rule);
  if (known === undefined) {
    const nouns = [...rule.endings].sort((a, b) => b.length - a.length).join('|');
    known = new RegExp(
      `(?:${rule.makers.join('|')})(?:了|过|起)?([^，。；：！？“”《》（）|\\t\\r\\n签]{2,28}?(?:${nouns}))(?=[，。；！？、）|\\s]|并|和|及|以及|$)`,
      'gu',
    );
    patterns.set(rule, known);
  }
  return known;
}

const several = /(?:[2-9]|\d{2,}|[二两三四五六七八九十])(?:余|多)?[份个项条](?!\d)/;
/** How many there are, and with whom it is made, is no part of what it is. */
const counts =
  /^(?:(?:同类|类似|差不多|同样|相同|一样|新)的|一份|第?[\d一二三四五六七八九十两]+(?:余|多)?[份个项条部批种类]|首[份个项部批]|一系列|多[份个项]|有关|相关|新的?|这[份个项]|(?:跟|与|和|同)[^，、]{2,12}(?:之间)?的)+/;
/** A description that goes on doing something is none. */
const isClause = /[的了着过]$|(?:了|着|过|已|将|拟|未|没|是|由|被|把|为|向|给|从|但|并|而|于|在)(?!.{0,2}$)/;

function described({ index, 0: whole, 1: words = '' }: RegExpExecArray, rule: NameRule): Candidate[] {
  // 15个专项协议 are fifteen, and a list of things is not one.
  if (several.test(words) || words.split('、').length > 2) return [];
  // 组建|的…联盟: what stands before it tells who did.
  const own = words.replace(/^的/, '').replace(counts, '');
  const ending = rule.endings.filter((one) => own.endsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return [];
  const base = own.slice(0, -ending.length);
  if (base.length < 2 || (isGeneric(base, rule) && base !== '联合') || isClause.test(base)) return [];
  const end = index + whole.length;
  return [
    {
      ...{ start: end - own.length, end, kind: rule.kind, name: own, aliases: [] },
      ...{ rule: `name:described-${rule.id}`, certainty: 0.75, isExplicit: true },
    },
  ];
}
