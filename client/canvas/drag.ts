import type { Core, EventObject, NodeSingular } from 'cytoscape';

/** A dragged box takes what stands in it along. `moved` is told the new places when the drag ends. Returns its undo. */
export function mountDrag(cy: Core, moved: (places: Map<string, { x: number; y: number }>) => void): () => void {
  let last = { x: 0, y: 0 };
  let inside: NodeSingular[] = [];
  const onGrab = (event: EventObject) => {
    const node = event.target as NodeSingular;
    last = { ...node.position() };
    inside = node.hasClass('box') ? nodesInside(cy, node) : [];
  };
  const onDrag = (event: EventObject) => {
    const { x, y } = (event.target as NodeSingular).position();
    const [dx, dy] = [x - last.x, y - last.y];
    last = { x, y };
    for (const node of inside) node.position({ x: node.position().x + dx, y: node.position().y + dy });
  };
  const onFree = (event: EventObject) => {
    const nodes = [event.target as NodeSingular, ...inside];
    moved(new Map(nodes.map((node) => [node.id(), { ...node.position() }])));
    inside = [];
  };
  cy.on('grab', 'node', onGrab).on('drag', 'node', onDrag).on('dragfree', 'node', onFree);
  return () => {
    cy.off('grab', 'node', onGrab).off('drag', 'node', onDrag).off('dragfree', 'node', onFree);
  };
}

function nodesInside(cy: Core, box: NodeSingular): NodeSingular[] {
  const { x, y } = box.position();
  const [w, h] = [(box.data('width') as number) / 2, (box.data('height') as number) / 2];
  return cy
    .nodes()
    .toArray()
    .filter(
      (node) => node.id() !== box.id() && Math.abs(node.position().x - x) < w && Math.abs(node.position().y - y) < h,
    );
}
