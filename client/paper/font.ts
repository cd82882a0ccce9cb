import { fontFamily } from '../parts/fonts.ts';

/** A canvas's font as attributes of SVG, `scale` times as large; the family that every picture names at its root is not said again. */
export function fontOf(font: string, scale = 1): Record<string, string | number | undefined> {
  const [, before = '', size = '10', family = 'sans-serif'] = /^(.*?)([\d.]+)px\s+(.*)$/.exec(font) ?? [];
  const words = before.split(/\s+/);
  return {
    'font-family': family === fontFamily ? undefined : family,
    'font-size': Number(size) * scale,
    'font-weight': words.find((word) => /^(bold|[1-9]00)$/.test(word) && word !== '400'),
    'font-style': words.find((word) => word === 'italic' || word === 'oblique'),
  };
}
