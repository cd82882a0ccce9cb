import type { DraftWords } from '../words.ts';
import { type Division, type Gazetteer, type Named } from './gazetteer.ts';

/** Where a division is named. */
export interface PlaceHit {
  start: number;
  end: number;
  division: Division;
  isFull: boolean;
}

interface Found {
  start: number;
  end: number;
  named: readonly Named[];
}

/**
 * The divisions that a text names. A name that several have is that of the one whose outer place stands before it or elsewhere in the text; a
 * county's short name counts where its whole name or a place around it stands in the text, and never where it is a word first.
 */
export function placeHits(
  plain: string,
  { places }: DraftWords,
  { byId, longestAt, liesIn, partCalled }: Gazetteer,
): PlaceHit[] {
  const never = new Set(places.never);
  const found: Found[] = [];
  const isAcrossWords = wordsOf(plain);
  for (let at = 0; at < plain.length; at += 1) {
    if (!/\p{Script=Han}/u.test(plain.charAt(at))) continue;
    const hit = longestAt(plain, at);
    if (hit === undefined) continue;
    const word = plain.slice(at, at + hit.length);
    const isListed =
      /[、和与至到-]/.test(plain.charAt(at - 1)) ||
      /^(?:[、和与至-]|段|两[县市地]|三[县市地])/.test(plain.slice(at + hit.length));
    const named = hit.named.filter(
      ({ form, division }) => form !== 'short' || !never.has(word) || (isListed && plain.includes(division.name)),
    );
    if (named.length === 0 || isWithinWord(plain, at, hit.length, named) || isAcrossWords(at, hit.length, named))
      continue;
    found.push({ start: at, end: at + hit.length, named });
    at += hit.length - 1;
  }
  const sure = sureIds(found, byId);
  const hits: PlaceHit[] = [];
  const listed = listedTogether(plain, found);
  for (const one of found) {
    const { start, end, named } = one;
    const before = hits.at(-1);
    const around = before !== undefined && /^的?$/.test(plain.slice(before.end, start)) ? before.division : undefined;
    const scored = named
      .map((own) => ({ one: own, score: scoreOf(own, { sure, around, liesIn, byId }) + (listed.has(one) ? 1 : 0) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.score === second?.score) continue;
    hits.push({ start, end, division: best.one.division, isFull: best.one.form !== 'short' });
    const part = partCalled(best.one.division, plain.slice(end, end + 2));
    if (part !== undefined && !/^[域间级块位别]/.test(plain.slice(end + 2)))
      hits.push({ start: end, end: end + 2, division: part, isFull: true });
  }
  return [...hits, ...partsAgain(plain, hits)].sort((a, b) => a.start - b.start);
}

/** 西区人民政府, where 攀枝花市西区 was named. */
function partsAgain(plain: string, hits: readonly PlaceHit[]): PlaceHit[] {
  const parts = new Map(
    hits
      .filter(({ end, start, division }) => end - start === 2 && /^.区$/.test(division.name))
      .map((hit) => [hit.division.name, hit]),
  );
  return [...parts].flatMap(([name, { division }]) =>
    [...plain.matchAll(new RegExp(`(?<![\\p{Script=Han}])${name}(?=[\\p{Script=Han}])`, 'gu'))].flatMap(({ index }) =>
      hits.some(({ start, end }) => index < end && index + 2 > start)
        ? []
        : [{ start: index, end: index + 2, division, isFull: true }],
    ),
  );
}

/** 延川和永和两家, 清涧至石楼黄河大桥: short names that stand together and that nobody else has are names of counties. */
function listedTogether(plain: string, found: readonly Found[]): ReadonlySet<Found> {
  const together = new Set<Found>();
  for (const [at, one] of found.entries()) {
    const next = found[at + 1];
    if (next === undefined || one.named.length > 1 || next.named.length > 1) continue;
    const gap = plain.slice(one.end, next.start);
    const behind = plain.slice(next.end, next.end + 10);
    const isList = /^[、和与]$/.test(gap) && /^[两三四五二\d](?:个)?(?:县|市|区|地|家|旗|边)/.test(behind);
    const isRoad =
      /^[至到-]$/.test(gap) &&
      /^\p{Script=Han}{0,4}(?:公路|高速|铁路|高铁|大桥|快速|通道|段|航线|班车|城际)/u.test(behind);
    if (isList || isRoad) together.add(one).add(next);
  }
  return together;
}

/** A short name before a sign that makes another word of it: 东方|欲晓 is not told so, 海南|岛 is; 北仑河|北岸 is in no 河北. */
function isWithinWord(plain: string, at: number, length: number, named: readonly Named[]): boolean {
  if (named.some(({ form }) => form !== 'short')) return false;
  const isAcross = /[东南西北]$/.test(plain.slice(at, at + length)) && isSide.test(plain.slice(at + length));
  return isAcross || /^(?:[话语菜戏]|[镇乡](?![级长村企亲])|街道(?!边|上))/.test(plain.slice(at + length));
}

/** 医|保定|点: a short name whose two ends both lie within words of the language is none. */
function wordsOf(plain: string): (at: number, length: number, named: readonly Named[]) => boolean {
  const edges = new Set<number>();
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  // In pieces, for its time grows faster than what it is given.
  for (const { index: from, 0: piece } of plain.matchAll(/[^，。；、\n]{1,200}[，。；、\n]*|[，。；、\n]+/g))
    for (const { index } of segmenter.segment(piece)) edges.add(from + index);
  return (at, length, named) =>
    named.every(({ form }) => form === 'short') && !edges.has(at) && !edges.has(at + length) && edges.has(at + 1);
}

/** What stands behind a point of the compass and never behind the name of a place. */
const isSide = /^(?:[岸麓侧畔坡缘端翼]|部(?![分门署队委长级]))/;

/** Those whose name no other has and that is written in full, or that are no counties, with all around them. */
function sureIds(found: readonly Found[], byId: Gazetteer['byId']): ReadonlySet<string> {
  const sure = new Set<string>();
  for (const { named } of found) {
    const full = named.filter(({ division, form }) => form === 'full' || isLarge(division));
    const [only] = full;
    if (full.length !== 1 || only === undefined) continue;
    for (let at: Division | undefined = only.division; at !== undefined; at = byId.get(at.within ?? ''))
      sure.add(at.id);
  }
  return sure;
}

/** Cities and provinces are known by their short names. */
function isLarge({ id }: Division): boolean {
  return id.endsWith('00');
}

function scoreOf(
  { division, form }: Named,
  {
    sure,
    around,
    liesIn,
    byId,
  }: { sure: ReadonlySet<string>; around: Division | undefined } & Pick<Gazetteer, 'liesIn' | 'byId'>,
): number {
  let score = form === 'full' ? 4 : isLarge(division) ? 3 : 0;
  if (around !== undefined && liesIn(division, around)) score += 20;
  if (sure.has(division.id)) score += 6;
  for (let at = byId.get(division.within ?? ''); at !== undefined; at = byId.get(at.within ?? ''))
    if (sure.has(at.id)) score += isLarge(at) && at.id.endsWith('0000') ? 1 : 2;
  if (form === 'former') score -= 1;
  // A city and a county in it may be called the same: 吉安; the province comes before its city 吉林.
  return score > 0 && isLarge(division) ? score + (division.id.endsWith('0000') ? 1 : 0.5) : score;
}
