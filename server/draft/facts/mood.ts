import type { Status } from '../../../shared/graph.ts';
import type { FactRule, Moods } from './fact-rule.ts';

/** How far a thing is by the words around its verb; `none` where it is denied, hoped for or depends on something. */
export function moodOf(
  { lead, verb, rest, clause, before }: { lead: string; verb: string; rest: string; clause: string; before: string },
  { status, type }: FactRule,
  moods: Moods,
): Status | 'none' {
  const near = lead.slice(-28);
  // 未|来自: right before the verb it denies, whatever word the two would make.
  if (moods.negations.some((word) => near.endsWith(word))) return 'none';
  if (says(near + verb, moods.negations, moods.notNegations)) return 'none';
  if (/^(?:不|未|没)/.test(rest) || /(?:尚未|没有|未能|未签|未成)/.test(rest.slice(0, 14))) return 'none';
  // 应于9月30日前签订: a notice that sets a day has decided it.
  const isDue = /应当?(?:于|在).{2,14}(?:前|底|内)$/.test(near);
  if (isDue) return 'planned';
  if (says(near + verb, moods.hopes, moods.notHopes)) return 'none';
  if (says(before.slice(before.lastIndexOf('；') + 1).slice(-60), moods.conditions, moods.notConditions)) return 'none';
  const isDone =
    moods.done.some((word) => verb.includes(word) || rest.slice(0, 16).includes(word)) ||
    /^(?:了|过)/.test(rest) ||
    /已$|已经$/.test(near);
  if (says(near.slice(-14) + verb, moods.planned, moods.notPlanned) || /(?:前期工作|未开工|规划中)/.test(clause))
    return isDone && !/(?:拟|将|定于)/.test(near) ? 'done' : 'planned';
  // 由A与B共建的C: there it is.
  if (isDone || (/^的/.test(rest) && /(?:共建|合建|联建|援建)$/.test(verb) && !says(near, moods.underway, [])))
    return 'done';
  if (
    moods.underway.some((word) => verb.includes(word) || near.slice(-10).includes(word)) ||
    /(?:加快建设|在建|推进|施工)/.test(rest)
  )
    return status === 'done' && isStanding(type, verb) ? 'done' : 'underway';
  return status;
}

/** Whether the words before a name hope for it. */
export function isHoped(lead: string, moods: Moods): boolean {
  return (
    says(lead.slice(-16), moods.hopes, moods.notHopes) || says(lead.slice(-16), moods.negations, moods.notNegations)
  );
}

/** Whether the words behind a name, up to the end of its clause, deny what is said of it. A single character may be part of any word there. */
export function isDenied(behind: string, { negations, notNegations }: Moods): boolean {
  return says(
    behind.slice(0, 24),
    negations.filter(({ length }) => length > 1),
    notNegations,
  );
}

/** Whether the words around a name hope for it, or say that nothing came of it. */
export function isDoubted(
  plain: string,
  { start, end }: { start: number; end: number },
  name: { start: number; end: number },
  moods: Moods,
): boolean {
  const behind = (plain.slice(name.end, end).split(/[，；。]/)[0] ?? '').slice(0, 24);
  return (
    isHoped(plain.slice(start, name.start), moods) ||
    says(
      behind,
      [
        '未能',
        '尚未',
        '未获',
        '没有',
        '力争',
        '争取',
        '搁置',
        '有望',
        '仍未',
        '落空',
        '取消',
        '不再',
        '论证',
        '未定',
        '待定',
        '尚处',
        '设想',
        '传闻',
        '没影',
      ],
      [],
    )
  );
}

/** What was signed or held stands, however it went on. */
function isStanding(_type: string, verb: string): boolean {
  return /签|主办|承办|举|成立|加入/.test(verb);
}

/** Whether one of the words stands there, outside of words that only contain it. */
function says(text: string, words: readonly string[], not: readonly string[]): boolean {
  let rest = text;
  for (const word of not) rest = rest.replaceAll(word, '□');
  return words.some((word) => rest.includes(word));
}
