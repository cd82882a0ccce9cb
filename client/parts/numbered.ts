import type { Evidence, Relation } from '#shared/graph';
import type { Point, Rect } from './geometry.ts';
import type { Portrait } from './portrait.ts';

/** A line of a picture, or what a view has in its place: a cell, a bar, a place. */
export interface NumberedLine {
  id: string;
  /** It in words. */
  says: string;
  relations: readonly Relation[];
  /** What stands behind it beside relations. */
  evidence?: readonly Evidence[];
  /** Entities that it is about, beside the ends of its relations. */
  about?: readonly string[];
}

/** A view as a dossier wants it: what gets a number, and the picture in which it does. */
export interface Numbered {
  lines: readonly NumberedLine[];
  /** How many lines there are besides that are left out. */
  left: number;
  /** Draws the picture, in the colours that the page has at that moment. Undefined where there is none. */
  portray: () => NumberedPortrait | undefined;
}

export interface NumberedPortrait {
  portrait: Portrait;
  /** By line: where its number may stand, the best first, in pixels of the picture. */
  spots: ReadonlyMap<string, readonly Point[]>;
  /** What a number must not hide. */
  taken: readonly Rect[];
}

/** So many lines get a number at most; more are told. */
export const mostNumbered = 1000;
