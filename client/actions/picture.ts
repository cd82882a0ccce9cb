import type { Relation } from '#shared/graph';
import { placeWithin } from '#shared/default-roles';
import { crossBorder, type Lens } from '#shared/lens';
import type { Api } from '../api.ts';
import type { LayOut } from '../layout/layout.ts';
import { type Arranged, type Arrangement, emptyGraph, type Graph, mergeSubgraph } from '../state/graph.ts';
import { bringBackBeside, callBeside } from './back-in-sight.ts';
import { arrangementOf } from '../state/arranged.ts';
import { valueOf } from '../state/asked.ts';
import { locatedPlaces } from '../state/located.ts';
import { beginPicture, broughtBackNotice } from '../state/hiding.ts';
import { showGraph } from '../state/history.ts';
import { withRoles } from '../state/links.ts';
import { wholePlaces } from '../state/made.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import { callable, calledNotice } from '../state/unseen.ts';
import type { Act, createActRunner } from './act.ts';
import type { Adding, Subgraph } from './adding.ts';
import { createArranging } from './arranging.ts';
import { createExpanding } from './expanding.ts';
import { layOutShown } from './lay-out-shown.ts';

export interface PictureParts {
  store: StateStore;
  api: Api;
  layOut: LayOut;
  /** Settles when the state is drawn. */
  drawn: () => Promise<void>;
  fit: () => void;
  reveal: (ids: readonly string[]) => void;
  aspect: () => number;
}

/** What changes the picture: opening a lens, adding to it, expanding. Each lays out first and then shows. */
export function createPicture(
  { store, api, layOut, drawn, fit, reveal, aspect }: PictureParts,
  acts: ReturnType<typeof createActRunner>,
) {
  const { getState, setState } = store;

  const layOutAs = async (
    graph: Graph,
    { by, about }: Arranged,
    { signal }: Act,
    pinned: Graph['pinned'] = getState().graph.pinned,
  ) => {
    const { outlines, roles, seed } = getState();
    return layOut(
      {
        how: by,
        entities: [...graph.entities.values()].map(({ id, kind, name }) => ({ id, kind, name })),
        relations: [...graph.relations.values()].map(({ source, target }) => ({ source, target })),
        ...{ within: graph.within, roles, fixed: [], seed, origin: about, aspect: wantedAspect() },
        pinned: heldBy(pinned),
        ...(by === 'map' ? { located: locatedAmong(valueOf(outlines), graph) } : {}),
      },
      signal,
    );
  };

  /** As the address wants it, else as its kind of picture is. */
  const layoutOf = async (graph: Graph, by: Arrangement, act: Act) => {
    const { arranging } = getState();
    if (arranging?.by === 'map') await arrangingActs.readOutlines(act);
    const { about, ...how } = arranging ?? { by, about: undefined };
    return layOutShown(graph, { ...how, without: wantedWithout(), pinned: getState().graph.pinned }, (part) =>
      layOutAs(part, { ...how, about }, act),
    );
  };

  /** The datasets that are off where a picture is laid out, or were, as an address says. */
  const wantedWithout = () => getState().laidWithout ?? getState().hiddenDatasets;

  /** The width by height that pictures are laid out for: that of the canvas, or what an address says. */
  const wantedAspect = () => getState().aspect ?? Math.round(aspect() * 100) / 100;

  /** The graph as a picture that is laid out so, with what is hidden and pinned by now. */
  const begin = (graph: Graph, placements: Graph['placements']): Graph =>
    beginPicture(
      graph,
      { placements, aspect: wantedAspect(), without: wantedWithout(), arranged: getState().arranging },
      getState().graph,
    );

  const paint = async (act: Act, change: Partial<State>) => {
    act.signal.throwIfAborted();
    setState(change);
    await drawn();
    act.firstPaint();
  };

  /** Without a lens: the first one that has something. */
  const openLens = (asked: Lens | undefined) =>
    acts.run('lens', async (act) => {
      const reply = await api.network({ lens: asked }, act.signal);
      const { lens, roles } = reply;
      setState(withRoles(roles));
      const graph = { ...mergeSubgraph(emptyGraph, reply), lens, folded: getState().graph.folded };
      act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
      const placements = await layoutOf(graph, lens === crossBorder ? 'composed' : 'force', act);
      await paint(act, {
        ...showGraph(getState(), begin(graph, placements)),
        lens,
        query: undefined,
        totals: reply,
      });
      fit();
    });

  /** Adds to the picture without moving what is there. What was hidden comes back but by an expansion, which names nothing. */
  const add = async (act: Act, subgraph: Subgraph, { origin, view = getState().view }: Adding = {}) => {
    const { graph, hiddenDatasets } = getState();
    const fresh = subgraph.entities.filter(({ id }) => !graph.entities.has(id));
    const ids = [...graph.entities.keys(), ...fresh.map(({ id }) => id)];
    // The picture keeps what datasets say that are off, for the way back; an answer may tell its relations without that.
    const mayBeCut = hiddenDatasets.size > 0 && subgraph.relations.some(({ id }) => !graph.relations.has(id));
    const { relations } =
      fresh.length === 0 && !mayBeCut ? { relations: [] as Relation[] } : await api.relationsAmong(ids, act.signal);
    const whole = new Map(relations.map((relation) => [relation.id, relation]));
    const freshIds = new Set<string>(fresh.map(({ id }) => id));
    const touching = relations.filter(
      ({ source, target, type }) => (freshIds.has(source) || freshIds.has(target)) && type !== placeWithin,
    );
    const merged = mergeSubgraph(graph, {
      ...subgraph,
      relations: [...subgraph.relations.map((one) => whole.get(one.id) ?? one), ...touching],
      ...(origin === undefined ? {} : { origin }),
    });
    act.gotData({ nodes: merged.entities.size, edges: merged.relations.size, added: fresh.length });
    const placements =
      fresh.length === 0
        ? new Map<string, never>()
        : await layOut(
            {
              how: graph.entities.size === 0 ? 'force' : 'near',
              entities: fresh.map(({ id, kind, name }) => ({ id, kind, name })),
              relations: [],
              within: {},
              roles: getState().roles,
              fixed: [...graph.placements].map(([id, place]) => [id, place, graph.entities.get(id)?.name ?? '']),
              ...(origin === undefined ? {} : { origin }),
              pinned: heldBy(graph.pinned),
              seed: getState().seed,
              aspect: wantedAspect(),
            },
            act.signal,
          );
    const now = getState();
    const { hidden, pinned: held } = now.graph;
    const places = new Map([...merged.placements, ...wholePlaces(placements)]);
    const drawn = { ...merged, placements: places, hidden, pinned: held };
    const named = origin === undefined ? subgraph.entities.map(({ id }) => id) : [];
    const notice = broughtBackNotice(drawn, named);
    await paint(act, { ...showGraph({ ...now, view }, bringBackBeside(drawn, named)), ...(notice && { notice }) });
    if (fresh.length > 0) reveal([...(origin === undefined ? [] : [origin]), ...freshIds]);
  };

  /** Brings back what is hidden of these, and what only datasets tie that are off, and says so. */
  const unhide = (ids: readonly string[]) => {
    const { graph, hiddenDatasets } = getState();
    const back = broughtBackNotice(
      graph,
      ids.filter((id) => graph.entities.has(id)),
    );
    const called = callable(graph, ids, hiddenDatasets);
    const notice = back ?? calledNotice(getState(), called);
    if (notice === undefined) return;
    const inSight = back === undefined ? graph : bringBackBeside(graph, ids);
    setState((state) => ({ ...showGraph(state, callBeside(inSight, called)), notice }));
  };

  /** What is hidden comes back too. */
  const bringIfMissing = async (id: string, act: Act) => {
    unhide([id]);
    if (getState().graph.entities.has(id)) return;
    const { entity } = await api.entity(id, act.signal);
    await add(act, { entities: [entity], relations: [] });
  };

  const bringMany = async (ids: readonly string[], act: Act) => {
    unhide(ids);
    const absent = ids.filter((id) => !getState().graph.entities.has(id));
    if (absent.length === 0) return;
    const { entities } = await api.entitiesAmong(absent, act.signal);
    await add(act, { entities, relations: [] });
  };

  const arrangingActs = createArranging({ store, api, layOutAs, paint, fit, aspect: wantedAspect }, acts);
  const { arrange, joinDatasets, standBeside } = arrangingActs;

  /** Lays out what is in sight anew, as it is. */
  const layOutAgain = () => {
    const { graph } = getState();
    return arrange(graph.arranged ?? { by: arrangementOf(graph), about: undefined });
  };

  const { expand, expandChosen } = createExpanding({ store, api, add, bringIfMissing }, acts);
  const changes = { add, expand, expandChosen, bringIfMissing, bringMany, unhide };
  return { ...changes, layOutAgain, arrange, joinDatasets, standBeside, begin, fit, reveal, layoutOf, paint, openLens };
}

function heldBy(pinned: Graph['pinned']): [string, number, number][] {
  return [...pinned].map(([id, { x, y }]) => [id, x, y]);
}

/** Where the entities and the places that they lie in lie. */
function locatedAmong(outlines: Parameters<typeof locatedPlaces>[0] | undefined, graph: Graph) {
  if (outlines === undefined) return [];
  const places = [...graph.entities.keys()].flatMap((id) => [id, ...(graph.within[id] ?? []).map((one) => one.id)]);
  const wanted = new Set(places);
  return locatedPlaces(outlines).filter(([id]) => wanted.has(id));
}
