import type { Mention } from '../names/thing.ts';
import { withoutAdverbs } from './adverbs.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { FactRule, Moods } from './fact-rule.ts';
import { mainPart, type Run, runsIn } from './run.ts';
import { type VerbHit, verbHits } from './verbs.ts';

/** Who a clause speaks of, and where that is said. */
export interface Subject {
  run: Run;
  from: 'clause' | 'sentence' | 'before' | 'section';
}

/** A word of a rule with the names around it. */
export interface Act {
  hit: VerbHit;
  clause: Clause;
  /** Between the verb before, or the beginning of the clause, and this one. */
  left: Run[];
  /** Up to the next verb or the end of the clause; of a label, the whole clause behind the colon. */
  right: Run[];
  /** Of whom it may be said, the nearest first. */
  subjects: Subject[];
  /** The clause up to the verb. */
  lead: string;
  /** What stands behind the verb. */
  rest: string;
  /** Who the sentence spoke of first. */
  opening: Subject | undefined;
}

interface Reading {
  plain: string;
  mentions: readonly Mention[];
  rules: readonly FactRule[];
  moods: Moods;
  isPlace: (kind: string) => boolean;
  /** Whether a verb that no name has in it ends there. */
  endsInVerb: (text: string) => boolean;
  /** Of whom the text spoke before this sentence, the nearest first. */
  before: readonly Subject[];
}

/** The acts of a sentence, and of whom it speaks itself. */
export function actsOf(
  span: { start: number; end: number },
  reading: Reading,
): { acts: Act[]; subject: Subject | undefined } {
  const { plain, mentions, rules, isPlace } = reading;
  const inside = mentions.filter(({ start, end }) => start >= span.start && end <= span.end);
  const acts: Act[] = [];
  let told: Subject[] = [];
  let first: Subject | undefined;
  let partners: Run[] = [];
  let carried: FactRule[] = [];
  for (const clause of clausesOf(plain, span, inside)) {
    const own = inside.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const hits = verbHits(plain, clause, { mentions: inside, rules, until: span.end }).filter(
      ({ start }) => clause.isAside || !isInBrackets(plain, clause.start, start),
    );
    const runs = (from: number, to: number) => runsIn(plain, { start: from, end: to }, { mentions: own, isPlace });
    const subject = clause.isAside ? asideSubject(clause, inside, isPlace) : subjectOf(clause, hits, runs, reading);
    const inherited = [...told.map((one): Subject => ({ ...one, from: 'sentence' })), ...reading.before];
    // 其: of whom the sentence spoke first, whoever was named since.
    const firstAgain: Subject[] =
      first !== undefined && subject === undefined && /^其(?![中他它余次实间])/.test(plain.slice(clause.start))
        ? [{ ...first, from: 'sentence' }]
        : [];
    const subjects =
      firstAgain.length > 0
        ? firstAgain
        : subject === 'unknown'
          ? []
          : subject === undefined
            ? inherited
            : [subject, ...inherited];
    const [opening] = hits;
    if (carried.length > 0 && opening !== undefined && /[建设办修购]/.test(plain.slice(opening.start, opening.end)))
      opening.rules = [...carried, ...opening.rules.filter(({ shape }) => shape !== 'act')];
    carried = [];
    let from = clause.start;
    let spokenOf = subjects;
    for (const [at, hit] of hits.entries()) {
      // 执行2019年签订的《公约》: who signed it is not said.
      const isRelative =
        at > 0 &&
        plain.charAt(hit.end) === '的' &&
        runs(from, hit.start).every(({ marker }) => /^[在于]$/.test(marker));
      const isLabel = hit.way === 'label' && plain.charAt(hit.end - 1) === '：';
      const until = isLabel ? labelEnd(plain, hit.end, span.end) : endOfObjects(plain, hit, hits.slice(at + 1), clause);
      const right = isLabel
        ? runsIn(plain, { start: hit.end, end: until }, { mentions: inside, isPlace })
        : runs(hit.end, until);
      acts.push({
        ...{
          hit,
          clause,
          left: [...partners, ...ownersLeft(runs(from, hit.start), plain, hit.start)],
          right,
          subjects: isRelative ? [] : spokenOf,
        },
        opening: first,
        ...{ lead: plain.slice(clause.start, hit.start), rest: plain.slice(hit.end, until) },
      });
      if (
        at === hits.length - 1 &&
        right.length === 0 &&
        !reading.moods.negations.some((word) => plain.slice(clause.start, hit.start).endsWith(word)) &&
        /^了?约?[\d.]+[万亿]*元$/.test(plain.slice(hit.end, clause.end))
      )
        carried = hit.rules.filter(({ carries }) => carries);
      from = hit.end;
      // 引进的A项目落户B: the verb behind is A's.
      const [head] = right;
      if (plain.charAt(hit.end) === '的' && head?.start === hit.end + 1 && head.marker === '')
        spokenOf = [{ run: head, from: 'clause' }, ...subjects];
    }
    // 联合某局，就…签订: with whom it is done may be a clause of its own.
    if (hits.length === 0 && !clause.isAside)
      partners = runs(clause.start, clause.end)
        .slice(0, 1)
        .filter(({ marker, start }) => /^(?:联合|会同|携手)$/.test(marker) && start - clause.start < 5);
    else partners = [];
    if (subject !== undefined && subject !== 'unknown' && !clause.isAside) {
      told = [subject, ...told];
      first ??= subject;
    }
  }
  return { acts, subject: first === undefined ? undefined : { run: mainPart(first.run), from: 'before' } };
}

/** Who a clause speaks of: before its first verb, or behind a verb that only says where: 位于成都的A公司. */
function subjectOf(
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
  const item = behind?.items.at(-1);
  const place = item?.modifiers.at(-1);
  const isOf =
    place !== undefined &&
    item !== undefined &&
    reading.plain.slice(place.end, item.mention.start) === '的' &&
    nextHit !== undefined;
  return isOf && behind !== undefined ? { run: behind, from: 'clause' } : undefined;
}

/** A的企业签署: of what is A's it is said, and not of A. */
function ownersLeft(runs: readonly Run[], plain: string, end: number): Run[] {
  return runs.map((run, at) => {
    const behind = plain.slice(run.end, runs[at + 1]?.start ?? end);
    const isPlace = run.items.some(({ mention }) => mention.things.some(({ division }) => division !== undefined));
    return isPlace &&
      run.marker === '' &&
      (/^的(?!代表|负责人|领导|有关部门|相关部门)\p{Script=Han}{2,}/u.test(behind) || /^至$/.test(behind))
      ? { ...run, isCounted: true }
      : run;
  });
}

/** A clause ends behind a colon for the label before it; the colon itself is no end. */
function labelEnd(plain: string, from: number, end: number): number {
  const found = plain.slice(from, end).search(/[；。，|\t]/);
  return found === -1 ? end : from + found;
}

/** 签署并实施《…》: two verbs with nothing but “and” between them have their objects together. */
function endOfObjects(plain: string, hit: VerbHit, next: readonly VerbHit[], clause: Clause): number {
  let end = hit.end;
  for (const { start, end: over } of next) {
    // 加入A发起的B: what A did is told of B.
    if (plain.charAt(over) === '的') {
      end = over;
      continue;
    }
    if (!/^(?:了|着|并|、|和|或|及|，|\d{4}年|\d+月|\d+日)*$/.test(plain.slice(end, start))) return start;
    end = over;
  }
  return clause.end;
}

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
  if (own !== undefined) {
    if (own.isCounted === true) return 'unknown';
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
  return words.length > 5 ? 'unknown' : undefined;
}

function asideSubject(
  clause: Clause,
  mentions: readonly Mention[],
  isPlace: (kind: string) => boolean,
): Subject | undefined {
  const before = mentions.findLast(({ end }) => end <= clause.start - 1 && clause.start - 1 - end <= 1);
  if (before === undefined) return undefined;
  const [run] = runsIn('', before, { mentions: [before], isPlace });
  return run === undefined ? undefined : { run, from: 'clause' };
}

function isInBrackets(plain: string, start: number, at: number): boolean {
  const before = plain.slice(start, at);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}
