import type { Core, ElementDefinition } from 'cytoscape';

/** Brings cytoscape to these elements by the difference, in one batch. What stays keeps its element; positions are set where they differ. */
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
      if (element.group === 'edges') {
        for (const name of ['ported', 'same-side', 'crossing'])
          known.toggleClass(name, String(element.classes).includes(name));
        continue;
      }
      const { x, y } = known.position();
      if (element.position !== undefined && (x !== element.position.x || y !== element.position.y))
        known.position(element.position);
    }
    cy.add(added);
  });
  return { added: added.length };
}
