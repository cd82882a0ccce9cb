import type { Core } from 'cytoscape';
import type { Path } from '#shared/contract/path-routes';
import { levelOfPair, linksAt, pairOf } from '../state/links.ts';
import type { State } from '../state/state.ts';

export function markSelection(cy: Core, state: State): void {
  const { selection } = state;
  cy.batch(() => {
    cy.elements().removeClass('selected beside joining dimmed on-path found pointed');
    if (state.pointed !== undefined) cy.getElementById(state.pointed).addClass('pointed');
    if (state.drawnPath !== undefined) markPath(cy, state.drawnPath);
    if (selection === undefined || selection.what === 'part') return;
    if (selection.what === 'pair') markPair(cy, state, selection);
    else if (selection.what === 'several') for (const id of selection.ids) cy.getElementById(id).addClass('selected');
    else if (selection.what === 'added')
      for (const id of [...selection.entities, ...selection.relations]) cy.getElementById(id).addClass('found');
    else {
      const chosen = cy.getElementById(selection.what === 'entity' ? selection.id : selection.relation.id);
      chosen.addClass('selected');
      if (selection.what === 'entity') chosen.nodes().connectedEdges().addClass('beside');
    }
  });
}

/** Both places, the line between them or what joins them, and the lines from there to the two. */
function markPair(cy: Core, state: State, { a, b }: { a: string; b: string }): void {
  const ends = cy.getElementById(a).union(cy.getElementById(b));
  ends.addClass('selected');
  cy.edges('.line')
    .filter((edge) => edge.source().id() === a && edge.target().id() === b)
    .addClass('selected');
  for (const { id } of pairOf(linksAt(state, levelOfPair(state, { a, b })), a, b)?.via ?? []) {
    const joining = cy.getElementById(id);
    joining.nodes().addClass('joining').edgesWith(ends).addClass('beside');
    joining.edges().addClass('beside');
  }
}

/** The path that is drawn stands out, and the rest steps back. */
function markPath(cy: Core, { entities, hops }: Path): void {
  const ids = new Set<string>([
    ...entities.map(({ id }) => id),
    ...hops.flatMap(({ relations }) => relations.map(({ id }) => id)),
  ]);
  for (const element of cy.elements().toArray()) element.addClass(ids.has(element.id()) ? 'on-path' : 'dimmed');
}
