import type { DataTexts } from './texts-zh.ts';

export const changeSigns = { added: '+', removed: '−', changed: '~' } as const;

const longest = 80;

/** A value as it is read, a long one cut. */
export function valueText(value: unknown, texts: DataTexts): string {
  if (value === undefined) return texts.nothingThere;
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}
