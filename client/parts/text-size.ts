import { graphemesOf } from './letters.ts';

/** Sizes of text without a canvas: a Han character is as wide as the font is high, a Latin one a little over half. */
export const fontPx = 12;
export const lineHeightPx = 15;

const wide =
  /^(?:[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·]|\p{Script=Han}|\p{Script=Hangul}|\p{Extended_Pictographic})/u;

export function textWidth(text: string, sizePx = fontPx): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + emsOf(grapheme), 0) * sizePx;
}

function emsOf(grapheme: string): number {
  if (isWide(grapheme)) return 1;
  return /^[A-Z0-9]/.test(grapheme) ? 0.66 : 0.58;
}

export function isWide(grapheme: string): boolean {
  // A digit counts as a pictograph for Unicode.
  return wide.test(grapheme) && !/^[0-9#*]$/.test(grapheme);
}

/** Whether a name may stand letter over letter, as Chinese does; one with letters of another script is turned. */
export function canStand(name: string): boolean {
  return graphemesOf(name).every((grapheme) => isWide(grapheme) || !/\p{L}/u.test(grapheme));
}

/** The text, or as much of its beginning as there is room for, with a sign that it goes on. */
export function cutToWidth(text: string, mostPx: number, sizePx = fontPx): string {
  if (textWidth(text, sizePx) <= mostPx) return text;
  const letters = graphemesOf(text);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, sizePx) > mostPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The size of the text of the page. */
const pagePx = 14;

/** A text of several items, or as many of the first as have room, whole, with a sign that it goes on; the first stays in any case. */
export function cutToItems(text: string, mostPx: number): string {
  let cut = text;
  while (textWidth(cut, pagePx) > mostPx) {
    const shorter = cut.replace(/[,、\s]+[^,、\s]*…?$/u, '…');
    if (shorter === cut) break;
    cut = shorter;
  }
  return cut;
}
