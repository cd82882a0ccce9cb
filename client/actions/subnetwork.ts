import { timeMayMend } from '../api.ts';
import { repeatWhile } from './ask-again.ts';
import { bringBackBeside } from './back-in-sight.ts';
import { valueOf } from '../state/asked.ts';
import { emptyGraph, type Graph, graphOf, mergeSubgraph } from '../state/graph.ts';
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

  /** The picture of two places with what else joins them by the datasets that are on by now. */
  const withJoining = async (graph: Graph, act: Act): Promise<Graph> => {
    const { shows } = graph;
    if (shows.what !== 'pair' || valueOf(getState().participations) === undefined) return graph;
    const { entities, relations, within } = await readSubnetwork(shows.a, shows.b, act);
    return mergeSubgraph(graph, { entities: [...entities.values()], relations: [...relations.values()], within });
  };

  /** What a dataset that is switched on adds joins the picture of two places, which is laid out as its address would be; `isMade` has it stand beside. */
  const joinSubnetwork = ({ isMade }: { isMade: boolean }): Promise<boolean> =>
    isMade ? picture.standBeside(withJoining) : picture.joinDatasets(withJoining);

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

  /** Until it is known who takes part in what, or that time does not mend why it is not; or until it is wanted no more. */
  const participationsAsked = async (isWanted: () => boolean) => {
    void reader.retry('participations');
    const isSettled = () => {
      const { participations } = getState();
      if (participations?.state === 'failed') return !timeMayMend(participations.error);
      return participations?.state === 'done';
    };
    if (isSettled()) return;
    await new Promise<void>((resolve) => {
      const undo = subscribe(() => {
        if (!isWanted() || isSettled()) {
          undo();
          resolve();
        } else if (getState().participations === undefined) void reader.retry('participations');
      });
    });
  };

  /** The picture of two places that an address names, in whatever view it names too. Those that there are no more are told. False where it is not drawn. */
  const openSubnetwork = async (a: string, b: string): Promise<boolean> => {
    const { graph: first, view, past } = getState();
    const isDrawn = () => {
      const { shows } = getState().graph;
      return shows.what === 'pair' && shows.a === a && shows.b === b;
    };
    // Whoever goes on with the picture that is there, or opens another, wants it no more.
    const isWanted = () => !isDrawn() && (first === emptyGraph || getState().graph === first);
    await participationsAsked(isWanted);
    if (!isWanted()) return isDrawn();
    const { participations } = getState();
    if (participations?.state === 'failed') acts.fail(participations.error, () => openSubnetwork(a, b));
    if (participations?.state !== 'done') return false;
    const known = partiesOf(getState());
    const gone = [a, b].filter((id) => !known.has(id));
    if (gone.length > 0) {
      setState({ notice: { what: 'gone', names: gone } });
      return false;
    }
    await showSubnetwork(a, b);
    await repeatWhile(
      () => {
        const { busy, failure, graph } = getState();
        // A lens that comes late may have ended it.
        return isWanted() && (busy || timeMayMend(failure) || (failure === undefined && graph !== first));
      },
      async () => {
        if (!getState().busy) await showSubnetwork(a, b);
      },
    );
    if (isDrawn() || isWanted()) setState({ view, selection: undefined, past });
    return isDrawn();
  };

  return { showSubnetwork, joinSubnetwork, openSubnetwork };
}

export type SubnetworkActs = ReturnType<typeof createSubnetworkActs>;
