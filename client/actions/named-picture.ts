import { mayStand } from '../layout/pinned.ts';
import type { CanvasPart, ReadCanvas } from '../state/canvas-form.ts';
import { type Graph, mergeSubgraph, type Placement } from '../state/graph.ts';
import { broughtRelations } from '../state/made.ts';
import { withNames } from '../state/selectors.ts';
import type { Notice } from '../state/notice.ts';
import type { ActSources } from './act-sources.ts';

interface MadePicture {
  /** Those of the selected that there are. */
  several: readonly string[];
  /** What is to be said of it. */
  notice?: Notice;
}

/** What an address says that a person made of the picture. */
export function createNamedPictureActs({
  store: { getState, setState },
  api,
  acts,
  picture,
}: Pick<ActSources, 'store' | 'api' | 'acts' | 'picture'>) {
  /**
   * Brings, moves, hides and pins in the picture that is there what the address names, and brings what is selected and not in
   * it; what only another picture has keeps its pin for that one. What there is no more is told by its id.
   */
  const makePicture = async (part: CanvasPart): Promise<MadePicture> => {
    if (part === 'unread') return { several: [], notice: { what: 'unread-canvas' } };
    let made: MadePicture = { several: [] };
    const make = () =>
      acts.run(
        'address',
        async (act) => {
          const { graph } = getState();
          const absent = namedBy(part).filter((id) => !graph.entities.has(id));
          const { entities: found, relations } = await readThem(part, graph, absent, act.signal);
          const gone = new Set(absent.filter((id) => !found.some((one) => one.id === id)));
          const away = new Set(part.hidden);
          const brought = new Set(part.brought.map(({ id }) => id));
          act.gotData({ nodes: graph.entities.size + found.length, edges: graph.relations.size, added: found.length });
          const change = {
            graph: remade(graph, part, {
              entities: found.filter(({ id }) => brought.has(id)),
              relations: broughtRelations(graph, part, relations),
              gone,
            }),
            ...withNames(getState(), found),
          };
          await picture.paint(act, change);
          const several = new Set(part.several);
          const others = found.filter(({ id }) => several.has(id) && !away.has(id) && !brought.has(id));
          if (others.length > 0) await picture.add(act, { entities: others, relations: [] });
          setState({ past: [] });
          made = {
            several: part.several.filter((id) => !gone.has(id)),
            ...(gone.size === 0 ? {} : { notice: { what: 'gone', names: [...gone] } }),
          };
        },
        async () => {
          await make();
        },
      );
    await make();
    return made;
  };

  return { makePicture };

  /** What is not in the picture, and the relations that it has there. */
  async function readThem(
    { brought, origins }: ReadCanvas,
    graph: Graph,
    absent: readonly string[],
    signal: AbortSignal,
  ) {
    const { entities } = absent.length === 0 ? { entities: [] } : await api.entitiesAmong(absent, signal);
    const there = [...graph.entities.keys(), ...entities.map(({ id }) => id)];
    const { relations } =
      brought.length + origins.length === 0 ? { relations: [] } : await api.relationsAmong(there, signal);
    return { entities, relations };
  }
}

function namedBy({ hidden, pinned, several, brought, moved, called = [] }: ReadCanvas): string[] {
  const placed = [...pinned, ...brought, ...moved].map(({ id }) => id);
  return [...new Set([...hidden, ...placed, ...several, ...called])];
}

interface Found extends Pick<Parameters<typeof mergeSubgraph>[1], 'entities' | 'relations'> {
  gone: ReadonlySet<string>;
}

function remade(before: Graph, part: ReadCanvas, { entities, relations, gone }: Found): Graph {
  const brought = new Map(part.brought.map((one) => [one.id, one]));
  const places = [...entities].flatMap(({ id }): [string, Placement][] => {
    const place = brought.get(id)?.place;
    return place === undefined ? [] : [[id, place]];
  });
  const graph = mergeSubgraph(before, { entities, relations, placements: new Map(places) });
  const placements = new Map(graph.placements);
  for (const { id, place } of part.moved) {
    const own = placements.get(id);
    if (own !== undefined) placements.set(id, { ...own, ...place });
  }
  for (const { id, x, y } of part.pinned) {
    const own = placements.get(id);
    if (own !== undefined && mayStand(placements, id, { ...own, x, y })) placements.set(id, { ...own, x, y });
  }
  const isThere = (id: string) => !gone.has(id);
  const byOrigin = entities.flatMap(({ id }): [string, string][] => {
    const origin = brought.get(id)?.origin;
    return origin === undefined ? [] : [[id, origin]];
  });
  return {
    ...graph,
    placements,
    broughtBy: new Map(byOrigin),
    linkedBy: new Map(relations.flatMap((one) => linkOf(one, part.origins))),
    hidden: new Set(part.hidden.filter(isThere)),
    called: new Set(part.called?.filter((id) => graph.entities.has(id))),
    pinned: new Map(part.pinned.filter(({ id }) => isThere(id)).map(({ id, x, y }) => [id, { x, y }])),
  };
}

function linkOf({ id, source, target }: Found['relations'][number], origins: readonly string[]): [string, string][] {
  const origin = origins.find((one) => one === source || one === target);
  return origin === undefined ? [] : [[id, origin]];
}
