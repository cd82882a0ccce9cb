import type { Relation } from '#shared/graph';

/** Where relations come from: sentences of documents, rows of tables, or some from either. */
export type Origin = 'sentence' | 'row' | 'either';

/** What no document says counts as neither. */
export function originOf(relations: Iterable<Pick<Relation, 'basis'>>): Origin {
  let [isSaid, isRow] = [false, false];
  for (const { basis } of relations) {
    if (basis === 'table') isRow = true;
    else if (basis !== 'reference') isSaid = true;
  }
  return !isRow ? 'sentence' : isSaid ? 'either' : 'row';
}
