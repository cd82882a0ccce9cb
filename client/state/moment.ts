import type { Graph } from './graph.ts';

/** What fills the middle of the page. */
export const views = ['network', 'matrix', 'map', 'timeline', 'tables', 'supply', 'cypher'] as const;
export type ViewName = (typeof views)[number];

/** A graph that was shown, and the view in which it was left. */
export interface Moment {
  graph: Graph;
  view: ViewName;
}
