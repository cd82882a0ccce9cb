import type { Palette } from '../../parts/palette.ts';
import type { Cell, MatrixShape } from './geometry.ts';

/** What of the matrix is drawn, and how. */
export interface Scene {
  shape: MatrixShape;
  scroll: { x: number; y: number };
  width: number;
  height: number;
  palette: Palette;
  active: Cell | undefined;
  hovered: Cell | undefined;
  /** Ids of the places that are selected: both of a pair, or one. */
  selected: ReadonlySet<string>;
  selectedPair: ReadonlySet<string> | undefined;
  /** The agreement that is selected: its cells are framed. */
  selectedHub: string | undefined;
  /** Whether the lower half is left free for the numbers of a dossier. */
  isHalf?: boolean;
}
