/** Sizes of text without a canvas: a Han character is as wide as the font is high, a Latin one a little over half. */
export const fontPx = 12;
export const lineHeightPx = 15;

export function textWidth(text: string, sizePx = fontPx): number {
  let ems = 0;
  for (const char of text)
    ems += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·]/u.test(char) ? 1 : /[A-Z0-9]/.test(char) ? 0.66 : 0.58;
  return ems * sizePx;
}

export function lineCount(text: string, maxWidth: number, sizePx = fontPx): number {
  return Math.max(1, Math.ceil(textWidth(text, sizePx) / maxWidth));
}
