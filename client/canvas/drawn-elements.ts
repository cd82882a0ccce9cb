import { relationKey } from '#shared/fact-key';
import type { ElementDefinition } from 'cytoscape';
import { palettes } from '../parts/palette.ts';
import { marksIn, verdictOf } from '../state/corrections.ts';
import { doubtOfFold } from '../state/doubted-lines.ts';
import { pictureOf } from '../state/fold.ts';
import { isSeenAsBoxes } from '../state/growth.ts';
import { inLanguage } from '../state/in-language.ts';
import type { State } from '../state/state.ts';
import { drawnName } from '../state/drawn-name.ts';
import { edgeOf, type ElementContext, linesOfFold, nodeOf } from './elements.ts';
import { weighingOf } from './weighing.ts';

/** What is to be drawn. */
export function drawnElements(state: State): ElementDefinition[] {
  const typeWords = new Map(state.schema?.relations.map((words) => [words.type, words]));
  const marks = marksIn(state);
  const context: ElementContext = {
    palette: palettes[state.theme],
    kinds: new Map(state.schema?.kinds.map((kind) => [kind.kind, kind])),
    placements: state.graph.placements,
    pinned: state.graph.pinned,
    weighing: weighingOf(state),
    hasCounts: state.lineCounts,
    saidOf: (relation) => (marks.size === 0 ? undefined : marks.get(relationKey(relation))),
    saidOfEntity: ({ id }) => verdictOf(state, id),
    saidOfFold: (link) => doubtOfFold(state, link),
    nameOf: ({ name }) => drawnName(state, name),
    typeName: (type) => {
      const words = typeWords.get(type);
      return words === undefined ? type : inLanguage<string>(words, state.language);
    },
    roles: state.roles,
  };
  const { entities, relations, lines } = pictureOf(state);
  return [
    ...entities.map((entity) => nodeOf(entity, context)),
    ...relations.flatMap((relation) => (isSeenAsBoxes(state.graph, relation) ? [] : [edgeOf(relation, context)])),
    ...linesOfFold(lines, entities, context),
  ];
}
