import cytoscape from 'cytoscape';
import coseBilkent from 'cytoscape-cose-bilkent';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Placement } from '../state/graph.ts';
import type { LayoutRequest } from './messages.ts';
import { removeOverlaps } from './overlaps.ts';
import { packComponents } from './pack.ts';
import { createRandom } from '#shared/random';
import { withSeededRandom } from './random.ts';

cytoscape.use(coseBilkent);

/** cose-bilkent takes 10 s and more at 1,000 entities. */
const mostForCose = 300;

const size = 26;

/** The layout for every graph without columns: cose-bilkent up to 300 entities, ForceAtlas2 beyond; then no two names overlap. */
export function layOutGenerally(request: LayoutRequest): Map<string, Placement> {
  const positions = request.entities.length <= mostForCose ? coseBilkentPositions(request) : forcePositions(request);
  const placements = new Map<string, Placement>(
    [...positions].map(([id, { x, y }]) => [id, { x, y, width: size, height: size, look: 'free' }]),
  );
  const nameOf = new Map(request.entities.map(({ id, name }) => [id, name]));
  if (request.entities.length <= mostForCose) removeOverlaps(placements, nameOf);
  packComponents(placements, request.relations, nameOf, request.aspect);
  return placements;
}

type Positions = Map<string, { x: number; y: number }>;

function coseBilkentPositions({ entities, relations, seed }: LayoutRequest): Positions {
  return withSeededRandom(seed, () => {
    const graph = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style: { width: 64, height: 44 } }],
      elements: [
        ...entities.map(({ id }) => ({ data: { id } })),
        ...relations.map(({ source, target }, at) => ({ data: { id: `r${at}`, source, target } })),
      ],
    });
    const options = {
      name: 'cose-bilkent',
      animate: false,
      randomize: true,
      fit: false,
      idealEdgeLength: 90,
      nodeRepulsion: 9000,
      nodeDimensionsIncludeLabels: false,
      tile: true,
    };
    graph.layout(options).run();
    const positions: Positions = new Map(graph.nodes().map((node) => [node.id(), { ...node.position() }]));
    graph.destroy();
    return positions;
  });
}

function forcePositions({ entities, relations, seed }: LayoutRequest): Positions {
  const random = createRandom(seed);
  const graph = new Graph({ multi: true });
  const spread = Math.sqrt(entities.length) * 60;
  for (const { id } of entities) graph.addNode(id, { x: random() * spread, y: random() * spread, size });
  for (const { source, target } of relations) graph.addEdge(source, target);
  forceAtlas2.assign(graph, {
    iterations: 100,
    settings: { ...forceAtlas2.inferSettings(graph), scalingRatio: 60, adjustSizes: false },
  });
  noverlap.assign(graph, { maxIterations: 100, settings: { margin: 12, ratio: 1.2 } });
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]));
}
