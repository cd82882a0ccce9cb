import type { Mention } from '../names/thing.ts';
import {
  doers,
  endOfObjects,
  fronted,
  isInBrackets,
  isOfMany,
  isOfPlace,
  joinsVerbs,
  labelEnd,
} from './around-verbs.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { FactRule, Moods } from './fact-rule.ts';
import { cleft, headBehind, nounOfDeed } from './turned-clauses.ts';
import { carry, sum } from './carry.ts';
import { mainPart, type Run, runsIn } from './run.ts';
import { asideSubject, ownersLeft, subjectOf } from './subject-of.ts';
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
  /** Whose things the sentence speaks of: A的鞋底, A所用的铜箔. */
  owner: Run | undefined;
  /** Whether the sentence, or its part up to a semicolon, speaks of what has no name: A至B的省道由…. */
  isOnOther: boolean;
}

/** What the sentences are read with. */
export interface Reading {
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
  /** ○ A：…；…: whom a list item is about. */
  let head: Subject | undefined;
  let owner: Run | undefined;
  /** 继入股A之后，B…: who did it is named behind. */
  let waiting: Act[] = [];
  let partners: Run[] = [];
  let isOnOther = false;
  let carried: FactRule[] = [];
  let bare: Act[] = [];
  for (const clause of clausesOf(plain, span, inside)) {
    if (plain.charAt(clause.start - 1) === '；') {
      if (first !== undefined && head === undefined) told = [first];
      first = head;
      owner = undefined;
      isOnOther = false;
    }
    const own = inside.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const hits = verbHits(plain, clause, { mentions: inside, rules, until: span.end }).filter(
      ({ start }) => clause.isAside || !isInBrackets(plain, clause.start, start),
    );
    const runs = (from: number, to: number) => runsIn(plain, { start: from, end: to }, { mentions: own, isPlace });
    const possessor = runs(clause.start, clause.end).find(
      ({ marker, end, start }) =>
        marker === '' &&
        start - clause.start < 8 &&
        start < (hits[0]?.start ?? clause.end) &&
        /^(?:去年|今年|现在|目前)?(?:(?:所需|所用|所产|生产|采用|饮品所用)?的(?![，。])|所[需用](?=\p{Script=Han}))/u.test(
          plain.slice(end, end + 8),
        ),
    );
    if (possessor !== undefined && !clause.isAside) owner = possessor;
    const subject = clause.isAside ? asideSubject(clause, inside, isPlace) : subjectOf(clause, hits, runs, reading);
    const isNext = plain.charAt(clause.start - 1) === '；' && head !== undefined;
    const inherited = [...(isNext && head !== undefined ? [head] : []), ...told]
      .map((one): Subject => ({ ...one, from: 'sentence' }))
      .concat(isOnOther ? [] : reading.before);
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
    // X的公路完成拓宽，起点为…: it goes on with that, and not with whom the text spoke of before.
    const [firstHit] = hits;
    if (
      subject === 'unknown' &&
      first === undefined &&
      firstHit !== undefined &&
      runs(clause.start, firstHit.start).some(({ marker }) => marker === '')
    )
      isOnOther = true;
    if (carried.length > 0 && hits[0] !== undefined) carry(carried, plain, hits[0], () => undefined);
    carried = [];
    const isFronted =
      subjects.length === 0 && subject === undefined && fronted.test(plain.slice(clause.start, clause.start + 2));
    let from = clause.start;
    let spokenOf = subjects;
    let chained = false;
    for (const [at, hit] of hits.entries()) {
      // 执行2019年签订的《公约》: who signed it is not said.
      const isRelative =
        (at > 0 || reading.before.length > 0) &&
        plain.charAt(hit.end) === '的' &&
        runs(from, hit.start).every(({ marker }) => /^[在于]$/.test(marker));
      const isLabel = hit.way === 'label' && plain.charAt(hit.end - 1) === '：';
      const until = isLabel ? labelEnd(plain, hit.end, span.end) : endOfObjects(plain, hit, hits.slice(at + 1), clause);
      const right = isLabel
        ? runsIn(plain, { start: hit.end, end: until }, { mentions: inside, isPlace })
        : runs(hit.end, until);
      // A在B举行的C上达成D: A did not hold C.
      const isAt =
        plain.charAt(hit.end) === '的' && /^(?:》|”)?(?:上|期间|现场)/.test(plain.slice(right[0]?.end ?? hit.end));
      const around = { plain, runs: runs(clause.start, clause.end), clause };
      const isFree = hit.way === 'verb' && !clause.isAside;
      const turned = isFree
        ? (nounOfDeed(hit, around) ?? (subject === undefined ? cleft(hit, around) : undefined))
        : undefined;
      const isChain: boolean = chained || runs(from, hit.start).length === 0;
      const spokenOn: Run | undefined = isFree && hits.length > 1 && isChain ? headBehind(hits, at, around) : undefined;
      chained = spokenOn !== undefined;
      if (turned !== undefined) {
        acts.push({
          ...{
            hit,
            clause,
            ...turned,
            subjects: turned.right.length > 0 ? [] : firstAgain.length > 0 ? firstAgain : inherited,
            opening: first,
            owner,
          },
          ...{ isOnOther, lead: plain.slice(clause.start, hit.start), rest: '' },
        });
        from = turned.left.at(-1)?.end ?? hit.end;
        continue;
      }
      acts.push({
        ...{
          hit,
          clause,
          // 建设并运营: both by those named before the first.
          left:
            spokenOn !== undefined
              ? []
              : isAt
                ? runs(from, hit.start).filter(({ marker }) => marker !== '')
                : joinsVerbs.test(plain.slice(hits[at - 1]?.end ?? hit.start, hit.start))
                  ? (acts.at(-1)?.left ?? [])
                  : [
                      ...partners,
                      ...doers(
                        ownersLeft(runs(from, hit.start), plain, { end: hit.start, moods: reading.moods }),
                        hit,
                        clause,
                        plain,
                      ),
                    ],
          right,
          subjects:
            spokenOn !== undefined
              ? [{ run: spokenOn, from: 'clause' as const }]
              : isRelative || isAt || isOfMany(plain, right)
                ? []
                : spokenOf,
        },
        ...{ opening: first, owner, isOnOther },
        ...{ lead: plain.slice(clause.start, hit.start), rest: plain.slice(hit.end, until) },
      });
      // 由A主办，B承办的C: of C both.
      const [named] = right;
      if (at === 0 && plain.charAt(hit.end) === '的' && named !== undefined && named.start - hit.end < 4)
        for (const one of bare) one.right = [named];
      bare = hit.end === clause.end && /^由/.test(plain.slice(clause.start)) ? acts.slice(-1) : [];
      if (isFronted) waiting.push(...acts.slice(-1));
      const isSum = sum.test(plain.slice(hit.end, hits[at + 1]?.start ?? clause.end));
      const isDenied = reading.moods.negations.some((word) => plain.slice(clause.start, hit.start).endsWith(word));
      const more = isSum && !isDenied ? hit.rules.filter(({ carries }) => carries) : [];
      if (more.length > 0) carry(more, plain, hits[at + 1], (rules) => (carried = rules));
      // 由位于A的B供给: that only says where B is.
      from = isOfPlace(hit, right, plain) ? from : hit.end;
      // 引进的A项目落户B: the verb behind is A's.
      const [head] = right;
      const own = isAt ? runs(clause.start, hit.start).find(({ marker }) => marker === '') : undefined;
      if (own !== undefined) spokenOf = [{ run: own, from: 'clause' }, ...subjects];
      else if (plain.charAt(hit.end) === '的' && head?.start === hit.end + 1 && head.marker === '')
        spokenOf = [{ run: head, from: 'clause' }, ...subjects];
    }
    // 联合某局，就…签订: with whom it is done may be a clause of its own.
    if (hits.length === 0 && !clause.isAside)
      partners = runs(clause.start, clause.end)
        .slice(0, 1)
        .filter(({ marker, start }) => /^(?:联合|会同|携手)$/.test(marker) && start - clause.start < 5);
    else partners = [];
    const last = acts.at(-1);
    const ofLast = last?.clause === clause && plain.charAt(last.hit.end) === '的' ? last.right.at(-1) : undefined;
    // A运营的B，起点为…: it goes on with B.
    const goesOn =
      ofLast?.end === clause.end && ofLast.items.length === 1 ? { run: ofLast, from: 'clause' as const } : undefined;
    if (subject === undefined && goesOn !== undefined && !clause.isAside) told = [goesOn, ...told];
    if (subject !== undefined && subject !== 'unknown' && !clause.isAside) {
      for (const act of waiting) act.subjects = [{ ...subject, from: 'sentence' }];
      waiting = [];
      if (first === undefined && /：$/.test(plain.slice(clause.start, clause.end)) && clause.end - subject.run.end < 8)
        head = subject;
      told = [...(goesOn === undefined ? [] : [goesOn]), subject, ...told];
      first ??= subject;
    }
  }
  return { acts, subject: first === undefined ? undefined : { run: mainPart(first.run), from: 'before' } };
}
