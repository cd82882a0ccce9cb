import type { Api } from '../../client/api.ts';
import { createActions } from '../../client/actions/actions.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import type { State } from '../../client/state/state.ts';
import { createStateStore } from '../../client/state/store.ts';
import { details, entity, relation } from '../../client/states/build.ts';

/** Three that are drawn and one that is in the data alone. */
export const all = ['a', 'b', 'c', 'd'].map((slug) => entity('County', slug, slug));
export const [a, b, c, far] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]];
export const treaty = entity('Agreement', 't', 'treaty');
export const drawn = {
  entities: [a, b, c, treaty],
  relations: [relation('SIGNED', a, treaty), relation('SIGNED', b, treaty)],
};

/** Acts on three counties and what two of them signed; `far` is in the data alone. */
export function acting(given: Partial<State> = {}, answers: Partial<Record<keyof Api, unknown>> = {}) {
  const store = createStateStore({ graph: mergeSubgraph(emptyGraph, drawn), ...given });
  const api = {
    entity: (id: string) => Promise.resolve(details(all.find((one) => one.id === id) ?? treaty)),
    neighbours: () => Promise.resolve({ entities: [], relations: [], within: {}, total: 0, truncated: false }),
    entitiesAmong: (ids: readonly string[]) =>
      Promise.resolve({ entities: all.filter(({ id }) => ids.includes(id)), relations: [] }),
    relationsAmong: () => Promise.resolve({ relations: [], total: 0, truncated: false }),
    ...answers,
  };
  const { actions } = createActions({
    ...{ store, layOut: () => Promise.resolve(new Map()), drawn: () => Promise.resolve(), fit: () => undefined },
    // Only these three routes are asked for here.
    api: api as unknown as Api,
    ...{ reveal: () => undefined, aspect: () => 1, needs: () => [] },
    ...{ entered: () => Promise.resolve(), replaced: () => undefined, forgotten: () => undefined },
  });
  return { store, actions, selection: () => store.getState().selection };
}
