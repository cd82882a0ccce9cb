import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { palettes, rampOf } from '../../client/parts/palette.ts';
import { tokens } from '../../client/parts/tokens.ts';
import { en, zh } from '../support/texts.ts';

const roles = [
  'ink',
  'quiet',
  'select',
  'place',
  'region',
  'alliance',
  'agreement',
  'mechanism',
  'rule',
  'body',
  'company',
  'project',
  'culture',
  'event',
] as const;

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test.each(Object.entries(palettes))('every colour of %s has a contrast of 4.5:1 on each ground', (_, palette) => {
  const weak = roles.flatMap((role) =>
    [palette.ground, palette.box, palette.boxInner]
      .filter((ground) => contrast(palette[role], ground) < 4.5)
      .map((ground) => [role, ground]),
  );
  expect(weak).toEqual([]);
});

test('lines have a contrast of 3:1 on the ground, as WCAG wants of graphics', () => {
  expect(Object.values(palettes).map(({ line, ground }) => contrast(line, ground) >= 3)).toEqual([true, true]);
});

test('the sheets have the colours of the table, by the same names', () => {
  const sheet = readFileSync(new URL('../../client/style/tokens.css', import.meta.url), 'utf8');
  const [, light = '', dark = ''] = /:root \{(.*?)\n\}.*data-theme='dark'\] \{(.*?)\n\}/s.exec(sheet) ?? [];
  const colors = (block: string) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color]) => [
        name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
        color,
      ]),
    );
  expect({ light: colors(light), dark: colors(dark) }).toEqual(tokens);
});

test('both languages have every text, and no text is empty', () => {
  const keys = (table: object): string[] =>
    Object.entries(table).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? keys(value as object).map((inner) => `${key}.${inner}`) : [key],
    );
  expect(keys(en).sort()).toEqual(keys(zh).sort());
  expect(JSON.stringify([zh, en]).includes('""')).toBe(false);
});

test.each(['light', 'dark'] as const)(
  'every colour of the ramp of %s has a contrast of 3:1 on the ground, rising from little to much',
  (theme) => {
    const ramp = rampOf(theme, 5).map((color) => contrast(color, palettes[theme].ground));
    expect({ weak: ramp.filter((one) => one < 3), rising: ramp }).toEqual({
      weak: [],
      rising: ramp.toSorted((a, b) => a - b),
    });
  },
);
