import type { Sign } from './sign.ts';

/** What of a view is wanted: what the screen shows of it, or all of it. */
export type Portrayed = 'sight' | 'all';

interface Size {
  width: number;
  height: number;
}

/** An element, as far as it is seen through another. */
export interface Seen {
  element: Element;
  through?: Element | undefined;
}

/** How a view becomes a picture: painted by the hand that paints it on the screen, or copied from what stands there. */
export type Portrait = {
  signs: readonly Sign[];
  /** What else is to be told of where it is from. */
  lines?: readonly string[];
} & (
  | { how: 'painted'; paint: (context: CanvasRenderingContext2D) => Size }
  /** Elements one below the other; `done` when they are copied. */
  | { how: 'copied'; seen: readonly Seen[]; done?: (() => void) | undefined }
);
