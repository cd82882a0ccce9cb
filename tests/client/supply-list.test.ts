import { expect, test } from 'vitest';
import type { Api } from '../../client/api.ts';
import { emptyGraph } from '../../client/state/graph.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { createSupplyActs } from '../../client/views/supply/acts.ts';
import { supplyId, type SupplyState, usualSupplyOptions } from '../../client/views/supply/quest.ts';
import { usualRoles } from '../../shared/usual-roles.ts';

function supplyWith(change: object) {
  const asked: { lenses: string[]; chains: number } = { lenses: [], chains: 0 };
  const first: typeof firstState & SupplyState = {
    ...firstState,
    graph: emptyGraph,
    supply: undefined,
    firms: undefined,
  };
  const store = createStoreOf({ ...first, ...change });
  const acts = createSupplyActs({
    store,
    picture: undefined as never,
    actions: undefined as never,
    api: {
      network: ({ lens }: { lens: string }) => {
        asked.lenses.push(lens);
        return new Promise(() => undefined);
      },
      supplyChain: () => {
        asked.chains += 1;
        return new Promise(() => undefined);
      },
    } as unknown as Api,
  });
  return { store, acts, asked };
}

test('the list of firms is read from a lens that draws all who supplies whom, or from everything', () => {
  const lensesOf = (roles: typeof usualRoles) => {
    const { acts, asked } = supplyWith({ roles });
    void acts.readFirms();
    return asked.lenses;
  };
  expect({
    usual: lensesOf(usualRoles),
    furtherType: lensesOf({ ...usualRoles, supplies: [...usualRoles.supplies, 'DELIVERS_TO'] }),
    furtherKind: lensesOf({ ...usualRoles, firms: [...usualRoles.firms, 'Product'] }),
  }).toEqual({ usual: ['companies'], furtherType: ['all'], furtherKind: ['all'] });
});

test('a chain that nobody looks at while a dataset is switched off is asked for anew', () => {
  const answer = { state: 'done' as const, value: { tiers: [] } };
  const supply = { firm: 'company:a', options: usualSupplyOptions, answer };
  const { store, asked } = supplyWith({ supply, view: 'matrix' });
  store.setState({ hiddenDatasets: new Set(['small']) });
  const left = store.getState().supply?.answer;
  store.setState({ view: supplyId, hiddenDatasets: new Set() });
  expect({ left, asked: asked.chains }).toEqual({ left: undefined, asked: 1 });
});
