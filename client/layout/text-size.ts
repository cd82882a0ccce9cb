import { graphemesOf } from '../parts/letters.ts';

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
