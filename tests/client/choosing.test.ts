import { expect, test } from 'vitest';
import { details } from '../../client/states/build.ts';
import { a, acting, b, c, drawn, far, treaty } from '../support/choosing.ts';

test('one more is added to what is selected and taken from it; the last one stands alone again', async () => {
  const { actions, selection } = acting();
  await actions.toggleChosen(a.id);
  const one = selection();
  await actions.toggleChosen(b.id);
  const two = selection();
  await actions.toggleChosen(a.id);
  const left = selection();
  await actions.toggleChosen(b.id);
  expect({ one, two, left, none: selection() }).toEqual({
    one: { what: 'entity', id: a.id },
    two: { what: 'several', ids: [a.id, b.id] },
    left: { what: 'entity', id: b.id },
    none: undefined,
  });
});

test('with a pair selected one more makes three', async () => {
  const { actions, selection } = acting({ selection: { what: 'pair', a: a.id, b: b.id } });
  await actions.toggleChosen(c.id);
  expect(selection()).toEqual({ what: 'several', ids: [a.id, b.id, c.id] });
});

test('in the network one that is not there is brought and chosen, in other views only chosen', async () => {
  const inNetwork = acting({ selection: { what: 'entity', id: a.id } });
  await inNetwork.actions.toggleChosen(far.id);
  const inMatrix = acting({ selection: { what: 'entity', id: a.id }, view: 'matrix' });
  await inMatrix.actions.toggleChosen(far.id);
  const chosen = { what: 'several', ids: [a.id, far.id] };
  expect({
    network: { selection: inNetwork.selection(), isDrawn: inNetwork.store.getState().graph.entities.has(far.id) },
    matrix: { selection: inMatrix.selection(), isDrawn: inMatrix.store.getState().graph.entities.has(far.id) },
  }).toEqual({ network: { selection: chosen, isDrawn: true }, matrix: { selection: chosen, isDrawn: false } });
});

test('all neighbours, and all of a kind, are those that are drawn', () => {
  const { actions, selection } = acting();
  actions.chooseNeighbours(treaty.id);
  const neighbours = selection();
  actions.chooseKind('County');
  expect({ neighbours, kind: selection() }).toEqual({
    neighbours: { what: 'several', ids: [treaty.id, a.id, b.id] },
    kind: { what: 'several', ids: [a.id, b.id, c.id] },
  });
});

test('by keyboard the first one begins, arrows move on without it, and the next is added or taken', () => {
  const { store, actions, selection } = acting({ selection: { what: 'entity', id: a.id } });
  actions.toggleAtPointer();
  const begun = selection();
  actions.pointAt(b.id);
  const moved = { selection: selection(), pointed: store.getState().pointed };
  actions.toggleAtPointer();
  const added = selection();
  actions.toggleAtPointer();
  expect({ begun, moved, added, taken: selection() }).toEqual({
    begun: { what: 'several', ids: [a.id] },
    moved: { selection: { what: 'several', ids: [a.id] }, pointed: b.id },
    added: { what: 'several', ids: [a.id, b.id] },
    taken: { what: 'several', ids: [a.id] },
  });
});

test('by keyboard, where nothing is pointed at, it goes to the one that was chosen last, or begins with the first', () => {
  const several = acting({ selection: { what: 'several', ids: [a.id, b.id] } });
  several.actions.toggleAtPointer();
  const went = { selection: several.selection(), pointed: several.store.getState().pointed };
  const none = acting();
  none.actions.toggleAtPointer();
  expect({ went, begun: none.selection(), pointed: none.store.getState().pointed }).toEqual({
    went: { selection: { what: 'several', ids: [a.id, b.id] }, pointed: b.id },
    ...{ begun: { what: 'several', ids: [a.id] }, pointed: a.id },
  });
});

test('by keyboard the last one taken out is what the keyboard stands at', () => {
  const { actions, selection } = acting({ selection: { what: 'several', ids: [a.id] }, pointed: a.id });
  actions.toggleAtPointer();
  expect(selection()).toEqual({ what: 'entity', id: a.id });
});

test('turned to, the network brings all of several that it has not, and shows again what was hidden', async () => {
  const { store, actions } = acting({ view: 'matrix', selection: { what: 'several', ids: [a.id, b.id, far.id] } });
  store.setState((state) => ({ graph: { ...state.graph, hidden: new Set([a.id, c.id]) } }));
  await actions.setView('network');
  const { graph } = store.getState();
  expect({ isBrought: graph.entities.has(far.id), hidden: [...graph.hidden] }).toEqual({
    isBrought: true,
    hidden: [c.id],
  });
});

test('what is hidden is selected no more, and undo has it back', () => {
  const { store, actions, selection } = acting({ selection: { what: 'several', ids: [a.id, b.id, c.id] } });
  actions.hide([a.id, b.id]);
  const hidden = { selection: selection(), hidden: [...store.getState().graph.hidden] };
  actions.undo();
  expect({ hidden, undone: [...store.getState().graph.hidden] }).toEqual({
    hidden: { selection: { what: 'entity', id: c.id }, hidden: [a.id, b.id] },
    undone: [],
  });
});

test('what is left of a selection when the rest is hidden is read, an entity as well as several', async () => {
  const pair = acting({ selection: { what: 'pair', a: a.id, b: b.id } });
  pair.actions.hide([a.id]);
  const many = Array.from({ length: 24 }, (_, nth) => `county:far-${nth}`);
  const several = acting({ selection: { what: 'several', ids: [a.id, ...many] } });
  several.actions.hide([a.id]);
  await expect.poll(() => pair.store.getState().details?.state).toBe('done');
  await expect.poll(() => several.store.getState().members['county:far-0']?.state).toBe('done');
  expect(pair.selection()).toEqual({ what: 'entity', id: b.id });
});

test('a line that the keyboard pointed at is none of several', () => {
  const [line] = drawn.relations;
  const { actions, selection } = acting({ selection: { what: 'entity', id: a.id }, pointed: line?.id });
  actions.chooseAlso([b.id]);
  actions.toggleAtPointer();
  expect(selection()).toEqual({ what: 'several', ids: [a.id, b.id] });
});

test('what is told of one of several after the data changed is dropped', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const { store, actions } = acting({}, { entity: () => new Promise((resolve) => (answer = resolve)) });
  const read = actions.readMembers([a.id]);
  store.setState({ members: {} });
  answer(details(a));
  await read;
  expect(store.getState().members).toEqual({});
});

test('opening what is hidden brings it back and says so; going round by a lens or filter does not', async () => {
  const { store, actions } = acting();
  actions.hide([a.id]);
  actions.toggleKind('County');
  actions.toggleKind('County');
  const filtered = [...store.getState().graph.hidden];
  await actions.openEntity(a.id);
  const { notice, graph, selection } = store.getState();
  expect({ filtered, hidden: [...graph.hidden], notice, selection }).toEqual({
    filtered: [a.id],
    hidden: [],
    notice: { what: 'brought-back', names: ['a'] },
    selection: { what: 'entity', id: a.id },
  });
});

test('only an entity and its neighbours are kept', () => {
  const { store, actions } = acting();
  actions.keepNeighbourhood(treaty.id);
  expect([...store.getState().graph.hidden]).toEqual([c.id]);
});

test('expanding several is one step of undo', async () => {
  const { store, actions } = acting({ selection: { what: 'several', ids: [a.id, b.id] } });
  await actions.expandSeveral([far.id, a.id]);
  const expanded = { size: store.getState().graph.entities.size, past: store.getState().past.length };
  actions.undo();
  expect({ expanded, undone: store.getState().graph.entities.size }).toEqual({
    expanded: { size: 5, past: 1 },
    undone: 4,
  });
});
