import { bringBackBeside } from './back-in-sight.ts';
import { valueOf } from '../state/asked.ts';
import { type Graph, graphOf } from '../state/graph.ts';
import { broughtBackNotice } from '../state/hiding.ts';
import { partiesOf } from '../state/links.ts';
import { showGraph } from '../state/history.ts';
import { canvasView } from '../state/state.ts';
import type { Act } from './act.ts';
import type { ActSources } from './act-sources.ts';
import { subnetworkOf } from './pair.ts';

/** Drawing two places alone. */
export function createSubnetworkActs({ store, api, acts, reader, picture, replaced }: ActSources) {
  const { getState, setState, subscribe } = store;

  const readSubnetwork = async (a: string, b: string, { signal }: Act): Promise<Graph> => {
    const { ids, ...parts } = subnetworkOf(getState(), a, b);
    const { relations } = await api.relationsAmong(ids, signal, parts.types);
    return graphOf(getState().lens, { ...parts, relations }, { what: 'pair', a, b });
  };

  /** What else joins the two by the datasets that are on by now joins their picture, which is laid out as its address would be. */
  const joinSubnetwork = (): Promise<boolean> =>
    picture.joinDatasets(async (graph, act) => {
      const { shows } = graph;
      if (shows.what !== 'pair' || valueOf(getState().participations) === undefined) return graph;
      const { entities, relations, within } = await readSubnetwork(shows.a, shows.b, act);
      return { ...graph, entities, relations, within };
    });

  /** Draws two places, what joins them and who takes part for them, in place of what is drawn; undo has that back. */
  const showSubnetwork = async (a: string, b: string): Promise<void> => {
    replaced();
    const { view } = getState();
    setState({ view: canvasView, selection: { what: 'pair', a, b } });
    await acts.run('pair', async (act) => {
      const graph = await readSubnetwork(a, b, act);
      act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
      const placements = await picture.layoutOf(graph, 'composed', act);
      const now = getState();
      const drawn = picture.begin(graph, placements);
      const shown = showGraph({ ...now, view }, bringBackBeside(drawn, [a, b]));
      await picture.paint(act, { ...shown, query: undefined, notice: broughtBackNotice(drawn, [a, b]) });
      picture.fit();
    });
  };

  /** Until it is known who takes part in what, or why that is not. */
  const participationsAsked = async () => {
    void reader.retry('participations');
    const isThere = () => ['done', 'failed'].includes(getState().participations?.state ?? '');
    if (isThere()) return;
    await new Promise<void>((resolve) => {
      const undo = subscribe(
        ({ participations }) => participations,
        () => {
          if (!isThere()) return;
          undo();
          resolve();
        },
      );
    });
  };

  return {
    showSubnetwork,
    joinSubnetwork,
    /** The picture of two places that an address names, in whatever view it names too. Those that there are no more are told. */
    openSubnetwork: async (a: string, b: string): Promise<void> => {
      await participationsAsked();
      // The page says why, and asks again.
      if (valueOf(getState().participations) === undefined) return;
      const known = partiesOf(getState());
      const gone = [a, b].filter((id) => !known.has(id));
      if (gone.length > 0) {
        setState({ notice: { what: 'gone', names: gone } });
        return;
      }
      const { view } = getState();
      await showSubnetwork(a, b);
      setState({ view, selection: undefined, past: [] });
    },
  };
}

export type SubnetworkActs = ReturnType<typeof createSubnetworkActs>;
