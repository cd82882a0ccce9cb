import type { Mention } from '../names/thing.ts';
import type { Reading, Subject } from './acts.ts';
import { withoutAdverbs } from './adverbs.ts';
import type { Clause } from './clauses.ts';
import type { Moods } from './fact-rule.ts';
import { type Run, runsIn } from './run.ts';
import type { VerbHit } from './verbs.ts';

/** Who a clause speaks of: before its first verb, or behind a verb that only says where: 位于成都的A公司. */
export function subjectOf(
  clause: Clause,
  hits: readonly VerbHit[],
  runs: (from: number, to: number) => Run[],
  reading: Reading,
): Subject | 'unknown' | undefined {
  const [firstHit, nextHit] = hits;
  const own = subjectIn(runs(clause.start, firstHit?.start ?? clause.end), {
    clause,
    leadEnd: firstHit?.start ?? clause.end,
    isBeforeVerb: firstHit !== undefined,
    ...reading,
  });
  if (own !== undefined || firstHit === undefined) return own;
  const [behind] = runs(firstHit.end, nextHit?.start ?? clause.end);
  // 隔河相望的A和B，…签署: they are whom it goes on speaking of.
  if (
    behind !== undefined &&
    reading.plain.charAt(firstHit.end) === '的' &&
    behind.start - firstHit.end === 1 &&
    firstHit.start - clause.start < 8 &&
    firstHit.rules.some(({ shape }) => shape === 'mutual')
  )
    return { run: behind, from: 'clause' };
  const item = behind?.items.at(-1);
  const place = item?.modifiers.at(-1);
  const isOf =
    place !== undefined &&
    item !== undefined &&
    reading.plain.slice(place.end, item.mention.start) === '的' &&
    (nextHit !== undefined ||
      (firstHit.rules.some(({ shape }) => shape === 'located') && reading.plain.charAt(clause.end) === '，'));
  return isOf && behind !== undefined ? { run: behind, from: 'clause' } : undefined;
}

export function asideSubject(
  clause: Clause,
  mentions: readonly Mention[],
  isPlace: (kind: string) => boolean,
): Subject | undefined {
  const bracket = clause.bracket ?? clause.start - 1;
  const before = mentions.findLast(({ end }) => end <= bracket && bracket - end <= 1);
  if (before === undefined) return undefined;
  const [run] = runsIn('', before, { mentions: [before], isPlace });
  return run === undefined ? undefined : { run, from: 'clause' };
}

/** A的企业签署: of what is A's it is said, and not of A. */
export function ownersLeft(runs: readonly Run[], plain: string, { end, moods }: { end: number; moods: Moods }): Run[] {
  return runs.map((run, at) => {
    const behind = plain.slice(run.end, runs[at + 1]?.start ?? end);
    const isPlace = run.items.some(({ mention }) => mention.things.some(({ division }) => division !== undefined));
    return isPlace &&
      /^(?:|由|与|和|同|跟|会同|联合|携手)$/.test(run.marker) &&
      (/^的(?!代表|负责人|领导|有关部门|相关部门)\p{Script=Han}{2,}/u.test(behind) ||
        /^(?:至$|(?:境内)?段)/.test(behind) ||
        unnamed.test(behind) ||
        actor.test(withoutAdverbs(behind, moods)))
      ? { ...run, isCounted: true }
      : run;
  });
}

/** 三地药材|协会: up to the verb a noun for somebody who has no name and belongs there. */
const actor =
  /^(?:(?![在于向为与和由从把将对到是给])\p{Script=Han}){0,8}(?:协会|商会|学会|研究会|合作社|联合社|公司|集团|企业|厂家?|行业|部门|单位|机构|院校|学校|医院|中心|平台|局|站|所|队|社|馆|园区|村民|群众|农户|商户|客商|职工|志愿者|游客|媒体|学者|专家|艺人|剧团|院团)$/u;

/** 三地米企: firms of theirs that have no name. */
const unnamed =
  /^(?:的?\p{Script=Han}{0,3}(?:[茶米果酒药菜]企|企业|公司|厂商|厂家|高校|院校|合作社|旅行社)|\p{Script=Han}{2,6}?(?:部门|单位|系统|伙伴)|(?:企业家|伙伴|客商|商户|群众|村民|农户))(?!的?(?:代表|负责人))/u;

/** The list before the verb that no preposition and no other verb leads in; `unknown` where other words do something. */
function subjectIn(
  runs: readonly Run[],
  {
    plain,
    clause,
    leadEnd,
    isBeforeVerb,
    moods,
    endsInVerb,
  }: { clause: Clause; leadEnd: number; isBeforeVerb: boolean } & Pick<Reading, 'plain' | 'moods' | 'endsInVerb'>,
): Subject | 'unknown' | undefined {
  const own = runs.find(({ marker }) => marker === '');
  const [leader] = runs;
  // 由A牵头、B配合，…: what follows is A's to do.
  if (leader?.marker === '由' && /^(?:牵头|负责|主导|组织)/.test(plain.slice(leader.end)))
    return { run: leader, from: 'clause' };
  if (own !== undefined) {
    const isPlace = own.items.some(({ mention }) => mention.things.some(({ division }) => division !== undefined));
    const isOwner =
      isPlace &&
      runs.at(-1) === own &&
      isBeforeVerb &&
      actor.test(withoutAdverbs(plain.slice(own.end, leadEnd), moods));
    if (
      isOwner ||
      own.isCounted === true ||
      unnamed.test(plain.slice(own.end)) ||
      /^(?:境内)?段/.test(plain.slice(own.end))
    )
      return 'unknown';
    const at = runs.indexOf(own);
    const before = plain.slice(runs[at - 1]?.end ?? clause.start, own.start);
    // A至B的公路列入…: of what stands behind the names it is said, not of them.
    const behind =
      /^[的至]/.test(plain.slice(own.end)) && runs.at(-1)?.end !== leadEnd
        ? withoutAdverbs(plain.slice(runs.at(-1)?.end ?? own.end, leadEnd), moods)
        : '';
    if (isBeforeVerb && behind.length > 2) return 'unknown';
    return endsInVerb(before) ? undefined : { run: own, from: 'clause' };
  }
  // What happens there is done by others than those spoken of before.
  if (
    runs.length === 0 &&
    /^(?:会|会议|论坛|活动|仪式|现场|座谈会|大会|博览会)(?:上|期间|现场|中)/.test(plain.slice(clause.start))
  )
    return 'unknown';
  // 由A牵头，…: what follows is A's to do.
  if (runs[0]?.marker === '由' && !isBeforeVerb) return { run: runs[0], from: 'clause' };
  const words = withoutAdverbs(plain.slice(clause.start, runs[0]?.start ?? leadEnd), moods);
  const isOther = words.length > 5 && (words.length > 10 || doer.test(words));
  return isOther || counted.test(words) ? 'unknown' : undefined;
}

/** 41个项目列入其中: so many of something without a name. */
const counted = /^(?:其中)?(?:\d+|[一二两三四五六七八九十百几]+)(?:余|多)?[个家条座项名位](?!.*[地方]$)/;

/** Words for somebody, who then does what the clause says: 产业部门, 一位负责人. */
const doer =
  /(?:企业|公司|部门|单位|机构|群众|代表|专家|记者|商户|游客|员工|方面|人员|负责人|干部|老板|[者人方们户队员])(?:们)?$/;
