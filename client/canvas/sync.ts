import type { Core, ElementDefinition } from 'cytoscape';

/**
 * Brings cytoscape to these elements by the difference, in one batch: data, classes and positions are set where they
 * differ, so that what stays looks as if it had just come. Marks, such as that of the selection, are classes too and are
 * set anew after this.
 */
export function syncElements(cy: Core, wanted: readonly ElementDefinition[]): { added: number } {
  const byId = new Map(wanted.map((element) => [String(element.data.id), element]));
  const added: ElementDefinition[] = [];
  cy.batch(() => {
    cy.elements()
      .filter((element) => !byId.has(element.id()))
      .remove();
    for (const [id, element] of byId) {
      const known = cy.getElementById(id);
      if (known.empty()) {
        added.push(element);
        continue;
      }
      known.data(element.data);
      known.classes(element.classes ?? '');
      if (element.position === undefined) continue;
      const { x, y } = known.position();
      if (x !== element.position.x || y !== element.position.y) known.position(element.position);
    }
    cy.add(added);
  });
  return { added: added.length };
}
