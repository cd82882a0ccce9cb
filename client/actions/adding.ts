import type { Addition } from '../state/graph.ts';

/** What is added to the picture. */
export type Subgraph = Pick<Addition, 'entities' | 'relations' | 'within'>;

export interface Adding {
  /** The entity whose expansion brings it. */
  origin?: string;
  /** The view from which it was asked for, which undo goes back to. */
  view?: string;
}
