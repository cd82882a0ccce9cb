import type { Level } from '#shared/links';
import type { Filters } from './filters.ts';
import type { Graph } from './graph.ts';

/** A graph that was shown, and the view in which it was left. */
export interface Moment {
  graph: Graph;
  view: string;
  /** The filters of then, where the step from there changed them. */
  filters?: Filters;
  /** The level of then, where that step chose another. */
  level?: Level;
}
