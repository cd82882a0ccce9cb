import type { Entity } from '#shared/graph';
import type { Api } from '../api.ts';
import { arrangementOf, boxesMissing, isAsFound, ownArrangement, pictureAsFound } from '../state/arranged.ts';
import { valueOf } from '../state/asked.ts';
import { type Arranged, type Graph, graphOf, mergeSubgraph, type Placement } from '../state/graph.ts';
import { showGraph } from '../state/history.ts';
import { locatedPlaces } from '../state/located.ts';
import { wholePlaces } from '../state/made.ts';
import { visibleOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import type { Act, createActRunner } from './act.ts';
import { besideTheMoved } from './back-in-sight.ts';
import { layOutShown } from './lay-out-shown.ts';
import { settled } from './settled.ts';

interface ArrangingParts {
  store: StateStore;
  api: Pick<Api, 'entitiesAmong' | 'outlines'>;
  layOutAs: (graph: Graph, arranged: Arranged, act: Act, pinned: Graph['pinned']) => Promise<Map<string, Placement>>;
  paint: (act: Act, change: Partial<State>) => Promise<void>;
  fit: () => void;
  aspect: () => number;
}

/** The picture with all that it has by the datasets that are on. */
type Whole = (graph: Graph, act: Act) => Promise<Graph>;

/** Laying a picture out in one way or another; what is in sight is, and undo has it back. */
export function createArranging(
  { store, api, layOutAs, paint, fit, aspect }: ArrangingParts,
  acts: ReturnType<typeof createActRunner>,
) {
  const { getState, setState } = store;

  const arrange = (wanted: Arranged): Promise<boolean> =>
    acts.run('layout', async (act) => {
      const boxes = wanted.by === 'boxes' ? await readBoxes(act) : [];
      if (wanted.by === 'map') await readOutlines(act);
      const graph = withBoxes(getState().graph, boxes);
      const before = { ...getState(), graph };
      const { entities, relations } = visibleOf(before);
      act.gotData({ nodes: entities.length, edges: relations.length, added: boxes.length });
      if (wanted.by === 'map' && !isAnywhere(before)) {
        setState({ notice: { what: 'nowhere' } });
        return;
      }
      const shown = graphOf(graph.lens, { entities, relations, within: graph.within }, graph.shows);
      const places = await layOutAs(shown, wanted, act, graph.pinned);
      const found = pictureAsFound(graph);
      const isFound = isAsFound(graph, { entities, relations }, found);
      // Where the address finds less, it tells where everything stands, measured by how it lays that out itself.
      const { hiddenDatasets: without } = before;
      const asFound = () =>
        layOutShown(found, { by: wanted.by, without, pinned: new Map() }, (part) =>
          layOutAs(part, wanted, act, new Map()),
        );
      const begun = { aspect: aspect(), without, placements: isFound ? places : await asFound() };
      const now = getState();
      const arranged = wanted.by === ownArrangement(graph) ? undefined : wanted;
      const placements = isFound ? places : new Map([...now.graph.placements, ...wholePlaces(places)]);
      await paint(act, showGraph(now, { ...withBoxes(now.graph, boxes), placements, begun, arranged }));
      fit();
    });

  /**
   * Lays the picture out as its address does, by the datasets that are on by now. It is no step of its own: undo takes it back with the
   * switch that asked for it. What was moved, brought or switched meanwhile counts, and it is not laid out. `whole` gives the picture with
   * what it has by those datasets.
   */
  const joinDatasets = (whole: Whole = (graph) => Promise.resolve(graph)) =>
    acts.run('layout', async (act) => {
      const before = getState();
      const { hiddenDatasets: without } = before;
      const graph = await whole(before.graph, act);
      const wanted = graph.arranged ?? { by: arrangementOf(graph), about: undefined };
      const { entities, relations, within, pinned } = graph;
      const added = entities.size - before.graph.entities.size;
      act.gotData({ nodes: entities.size, edges: relations.size, added });
      const placements = await layOutShown(graph, { by: wanted.by, without, pinned }, (part) =>
        layOutAs(part, wanted, act, pinned),
      );
      const now = getState();
      const isMade = now.graph.placements !== before.graph.placements || now.graph.pinned !== before.graph.pinned;
      if (isMade || now.hiddenDatasets !== without) return;
      const begun = { aspect: aspect(), without, placements };
      await paint(act, { graph: { ...now.graph, entities, relations, within, placements, begun } });
      fit();
    });

  /**
   * The same where somebody has made something of the picture: everything stays where it is, and what joins it stands beside, as its
   * address lays it out.
   */
  const standBeside = (whole: Whole) =>
    acts.run('layout', async (act) => {
      const { graph: before, hiddenDatasets } = getState();
      const graph = await whole(before, act);
      const fresh = new Set([...graph.entities.keys()].filter((id) => !before.entities.has(id)));
      act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: fresh.size });
      const wanted = graph.arranged ?? { by: arrangementOf(graph), about: undefined };
      const beside = { by: wanted.by, without: before.begun.without ?? new Set<string>(), pinned: new Map() };
      const laidOut = await layOutShown(pictureAsFound(graph, fresh), beside, (part) =>
        layOutAs(part, wanted, act, new Map()),
      );
      const now = getState();
      if (now.graph.entities !== before.entities || now.hiddenDatasets !== hiddenDatasets) return;
      const places = [...laidOut].filter(([id]) => fresh.has(id));
      const { entities, relations, within } = graph;
      const { begun, placements } = now.graph;
      const joined = { ...now.graph, entities, relations, within, placements: new Map([...placements, ...places]) };
      const known = { ...begun, placements: new Map([...begun.placements, ...places]) };
      await paint(act, { graph: besideTheMoved({ ...joined, begun: known }, [...fresh]) });
    });

  /** A box is drawn of a place that is on the canvas. */
  const readBoxes = async ({ signal }: Act): Promise<Entity[]> => {
    const missing = boxesMissing(getState());
    if (missing.length === 0) return [];
    return (await api.entitiesAmong(missing, signal)).entities;
  };

  const readOutlines = async ({ signal }: Act) => {
    if (valueOf(getState().outlines) !== undefined) return;
    const answer = await settled(api.outlines({ signal }));
    signal.throwIfAborted();
    if (answer.state === 'failed') throw answer.error;
    setState({ outlines: answer });
  };

  return { arrange, joinDatasets, standBeside, readOutlines };
}

function withBoxes(graph: Graph, boxes: readonly Entity[]): Graph {
  return boxes.length === 0 ? graph : mergeSubgraph(graph, { entities: boxes, relations: [] });
}

function isAnywhere(state: State): boolean {
  const outlines = valueOf(state.outlines);
  const located = new Set(outlines === undefined ? [] : locatedPlaces(outlines).map(([id]) => id));
  const lies = (id: string) => located.has(id) || state.graph.within[id]?.some((one) => located.has(one.id)) === true;
  return visibleOf(state).entities.some(({ id }) => lies(id));
}
