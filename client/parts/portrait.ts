import type { Sign } from './sign.ts';

/** What of a view is wanted: what the screen shows of it, or all of it. */
export type Portrayed = 'sight' | 'all';

interface Size {
  width: number;
  height: number;
}

/** How a view becomes a picture: painted by the hand that paints it on the screen, or copied from what stands there. */
export type Portrait = { signs: readonly Sign[] } & (
  | { how: 'painted'; paint: (context: CanvasRenderingContext2D) => Size }
  /** The elements one below the other, as far as `within` shows them; `done` when they are copied. */
  | { how: 'copied'; elements: readonly Element[]; within?: Element | undefined; done?: (() => void) | undefined }
);
