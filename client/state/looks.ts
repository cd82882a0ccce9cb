/** By what entities are coloured or sized: how many lines they have, or a number that documents state about them. */
export type Weight = { by: 'links' } | { by: 'measure'; name: string; unit: string };

/** How the picture is drawn beside what it shows. */
export interface Looks {
  /** Undefined: by kind. */
  colourBy: Weight | undefined;
  /** Undefined: all alike. */
  sizeBy: Weight | undefined;
  /** Whether every line says how many sentences and documents carry it. */
  lineCounts: boolean;
  /** Whether names without an English one of their own are written in Latin letters on an English page. */
  latinNames: boolean;
}

export const usualLooks: Looks = { colourBy: undefined, sizeBy: undefined, lineCounts: false, latinNames: false };

export function isSameWeight(a: Weight | undefined, b: Weight | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
