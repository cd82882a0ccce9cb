import { spanOf } from '../../../shared/date-span.ts';

const sides = /\s*(?:[–—―─~～]+|-{2,}|\s-\s|至|到|\b(?:to|until|till|through)\b)\s*/u;
/** Years of which a bare pair is no pair of amounts. */
const bareYear = /^(1[89]|2[01])\d\d$/;
/** How long it is, behind it: （3年）. */
const length = /\s*\(共?[\d.一二三四五六七八九十]+(?:个)?(?:年|月|天|years?|months?|days?)\)$/;

/**
 * From one date to another as an interval of EDTF level 1: 2021年6月—2024年6月, 4.2021—6.2024, 2019-2021, 2021.6至2024.6, 2021年6月至8月; open
 * where it goes on: 2021年至今, since 2021. `dateOf` reads a side. Undefined where it is none.
 */
export function intervalOf(cell: string, dateOf: (side: string) => string | undefined): string | undefined {
  const text = cell.replace(length, '').replace(/^(?:自|从|from )\s*/i, '');
  const open = /^(.+?)(?:\s*(?:[-–—~至到]*|to|until)\s*(?:至今|今|现在|today|present|now|ongoing)|\s*起|以来)$/i.exec(
    text,
  )?.[1];
  const since = /^since (.+)$/i.exec(text)?.[1] ?? open;
  if (since !== undefined) {
    const start = dateOf(since.trim());
    return start === undefined ? undefined : `${start}/..`;
  }
  for (const [first, last] of pairsIn(text)) {
    const from = dateOf(first);
    const to = from === undefined ? undefined : (dateOf(last) ?? dateOf(completed(first, last)));
    if (from === undefined || to === undefined) continue;
    if ([first, last].some((side) => /^\d+$/.test(side) && !bareYear.test(side))) continue;
    const [begins, ends] = [spanOf(from).from, spanOf(to).to];
    if (begins !== undefined && ends !== undefined && begins <= ends) return from === to ? from : `${from}/${to}`;
  }
  return undefined;
}

/** The two sides, parted by a mark of its own, or by one of the hyphens that the dates have too. */
function* pairsIn(text: string): Generator<[string, string]> {
  const parted = text.split(sides).filter((side) => side !== '');
  const [first, last] = parted;
  if (parted.length === 2 && first !== undefined && last !== undefined) yield [first, last];
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1))
    if (at > 0 && at < text.length - 1) yield [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const halves = /^(\d{4})\/(\d{4})$/.exec(text);
  if (halves?.[1] !== undefined && halves[2] !== undefined) yield [halves[1], halves[2]];
}

/** 6月至8月, 3日至5日: of the second side what it does not say again is that of the first. */
function completed(first: string, last: string): string {
  if (/^\d{1,2}月/.test(last)) return `${/^\d{4}年/.exec(first)?.[0] ?? ''}${last}`;
  return /^\d{1,2}[日号]$/.test(last) ? `${/^\d{4}年\d{1,2}月/.exec(first)?.[0] ?? ''}${last}` : last;
}
