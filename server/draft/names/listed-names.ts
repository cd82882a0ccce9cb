import type { DraftWords, NameRule } from '../words.ts';
import { type Candidate, isWithin } from './candidate.ts';
import { type Before, leftEdge } from './left-edge.ts';
import { named } from './suffix-names.ts';

/** A、B等10余家本土企业: the word behind 等 says what those are that nothing else tells. `known` are the names found so far. */
export function listedNames(before: Before, known: readonly Candidate[], words: DraftWords): Candidate[] {
  return [...summedUp(before, known, words), ...besideFirms(before, known, words), ...amongFirms(before, known, words)];
}

function summedUp(before: Before, known: readonly Candidate[], words: DraftWords): Candidate[] {
  const { plain } = before;
  return [...plain.matchAll(/等/g)].flatMap(({ index }) => {
    const head = headBehind(plain.slice(index + 1, index + 26), words);
    if (head === undefined) return [];
    const items = itemsBefore(index, before, words);
    const products = words.names.find(
      (one) =>
        items.filter(({ start, end }) => one.products.some((word) => plain.slice(start, end).endsWith(word))).length *
          2 >=
        Math.max(2, items.length),
    );
    const rule = products ?? head.rule;
    return items.flatMap(({ start, end }) => {
      if (known.some((one) => one.end === end || isWithin({ start, end }, one))) return [];
      const text = plain.slice(start, end);
      // A longer phrase is a clause, a shorter one a word.
      if (text.length < 2 || text.length > 24 || /[，。；：]/.test(text)) return [];
      // 中欧、中亚等国际班列: the words are a name with what sums them up alone.
      const isPart = text.length === 2 && head.word.length > 2 && plain.startsWith(head.word, index + 1);
      const name = isPart ? { start, end, name: text + head.word, aliases: [text] } : named(plain, start, end);
      return [{ ...name, kind: rule.kind, rule: `name:list-${rule.id}`, certainty: 0.7, isExplicit: true }];
    });
  });
}

/** The longest word for a kind that ends the phrase behind 等, before a verb or a mark. */
function headBehind(rest: string, { names }: DraftWords): { rule: NameRule; word: string } | undefined {
  const phrase =
    /^(?:\d+|[一二两三四五六七八九十百]+)?(?:余|多)?[个家条座项种处]?[^，。；：！？、等]*/.exec(rest)?.[0] ?? '';
  let best: { at: number; word: string; rule: NameRule } | undefined;
  for (const rule of names)
    for (const head of rule.heads) {
      const at = phrase.indexOf(head);
      // The first in the phrase, and of those the longest: 等10余家企业为三家公司配套.
      if (
        at !== -1 &&
        at <= 10 &&
        (best === undefined ||
          at + head.length < best.at + best.word.length ||
          (at <= best.at && head.length > best.word.length))
      )
        best = { at, word: head, rule };
    }
  return best;
}

/** What stands before 等 with 、 between, from right to left; the first begins where a name may begin. */
function itemsBefore(end: number, before: Before, words: DraftWords): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  for (let at = end; items.length < 30;) {
    const start = leftEdge(at, before, words);
    if (start >= at) break;
    items.unshift({ start, end: at });
    // 哈尔滨的A、双城的B: where it is stands before each.
    const of = before.plain.charAt(start - 1) === '的' ? before.startOf.get(start - 1) : undefined;
    const from = of ?? start;
    const joint = /(、|和|与|及|以及)$/.exec(before.plain.slice(Math.max(0, from - 2), from))?.[0];
    if (joint === undefined) break;
    at = from - joint.length;
  }
  const [only] = items;
  return items.length === 1 && only !== undefined && (only.end - only.start < 2 || only.end - only.start > 8)
    ? []
    : items;
}

/** 为三一集团、长沙比亚迪生产配套: what stands in a list with firms is one. */
function besideFirms(before: Before, known: readonly Candidate[], words: DraftWords): Candidate[] {
  const { plain } = before;
  const rule = words.names.find(({ kind }) => kind === words.places.kinds.firm);
  if (rule === undefined) return [];
  return known.flatMap(({ kind, end: from }) => {
    if (kind !== rule.kind || plain.charAt(from) !== '、') return [];
    const item = wordsUntilVerb(plain.slice(from + 1, from + 16), words);
    // 北京的A、天津的B: where it is stands before it.
    const of = before.placeEnds.get(from + 1);
    const isOf = of !== undefined && plain.charAt(of) === '的';
    const [start, end] = [isOf ? of + 1 : from + 1, from + 1 + item.length];
    if (
      item.length < 3 ||
      item.length > 9 ||
      known.some((one) => one.start < end && start < one.end && !isWithin(one, { start, end }))
    )
      return [];
    // 豫水超市|都卖米: its own ending tells.
    if (known.some((one) => one.kind === kind && one.start === start && one.end < end)) return [];
    if (known.some((one) => isWithin({ start, end }, one) || (one.start === start && one.end >= end))) return [];
    return [{ ...named(plain, start, end), kind, rule: 'name:beside-firms', certainty: 0.6, isExplicit: true }];
  });
}

/** Up to a mark, to “and”, or to a verb that no name has in it. */
function wordsUntilVerb(text: string, { stops }: DraftWords): string {
  for (let at = 2; at <= text.length; at += 1) {
    if (/^[，。、；：！？“”（）\s]|^$|^(?:和(?![平谐])|与|及|以及)/.test(text.slice(at))) return text.slice(0, at);
    if (
      [2, 3, 4].some(
        (length) => stops.hard.has(text.slice(at, at + length)) || stops.soft.has(text.slice(at, at + length)),
      )
    )
      return text.slice(0, at);
  }
  return '';
}

/** 已有61家企业入驻，其中A、B来自…: those picked out of a number of firms are firms. */
function amongFirms({ plain }: Before, known: readonly Candidate[], words: DraftWords): Candidate[] {
  const kind = words.places.kinds.firm;
  const heads = words.names.find((rule) => rule.kind === kind)?.heads ?? [];
  const pattern = new RegExp(
    `(?:\\d+|[一二两三四五六七八九十百]+)(?:余|多)?家[^，。；]{0,6}(?:${heads.join('|')})[^。；]{0,24}，其中(?:有|包括|就有|的)?`,
    'gu',
  );
  return [...plain.matchAll(pattern)].flatMap(({ index, 0: whole }) => {
    const found: Candidate[] = [];
    for (let at = index + whole.length; ;) {
      const item = wordsUntilVerb(plain.slice(at, at + 14), words);
      const end = at + item.length;
      if (item.length < 3 || item.length > 9 || known.some((one) => one.start < end && at < one.end)) return found;
      found.push({ ...named(plain, at, end), kind, rule: 'name:among-firms', certainty: 0.6, isExplicit: true });
      if (!/[、和与]/.test(plain.charAt(end))) return found;
      at = end + 1;
    }
  });
}
