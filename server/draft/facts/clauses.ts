import type { Mention } from '../names/thing.ts';

export interface Clause {
  start: number;
  end: number;
  /** What stands in brackets speaks of the name before them. */
  isAside: boolean;
  /** Where its brackets begin. */
  bracket?: number;
}

/** A sentence cut at commas, semicolons and colons that stand neither in a name nor in brackets; what stands in brackets is a clause of its own. */
export function clausesOf(
  plain: string,
  { start, end }: { start: number; end: number },
  mentions: readonly Mention[],
): Clause[] {
  const clauses: Clause[] = [];
  const isInName = (at: number) => mentions.some((one) => at >= one.start && at < one.end);
  let [from, bracket] = [start, -1];
  for (let at = start; at < end; at += 1) {
    const sign = plain.charAt(at);
    if (isInName(at)) continue;
    if (sign === '（') bracket = at;
    if (sign === '）' && bracket !== -1) {
      // A short one is a remark on a word: （计划）, （市、区）.
      if (at - bracket > 5) clauses.push(...asides(plain, bracket + 1, at, isInName));
      bracket = -1;
    }
    if (bracket !== -1 || !/[，；：。！？】\t|]/.test(sign)) continue;
    // 按6：4出资: a share.
    if (sign === '：' && /\d/.test(plain.charAt(at - 1)) && /\d/.test(plain.charAt(at + 1))) continue;
    // 有一家子公司，叫A: what it is called belongs to it.
    if (sign === '，' && /^(?:就|名)?叫|^名为|^取名|^包括/.test(plain.slice(at + 1, at + 4))) continue;
    // 投资1.8亿元，建设A: what the sum is for.
    if (
      sign === '，' &&
      /投资(?:约|近|超|逾)?[\d.]+[万亿]*元$/.test(plain.slice(Math.max(0, at - 14), at)) &&
      /^(?:建设|新建|兴建|建成|建起|设立|打造)/.test(plain.slice(at + 1, at + 4))
    )
      continue;
    // The colon is kept: it makes a label of the word before it.
    if (at > from) clauses.push({ start: from, end: sign === '：' ? at + 1 : at, isAside: false });
    from = at + 1;
  }
  if (end > from) clauses.push({ start: from, end, isAside: false });
  return clauses.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands in brackets, cut at its commas. */
function asides(plain: string, start: number, end: number, isInName: (at: number) => boolean): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1)
    if (at === end || (/[，；。]/.test(plain.charAt(at)) && !isInName(at))) {
      if (at > from) clauses.push({ start: from, end: at, isAside: true, bracket: start - 1 });
      from = at + 1;
    }
  return clauses;
}
