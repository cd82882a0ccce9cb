import { expect, test } from 'vitest';
import { Entity } from '../../shared/graph.ts';
import { createActions } from '../../client/actions/actions.ts';
import type { Api } from '../../client/api.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { createStateStore } from '../../client/state/store.ts';

const county = (id: string) => Entity.parse({ id: `county:${id}`, kind: 'County', name: id, aliases: [] });
const details = (id: string) => ({
  entity: county(id.replace('county:', '')),
  within: [],
  evidence: [],
  measures: [],
  neighbourCounts: [],
});

function actsWith(api: Partial<Record<keyof Api, unknown>>) {
  const store = createStateStore({
    graph: mergeSubgraph(emptyGraph, { entities: [county('a'), county('b')], relations: [] }),
  });
  const { actions } = createActions({
    store,
    api: api as Api,
    layOut: () => Promise.resolve(new Map()),
    drawn: () => Promise.resolve(),
    fit: () => undefined,
    reveal: () => undefined,
    aspect: () => 1,
    needs: () => [],
    entered: () => Promise.resolve(),
    replaced: () => undefined,
    forgotten: () => undefined,
  });
  return { store, actions };
}

test('an entity that comes late does not take the selection from one chosen meanwhile', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const { store, actions } = actsWith({
    entity: (id: string) =>
      id === 'county:c'
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : Promise.resolve(details(id)),
    neighbours: () => new Promise(() => undefined),
    relationsAmong: () => Promise.resolve({ relations: [] }),
  });
  const shown = actions.showEntity('county:c');
  actions.selectEntity('county:b');
  answer(details('county:c'));
  await shown;
  const { selection, graph } = store.getState();
  expect({ selection, isBrought: graph.entities.has('county:c') }).toEqual({
    selection: { what: 'entity', id: 'county:b' },
    isBrought: true,
  });
});

test('an entity that is not on the canvas is brought and then selected', async () => {
  const { store, actions } = actsWith({
    entity: (id: string) => Promise.resolve(details(id)),
    neighbours: () => new Promise(() => undefined),
    relationsAmong: () => Promise.resolve({ relations: [] }),
  });
  await actions.showEntity('county:c');
  expect(store.getState().selection).toEqual({ what: 'entity', id: 'county:c' });
});

test('trying again does what failed, and selects what it was asked for', async () => {
  let isAway = true;
  const { store, actions } = actsWith({
    entity: (id: string) => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(details(id))),
    neighbours: () => new Promise(() => undefined),
    relationsAmong: () => Promise.resolve({ relations: [] }),
  });
  await actions.showEntity('county:c');
  const failed = { code: store.getState().failure?.code, selection: store.getState().selection };
  isAway = false;
  await actions.retry();
  expect({ failed, failure: store.getState().failure, selection: store.getState().selection }).toEqual({
    failed: { code: 'internal', selection: undefined },
    failure: undefined,
    selection: { what: 'entity', id: 'county:c' },
  });
});
