/** A colour as every program that reads SVG knows it: six digits, and how much it covers from 0 to 1. */
export interface Paint {
  color: string;
  opacity: number;
}

/** Reads `#rgb`, `#rrggbb`, `rgb(…)`, `rgba(…)` and `transparent`; anything else stays as it is. */
export function paintOf(written: string): Paint {
  const text = written.trim().toLowerCase();
  if (text === 'transparent') return { color: '#000000', opacity: 0 };
  if (/^#[0-9a-f]{3}$/.test(text)) return { color: text.replaceAll(/[0-9a-f]/g, '$&$&'), opacity: 1 };
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts === undefined || parts.some(Number.isNaN)) return { color: text, opacity: 1 };
  const digits = parts.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return { color: `#${digits.join('')}`, opacity: parts[3] ?? 1 };
}
