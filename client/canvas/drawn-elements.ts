import type { ElementDefinition } from 'cytoscape';
import { palettes } from '../parts/palette.ts';
import { pictureOf } from '../state/fold.ts';
import { isSeenAsBoxes } from '../state/growth.ts';
import type { State } from '../state/state.ts';
import { edgeOf, type ElementContext, linesOfFold, nodeOf } from './elements.ts';

/** What is to be drawn. */
export function drawnElements(state: State): ElementDefinition[] {
  const context: ElementContext = {
    palette: palettes[state.theme],
    kinds: new Map(state.schema?.kinds.map((kind) => [kind.kind, kind])),
    placements: state.graph.placements,
    pinned: state.graph.pinned,
    typeName: (type) => type,
    roles: state.roles,
  };
  const { entities, relations, lines } = pictureOf(state);
  return [
    ...entities.map((entity) => nodeOf(entity, context)),
    ...relations.flatMap((relation) => (isSeenAsBoxes(state.graph, relation) ? [] : [edgeOf(relation, context)])),
    ...linesOfFold(lines, entities, context),
  ];
}
