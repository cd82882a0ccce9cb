import type { VerbHit } from './verbs.ts';
import type { Run } from './run.ts';

/** The ends of an act whose words stand in another order than who – verb – what. */
export interface Turned {
  left: Run[];
  right: Run[];
}

interface Around {
  plain: string;
  /** All lists of the clause. */
  runs: readonly Run[];
  clause: { start: number; end: number };
}

/** 大桥的改建由A承担, 《方案》的执行交由A具体负责: the verb is a noun, and who does it stands behind. */
export function nounOfDeed({ start, end }: VerbHit, { plain, runs, clause }: Around): Turned | undefined {
  const [, lead = ''] = deed.exec(plain.slice(end, clause.end)) ?? [];
  if (lead === '') return undefined;
  const by = runs.find((run) => run.start >= end && run.start <= end + lead.length);
  const of = runs.findLast((run) => run.end <= start && run.marker === '');
  // 其执行由A承担: of what the sentence speaks of.
  if (by !== undefined && plain.charAt(start - 1) === '其' && carriesOut.test(plain.slice(by.end, clause.end)))
    return { left: [{ ...by, marker: '由' }], right: [] };
  if (by === undefined || of === undefined || !/^的?$/.test(plain.slice(of.end, start).replace(aside, '')))
    return undefined;
  if (!carriesOut.test(plain.slice(by.end, clause.end))) return undefined;
  return { left: [of, { ...by, marker: '由' }], right: [] };
}

const deed =
  /^((?:工作|工程|任务|事务|事宜|管理|建设)?(?:仍|则|均|都|也|现|已|将|拟|主要|具体|统一|日常|分别)*(?:由|交由|交给|归|委托)(?:位于|设在)?)/;
const aside = /（[^）]*）/g;
const carriesOut =
  /^(?:等\d*[个家]?(?:单位|部门|企业|地)?)?(?:共同|联合|具体|分别|负责|牵头|统一|全面|全权|轮流|独立|一并|按[^，。；]{1,8})*(?:负责|承担|牵头|组织|实施|执行|完成|落实|承办|承接|推进|运营|管理|担任){1,2}(?=[，。；、（]|$)/;

/** 发起的是A和B, 承办论坛的则是A: who did it stands behind 是, what it was done to before 的 or earlier. */
export function cleft({ start, end }: VerbHit, { plain, runs, clause }: Around): Turned | undefined {
  const found =
    /^(了?[^，。；：是]{0,24}?的(?:单位|企业|一方)?(?:则|还|也|就|正|都|分别|同样|主要)*(?:是|有|为|包括))/.exec(
      plain.slice(end, clause.end),
    );
  if (found === null || runs.some((run) => run.end <= start && run.marker === '')) return undefined;
  const behind = end + found[0].length;
  const by = runs.find((run) => run.start >= behind && run.start - behind < 4);
  if (by === undefined) return undefined;
  const of = runs.filter((run) => run.start >= end && run.end < behind);
  return { left: [{ ...by, marker: '由' }], right: of };
}

/** 起自A、止于B的道路: of the road it is said, by the first verb, too. */
export function headBehind(hits: readonly VerbHit[], nth: number, { plain, runs, clause }: Around): Run | undefined {
  for (let at = nth; at < hits.length; at += 1) {
    const [before, next] = [hits[at - 1], hits[at]];
    if (next === undefined || (before === undefined && at > nth)) return undefined;
    if (before !== undefined && at > nth) {
      const between = runs.filter((run) => run.start >= before.end && run.end <= next.start);
      const last = between.at(-1);
      const joint = last === undefined ? '' : plain.slice(last.end, next.start);
      if (between.length !== 1 || !/^(?:、|，|和|与|并|及|且)?$/.test(joint)) return undefined;
    }
    const run = runs.find(({ start }) => start >= next.end && start - next.end < 4);
    const item = run?.items.at(-1);
    const place = item?.modifiers.at(-1);
    if (run === undefined || item === undefined || run.end > clause.end) return undefined;
    if (place !== undefined && plain.slice(place.end, item.mention.start) === '的')
      return { ...run, start: item.mention.start, items: [{ mention: item.mention, modifiers: [] }], marker: '' };
  }
  return undefined;
}
