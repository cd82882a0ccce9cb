import type { Clause } from './clauses.ts';
import type { Run } from './run.ts';
import type { VerbHit } from './verbs.ts';

/** 位于A的B: the verb belongs to a name alone. */
export function isOfPlace({ end, rules }: VerbHit, [run]: readonly Run[], plain: string): boolean {
  const item = run?.items.at(-1);
  const place = item?.modifiers.at(-1);
  return (
    rules.some(({ shape }) => shape === 'located') &&
    item !== undefined &&
    place !== undefined &&
    run !== undefined &&
    run.start - end < 3 &&
    plain.slice(place.end, item.mention.start) === '的'
  );
}

/** 纳入《方案》的78个项目: of those it is said, and not of whom the text spoke before. */
export function isOfMany(plain: string, [run]: readonly Run[]): boolean {
  return (
    run !== undefined &&
    /^的(?:\d+|[一二两三四五六七八九十百几数]+|各|每|所有|全部)?(?:多|余)?[个家条座项份]?(?:县|市|区|城市|单位|企业|项目|地区|国家|各方|成员|园区|省|乡镇|部门|事项)/.test(
      plain.slice(run.end, run.end + 40).replace(/^[》”]?（[^（）]*）/, ''),
    )
  );
}

/** 路是A修的, 是A和B合办的: who did it stands behind 是. */
export function doers(runs: readonly Run[], { end }: VerbHit, clause: Clause, plain: string): Run[] {
  return /^的(?=[，。；！？]|$)/.test(plain.slice(end, clause.end + 1))
    ? runs.map((run) =>
        run.marker === '' && /[是由](?:一家名为|我们)?$/.test(plain.slice(clause.start, run.start))
          ? { ...run, marker: '由' }
          : run,
      )
    : [...runs];
}

/** What joins two verbs of the same doer. */
export const joinsVerbs = /^(?:(?:约|近|超|逾)?[\d.]+[万亿]*元，|并|和|、|及|且|、并)(?:负责|共同|联合)?$/;

/** How a clause begins that another follows with who did it. */
export const fronted = /^(?:继|通过|经过|自从|除了|作为|凭借|借助|依托)/;

/** A clause ends behind a colon for the label before it; the colon itself is no end. */
export function labelEnd(plain: string, from: number, end: number): number {
  const found = plain.slice(from, end).search(/[；。，|\t]/);
  return found === -1 ? end : from + found;
}

/** 签署并实施《…》: two verbs with nothing but “and” between them have their objects together. */
export function endOfObjects(plain: string, hit: VerbHit, next: readonly VerbHit[], clause: Clause): number {
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

export function isInBrackets(plain: string, start: number, at: number): boolean {
  const before = plain.slice(start, at);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}
