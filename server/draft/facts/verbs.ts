import type { Mention } from '../names/thing.ts';
import type { FactRule } from './fact-rule.ts';

type Way = 'verb' | 'label' | 'role' | 'patient';

/** Where a rule's word stands; several rules may share it. */
export interface VerbHit {
  start: number;
  end: number;
  way: Way;
  rules: FactRule[];
}

const compiled = new WeakMap<FactRule, { way: Way; pattern: RegExp }[]>();

/** The words of all rules in a stretch of plain text, none within a name, the longest where several overlap. */
export function verbHits(
  plain: string,
  { start, end }: { start: number; end: number },
  { mentions, rules, until = end }: { mentions: readonly Mention[]; rules: readonly FactRule[]; until?: number },
): VerbHit[] {
  // What follows the stretch may decide what a word in it means.
  const text = plain.slice(start, until);
  const bySpan = new Map<string, VerbHit>();
  for (const rule of rules)
    for (const { way, pattern } of patternsOf(rule))
      for (const { index, 0: word } of text.matchAll(pattern)) {
        const hit = { start: start + index, end: start + index + word.length };
        if (hit.end > end) continue;
        if (mentions.some((one) => one.start < hit.end && hit.start < one.end)) continue;
        const key = `${hit.start} ${hit.end} ${way}`;
        const known = bySpan.get(key);
        if (known === undefined) bySpan.set(key, { ...hit, way, rules: [rule] });
        else known.rules.push(rule);
      }
  const hits = [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: VerbHit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    const isSame = last?.start === hit.start && last.end === hit.end;
    if (last === undefined || hit.start >= last.end || isSame) kept.push(hit);
    // 加快|建设提升: a longer word that begins within a short one is the one that is meant.
    else if (hit.end - hit.start > (last.end - last.start) * 2 && hit.end > last.end) kept[kept.length - 1] = hit;
  }
  return kept;
}

function patternsOf(rule: FactRule): { way: Way; pattern: RegExp }[] {
  let known = compiled.get(rule);
  if (known === undefined) {
    const of = (way: Way, words: readonly string[], behind = '') =>
      words.length === 0
        ? []
        : [
            {
              way,
              pattern: new RegExp(`(?:${[...words].sort((a, b) => b.length - a.length).join('|')})${behind}`, 'gu'),
            },
          ];
    known = [
      ...of('verb', rule.verbs),
      ...of('role', rule.roles),
      ...of('patient', rule.patients),
      ...of('label', rule.labels, '(?:：|[是为](?!：)|(?<=有|包括|为))'),
    ];
    compiled.set(rule, known);
  }
  return known;
}
