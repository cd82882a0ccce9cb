import { mayStand } from '../layout/pinned.ts';
import type { CanvasPart } from '../state/canvas-address.ts';
import { withNames } from '../state/selectors.ts';
import type { Notice } from '../state/state.ts';
import type { ActSources } from './act-sources.ts';
import { asRequestError } from './settled.ts';

interface Made {
  several: readonly string[];
  notice?: Notice;
}

/** What an address says that a person made of the picture. */
export function createNamedPictureActs({
  store: { getState, setState },
  api,
  acts,
  picture,
}: Pick<ActSources, 'store' | 'api' | 'acts' | 'picture'>) {
  return {
    /**
     * Hides and pins what the address names in the picture that is there, and brings what is pinned or selected and not in it.
     * Gives those of the selected that there are, and what is to be said: what there is no more is told by its id.
     */
    makePicture: async ({ hidden, pinned, several, isUnread }: CanvasPart): Promise<Made> => {
      if (isUnread) return { several: [], notice: { what: 'unread-canvas' } };
      const named = [...new Set([...hidden, ...pinned.map(([id]) => id), ...several])];
      if (named.length === 0) return { several: [] };
      const absent = named.filter((id) => !getState().graph.entities.has(id));
      const found = await readThem(absent);
      if (found === undefined) return { several: [] };
      const gone = absent.filter((id) => !found.some((one) => one.id === id));
      const isThere = (id: string) => !gone.includes(id);
      const placed = pinned.filter(([id]) => isThere(id)).map(([id, x, y]) => [id, { x, y }] as const);
      setState((state) => {
        const { graph } = state;
        const placements = new Map(graph.placements);
        for (const [id, place] of placed) {
          const own = placements.get(id);
          if (own !== undefined && mayStand(graph.placements, id, { ...own, ...place }))
            placements.set(id, { ...own, ...place });
        }
        const kept = { hidden: new Set(hidden.filter(isThere)), pinned: new Map(placed) };
        return { graph: { ...graph, ...kept, placements }, ...withNames(state, found) };
      });
      const away = new Set(hidden);
      const wanted = found.filter(({ id }) => !away.has(id));
      if (wanted.length > 0) await acts.run('address', (act) => picture.add(act, { entities: wanted, relations: [] }));
      setState({ past: [] });
      return {
        several: several.filter(isThere),
        ...(gone.length === 0 ? {} : { notice: { what: 'gone', names: gone } }),
      };
    },
  };

  async function readThem(ids: readonly string[]) {
    if (ids.length === 0) return [];
    try {
      return (await api.entitiesAmong(ids)).entities;
    } catch (cause) {
      setState({ failure: asRequestError(cause) });
      return undefined;
    }
  }
}
