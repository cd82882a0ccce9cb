import { bases } from '../../../shared/graph.ts';
import type { Adjacency } from './adjacency.ts';
import type { FoundPath } from './path-search.ts';
import { type PathQuestion, stepper } from './path-steps.ts';

/** How many of the paths the question does not allow: they pass an entity that it does not, or have a step without any relation that it does. */
export function countWithheld(adjacency: Adjacency, paths: readonly FoundPath[], question: PathQuestion): number {
  const { between } = stepper(adjacency, question, bases.length - 1, { scan: () => undefined });
  const isWithheld = ({ entities }: FoundPath) =>
    entities.slice(1, -1).some((node) => !question.allowsEntity(node)) ||
    entities.slice(1).some((node, at) => between(entities[at] ?? node, node).basis === bases.length);
  return paths.filter(isWithheld).length;
}
