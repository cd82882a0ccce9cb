import { joinNames, splitNames } from '#shared/joined-names';
import type { Parameter } from './address-table.ts';

/** Where somebody looks who has moved or zoomed the picture: its middle, and how much of it is seen from side to side. Model coordinates. */
export interface Eye {
  x: number;
  y: number;
  width: number;
}

/** Undefined of what is no place on any canvas. */
export function eyeOfText(given: string | undefined): Eye | undefined {
  const parts = splitNames(given, '~') ?? [];
  const [x = NaN, y = NaN, width = NaN] = parts.map((one) => (/^-?\d{1,6}(?:\.\d)?$/.test(one) ? Number(one) : NaN));
  return parts.length === 3 && [x, y, width].every(Number.isFinite) && width >= 1 ? { x, y, width } : undefined;
}

export const eyePart: Parameter<{ eye: Eye | undefined }, Eye | undefined> = {
  name: 'eye',
  read: eyeOfText,
  write: ({ eye }) =>
    eye &&
    joinNames(
      [eye.x, eye.y, eye.width].map((one) => String(Math.round(one * 10) / 10)),
      '~',
    ),
};
