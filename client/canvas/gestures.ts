/** What gestures on the canvas do. */
export interface CanvasActs {
  selectEntity: (id: string) => void;
  selectRelation: (id: string) => void;
  selectPair: (a: string, b: string) => void;
  expand: (id: string) => void;
  clear: () => void;
  /** What a line says under the pointer; of a folded one the places it joins are given. */
  tellLine?: (id: string, ends: readonly [a: string, b: string] | undefined) => string;
  /** Whether a key belongs to somebody else on the page; without it none acts but where the canvas has the focus. */
  isTaken?: (event: KeyboardEvent) => boolean;
  /** A canvas that shows a result alone has none of it. */
  several?: SeveralGestures;
}

/** What of the canvas a menu is opened for; `several` is whatever is selected together. */
export type MenuTarget =
  | { what: 'entity'; id: string }
  | { what: 'line'; id: string }
  | { what: 'several' }
  | { what: 'ground' };

/** What a key of the canvas does with what is selected. */
export type CanvasTask = 'hide' | 'keep' | 'neighbourhood' | 'pin' | 'move' | 'grow' | 'collapse';

/** What is done with several entities, and from menus. */
export interface SeveralGestures {
  /** Adds an entity to what is selected, or takes it from there. */
  toggle: (id: string) => void;
  /** Adds what a box was drawn around. */
  chooseAlso: (ids: readonly string[]) => void;
  /** The same as `toggle` with what the keyboard stands at. */
  toggleAtPointer: () => void;
  /** Moves the keyboard on, and nothing that is selected. */
  pointAt: (id: string) => void;
  do: (task: CanvasTask) => void;
  /** Opens the menu at a point of the window, in pixels. */
  openMenu: (target: MenuTarget, at: { x: number; y: number }) => void;
}
