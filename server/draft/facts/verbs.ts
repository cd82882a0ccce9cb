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

/** 会员单位|现有58家，包括: how many there are, before who they are. */
const counted =
  '(?:(?:已|现|目前|共|达|有|达到|增至|发展到|扩大到|约|近|超过|包括)*[\\d一二三四五六七八九十百两]+(?:余|多)?[家个名](?:单位|企业|成员)?，?)?';

/** How something is done changes nothing of what is done. */
const manner = /^(?:联合|共同|轮流|牵头|携手|联手|协同|合作|合力|协作|集中|正式|全面|统一)+$/;

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
      for (const hit of matchesOf(pattern, text, start, { mentions, end })) {
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
    // 联合|举办: what the word within says, the longer one says, too.
    else if (
      hit.end === last.end &&
      hit.way === last.way &&
      manner.test(text.slice(last.start - start, hit.start - start))
    )
      last.rules.push(...hit.rules.filter((rule) => !last.rules.includes(rule)));
    // 加快|建设提升: a longer word that begins within a short one is the one that is meant.
    else if (hit.end - hit.start > (last.end - last.start) * 2 && hit.end > last.end) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** Where a pattern stands, none within a name; a match that begins in a name hides none behind it: 投资有限公司|全资设立. */
function matchesOf(
  pattern: RegExp,
  text: string,
  offset: number,
  { mentions, end }: { mentions: readonly Mention[]; end: number },
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const hit = { start: offset + match.index, end: offset + match.index + match[0].length };
    const name = mentions.find((one) => one.start < hit.end && hit.start < one.end);
    if (match[0] === '') pattern.lastIndex += 1;
    else if (name !== undefined) pattern.lastIndex = Math.max(match.index + 1, Math.min(name.end, hit.end) - offset);
    else if (hit.end <= end) found.push(hit);
  }
  return found;
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
      ...of(
        'label',
        rule.labels,
        `(?:${counted}(?:拟|暂|将|主要|现|分别|仍|都|均|其中|即)*(?:：|[是为](?!：)|包括|包含|涵盖|由|有)|(?<=有|包括|为))`,
      ),
    ];
    compiled.set(rule, known);
  }
  return known;
}
