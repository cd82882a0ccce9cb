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
export function placeHits(plain: string, { places }: DraftWords, { byId, longestAt, liesIn }: Gazetteer): PlaceHit[] {
  const never = new Set(places.never);
  const found: Found[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (!/\p{Script=Han}/u.test(plain.charAt(at))) continue;
    const hit = longestAt(plain, at);
    if (hit === undefined) continue;
    const named = hit.named.filter(({ form }) => form !== 'short' || !never.has(plain.slice(at, at + hit.length)));
    if (named.length === 0 || isWithinWord(plain, at, hit.length, named)) continue;
    found.push({ start: at, end: at + hit.length, named });
    at += hit.length - 1;
  }
  const sure = sureIds(found, byId);
  const hits: PlaceHit[] = [];
  for (const { start, end, named } of found) {
    const before = hits.at(-1);
    const around = before !== undefined && /^的?$/.test(plain.slice(before.end, start)) ? before.division : undefined;
    const scored = named
      .map((one) => ({ one, score: scoreOf(one, { sure, around, liesIn, byId }) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.score === second?.score) continue;
    hits.push({ start, end, division: best.one.division, isFull: best.one.form !== 'short' });
  }
  return hits;
}

/** A short name before a sign that makes another word of it: 东方|欲晓 is not told so, 海南|岛 is; 北仑河|北岸 is in no 河北. */
function isWithinWord(plain: string, at: number, length: number, named: readonly Named[]): boolean {
  if (named.some(({ form }) => form !== 'short')) return false;
  const isAcross = /[东南西北]$/.test(plain.slice(at, at + length)) && isSide.test(plain.slice(at + length));
  return isAcross || /^[话语菜戏]/.test(plain.slice(at + length));
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
