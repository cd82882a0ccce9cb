import { bringBackBeside } from '../layout/back-in-sight.ts';
import { graphOf } from '../state/graph.ts';
import { broughtBackNotice } from '../state/hiding.ts';
import { showGraph } from '../state/history.ts';
import { canvasView } from '../state/state.ts';
import type { ActSources } from './act-sources.ts';
import { subnetworkOf } from './pair.ts';

/** Drawing two places alone. */
export function createSubnetworkActs({ store, api, acts, picture, replaced }: ActSources) {
  const { getState, setState } = store;
  return {
    /** Draws two places, what joins them and who takes part for them, in place of what is drawn; undo has that back. */
    showSubnetwork: async (a: string, b: string): Promise<void> => {
      replaced();
      const { view } = getState();
      setState({ view: canvasView, selection: { what: 'pair', a, b } });
      await acts.run('pair', async (act) => {
        const { ids, ...parts } = subnetworkOf(getState(), a, b);
        const { relations } = await api.relationsAmong(ids, act.signal, parts.types);
        const graph = graphOf(getState().lens, { ...parts, relations }, { what: 'pair', a, b });
        act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
        const placements = await picture.layoutOf(graph, 'composed', act);
        const now = getState();
        const drawn = picture.begin(graph, placements);
        const shown = showGraph({ ...now, view }, bringBackBeside(drawn, [a, b]));
        await picture.paint(act, { ...shown, query: undefined, notice: broughtBackNotice(drawn, [a, b]) });
        picture.fit();
      });
    },
  };
}

export type SubnetworkActs = ReturnType<typeof createSubnetworkActs>;
