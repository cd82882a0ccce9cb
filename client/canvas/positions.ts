import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';

/** The JSON of a view: model coordinates; screen = canvas origin + viewport + position × zoom. */
export interface View {
  version: 1;
  viewport: { x: number; y: number; zoom: number; width: number; height: number };
  nodes: {
    id: string;
    properties: { name: string; kind: string; isBox: boolean };
    x: number;
    y: number;
    width: number;
    height: number;
    label: { shown: boolean; x: number; y: number; w: number; h: number; fontPx: number };
  }[];
  /** `label` is the number of a line, or the sign of what readers say; where it is not written it has no size. */
  edges: {
    id: string;
    source: string;
    target: string;
    from: { x: number; y: number };
    to: { x: number; y: number };
    label?: { text: string; x: number; y: number; w: number; h: number };
  }[];
}

export function describeView(cy: Core): View {
  return {
    version: 1,
    viewport: { ...cy.pan(), zoom: cy.zoom(), width: cy.width(), height: cy.height() },
    nodes: cy.nodes().map(describeNode),
    edges: cy.edges().map((edge) => ({
      id: edge.id(),
      source: edge.source().id(),
      target: edge.target().id(),
      from: { ...edge.sourceEndpoint() },
      to: { ...edge.targetEndpoint() },
      ...labelOf(edge),
    })),
  };
}

function labelOf(edge: EdgeSingular): Pick<View['edges'][number], 'label'> {
  if (!['line', 'counted', 'said'].some((one) => edge.hasClass(one))) return {};
  if (edge.hasClass('unlabelled'))
    return { label: { text: String(edge.data('count')), ...edge.midpoint(), w: 0, h: 0 } };
  const { x1, y1, w, h } = edge.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false });
  return { label: { text: String(edge.data('count')), x: x1, y: y1, w, h } };
}

function describeNode(node: NodeSingular): View['nodes'][number] {
  const { x, y } = node.position();
  const shown = !node.hasClass('unlabelled');
  const body = node.boundingBox({ includeLabels: false, includeOverlays: false });
  const text = node.boundingBox({
    includeNodes: false,
    includeEdges: false,
    includeOverlays: false,
    includeLabels: true,
  });
  const hasText = shown && text.w > 0;
  return {
    id: node.id(),
    properties: { name: String(node.data('name')), kind: String(node.data('kind')), isBox: node.hasClass('box') },
    x,
    y,
    width: body.w,
    height: body.h,
    label: {
      shown: hasText,
      x: hasText ? text.x1 : x,
      y: hasText ? text.y1 : y,
      w: hasText ? text.w : 0,
      h: hasText ? text.h : 0,
      fontPx: Number.parseFloat(String(node.style('font-size'))) * node.cy().zoom(),
    },
  };
}
