import { tokens } from './tokens.ts';

/**
 * Colours by role, darkened or lightened from the palette of Okabe and Ito (2008), which people with any of the common
 * kinds of colour blindness tell apart. Every one has a contrast of 4.5:1 or more on its theme's ground; a test measures it.
 */
export const palettes = {
  light: {
    ground: tokens.light.ground,
    box: '#f3f7fb',
    boxInner: '#ffffff',
    ink: tokens.light.ink,
    quiet: '#5b6675',
    line: '#7c8898',
    select: tokens.light.select,
    place: '#0b5394',
    region: '#5b3fa0',
    alliance: '#a63d00',
    agreement: '#00655a',
    mechanism: '#8f2169',
    rule: '#4d5561',
    body: '#6a5400',
    company: '#7d4700',
    project: '#176087',
    culture: '#9c2440',
    event: '#6b5a00',
  },
  dark: {
    ground: tokens.dark.ground,
    box: '#1a212b',
    boxInner: '#1f2833',
    ink: tokens.dark.ink,
    quiet: '#a3afbd',
    line: '#7d8a9a',
    select: tokens.dark.select,
    place: '#7db8f0',
    region: '#b9a3f2',
    alliance: '#f2a36b',
    agreement: '#5fcfbd',
    mechanism: '#eb9acb',
    rule: '#b8c1cc',
    body: '#dcc46a',
    company: '#e0ac6b',
    project: '#79c4ea',
    culture: '#f394a7',
    event: '#d9c95a',
  },
} as const;

export type Palette = Record<keyof (typeof palettes)['light'], string>;

export function roleColor(palette: Palette, role: string): string {
  return Object.hasOwn(palette, role) ? palette[role as keyof Palette] : palette.rule;
}

/** From little to much, in one hue, each with a contrast of 3:1 or more on its theme's ground; a test measures it. */
const ramps: Record<keyof typeof palettes, readonly [string, string, string, string, string]> = {
  light: ['#7d93ab', '#5a82ad', '#33699f', '#174c86', '#0a2c5a'],
  dark: ['#62758c', '#5f8dbd', '#78aee6', '#a3cdf8', '#dcecff'],
};

/** So many colours, five at most, from little to much. */
export function rampOf(theme: keyof typeof palettes, many: number): string[] {
  const ramp = ramps[theme];
  return Array.from({ length: Math.min(many, ramp.length) }, (_, at) => {
    const nth = many === 1 ? 3 : Math.round((at * (ramp.length - 1)) / (many - 1));
    return ramp[nth] ?? ramp[0];
  });
}
