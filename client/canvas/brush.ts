/** What is painted: what the screen shows, or all that there is. */
export type Extent = 'sight' | 'all';

/** Where a picture is painted; `group` is told what is drawn meanwhile. */
export interface Brush {
  context: CanvasRenderingContext2D;
  group: (about: Drawn, draw: () => void) => void;
}

interface Drawn {
  what: 'entity' | 'line' | 'number';
  id: string;
  /** What it is called, or what the line says. */
  name: string;
}

export interface Painted {
  /** In pixels. */
  width: number;
  height: number;
  /** The number of each line that is drawn, by its id, where lines are numbered. */
  numbers: ReadonlyMap<string, number>;
  /** How many lines lie beyond what is painted. */
  beyond: number;
  /** How many that are painted have no number, where lines are numbered. */
  unnumbered: number;
}
