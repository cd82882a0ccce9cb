import { expect, test } from 'vitest';
import type { Api } from '../../client/api.ts';
import { createActions } from '../../client/actions/actions.ts';
import { readAddress } from '../../client/page/address.ts';
import { wholeCanvas } from '../../client/state/canvas-address.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { visible } from '../../client/state/selectors.ts';
import type { State } from '../../client/state/state.ts';
import { createStateStore } from '../../client/state/store.ts';
import { details, entity, evidence, relation } from '../../client/states/build.ts';

const all = ['a', 'b', 'c', 'd'].map((slug) => entity('County', slug, slug));
const [a, b, c, far] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]];
const treaty = entity('Agreement', 't', 'treaty');
const drawn = {
  entities: [a, b, c, treaty],
  relations: [relation('SIGNED', a, treaty), relation('SIGNED', b, treaty)],
};

/** Acts on three counties and what two of them signed; `far` is in the data alone. */
function acting(given: Partial<State> = {}, answers: Partial<Record<keyof Api, unknown>> = {}) {
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
    ...{ entered: () => Promise.resolve(), replaced: () => undefined },
  });
  return { store, actions, selection: () => store.getState().selection };
}

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

/** Two counties of whom only a dataset says something that is off, and a treaty that only it has. */
function tiedByOthers() {
  const of = (slug: string, ...datasets: string[]) => entity('County', slug, slug, { datasets });
  const [one, other] = [of('one', 'own', 'off'), of('other', 'own', 'off')];
  const deal = entity('Agreement', 'deal', 'deal', { datasets: ['off'] });
  const relations = [one, other].map((from) => relation('SIGNED', from, deal, { datasets: ['off'] }));
  const whole = mergeSubgraph(emptyGraph, { entities: [one, other, deal, a], relations });
  const place = (x: number) => ({ x, y: 0, width: 20, height: 20, look: 'free' as const });
  const placements = new Map([...whole.entities.keys()].map((id, nth) => [id, place(nth * 100)]));
  const graph = { ...whole, placements, begun: { placements, aspect: 1, without: new Set(['off']) } };
  const described = (id: string) => Promise.resolve(details([one, other, deal].find((own) => own.id === id) ?? a));
  return { one, deal, ...acting({ graph, hiddenDatasets: new Set(['off']) }, { entity: described }) };
}

test('chosen by name, what only a dataset ties that is off is shown for itself, which is said, and undo has it back', async () => {
  const { store, actions, one } = tiedByOthers();
  const names = () => visible(store.getState()).entities.map(({ name }) => name);
  const before = names();
  await actions.openEntity(one.id);
  const { notice, selection, graph } = store.getState();
  const canvas = readAddress(`?canvas=${wholeCanvas(store.getState()) ?? ''}`, false).canvas;
  const after = names();
  actions.undo();
  const undone = names();
  await actions.openEntity(one.id);
  actions.switchOn(['off']);
  expect({
    ...{ before, after, undone, notice, selection, called: [...graph.called] },
    inAddress: canvas !== undefined && canvas !== 'unread' && canvas.called,
    on: { names: names(), notice: store.getState().notice },
  }).toEqual({
    ...{ before: ['a'], after: ['one', 'a'], undone: ['a'], called: [one.id], inAddress: [one.id] },
    notice: { what: 'called', names: ['one'], datasets: ['off'] },
    selection: { what: 'entity', id: one.id },
    on: { names: ['one', 'other', 'deal', 'a'], notice: undefined },
  });
});

test('chosen by name, what cannot be seen is selected, and why is said until a filter changes', async () => {
  const { store, actions, deal } = tiedByOthers();
  await actions.openEntity(deal.id);
  const ofOff = { notice: store.getState().notice, selection: store.getState().selection };
  actions.toggleKind('County');
  const left = store.getState().notice;
  await actions.openEntity(a.id);
  const filtered = store.getState().notice;
  await actions.toggleChosen(deal.id);
  expect({ ofOff, left, filtered, several: store.getState().notice }).toEqual({
    ofOff: {
      notice: { what: 'switched-off', names: ['deal'], datasets: ['off'] },
      selection: { what: 'entity', id: deal.id },
    },
    ...{ left: undefined, filtered: { what: 'filtered-out', names: ['a'] } },
    several: { what: 'switched-off', names: ['deal'], datasets: ['off'] },
  });
});

test('a relation that nobody sees between two that are seen says why', async () => {
  const [own, off] = [relation('SIGNED', a, treaty), relation('CONCERNS', treaty, b, { datasets: ['off'] })];
  const graph = mergeSubgraph(emptyGraph, { entities: [a, b, treaty], relations: [own, off] });
  const { store, actions } = acting({ graph, hiddenDatasets: new Set(['off']) });
  const told = async (one: typeof own) => {
    await actions.openRelation({ relation: one });
    return store.getState().notice;
  };
  const [seen, switchedOff] = [await told(own), await told(off)];
  actions.toggleType('SIGNED');
  expect({ seen, switchedOff, filtered: await told(own) }).toEqual({
    seen: undefined,
    switchedOff: { what: 'switched-off', names: ['treaty — b'], datasets: ['off'] },
    filtered: { what: 'filtered-out', names: ['a — treaty'] },
  });
});

test('what a step of undo leaves has nothing more to say', async () => {
  const { store, actions } = acting();
  actions.toggleKind('County');
  await actions.openEntity(a.id);
  const said = store.getState().notice?.what;
  actions.undo();
  const undone = store.getState().notice;
  actions.redo();
  expect({ said, undone, redone: store.getState().notice }).toEqual({
    said: 'filtered-out',
    undone: undefined,
    redone: undefined,
  });
});

test('that something came back is said of it alone, not of what is opened next', async () => {
  const { store, actions } = acting();
  actions.hide([a.id]);
  await actions.openEntity(a.id);
  const said = store.getState().notice?.what;
  await actions.openEntity(b.id);
  const opened = store.getState().notice;
  actions.hide([a.id]);
  await actions.openEntity(a.id);
  await actions.toggleChosen(c.id);
  expect({ said, opened, chosen: store.getState().notice }).toEqual({
    ...{ said: 'brought-back', opened: undefined, chosen: undefined },
  });
});

test('what is taken out of the selected is not brought back for it', async () => {
  const { store, actions, selection } = acting({ selection: { what: 'several', ids: [a.id, b.id, c.id] } });
  store.setState((state) => ({ graph: { ...state.graph, hidden: new Set([a.id]) } }));
  await actions.toggleChosen(a.id);
  const { graph, notice } = store.getState();
  expect({ selection: selection(), hidden: [...graph.hidden], notice }).toEqual({
    selection: { what: 'several', ids: [b.id, c.id] },
    ...{ hidden: [a.id], notice: undefined },
  });
});

test('details that come for other datasets than were on when they were asked for are read as wholly', async () => {
  const answers: ((value: unknown) => void)[] = [];
  const asked: string[] = [];
  const { store, actions } = acting(
    {},
    {
      entity: () => new Promise((resolve) => answers.push(resolve)),
      document: (id: string) => {
        asked.push(id);
        return new Promise(() => undefined);
      },
    },
  );
  actions.selectEntity('county:old');
  store.setState({ hiddenDatasets: new Set(['one']) });
  for (const answer of answers) answer(details(a, { evidence: [evidence('一句')] }));
  await expect.poll(() => store.getState().details?.state).toBe('done');
  // What it was made one with is selected in its place.
  expect({ asked, selection: store.getState().selection }).toEqual({
    ...{ asked: ['small:report'], selection: { what: 'entity', id: a.id } },
  });
});

test('of several that are selected is told anew what the datasets say that are on', async () => {
  const asked: unknown[] = [];
  const entityAsked = (id: string, _: unknown, query: unknown) => {
    asked.push(query);
    return Promise.resolve(details(all.find((one) => one.id === id) ?? treaty));
  };
  const { store, actions } = acting({ selection: { what: 'several', ids: [a.id, b.id] } }, { entity: entityAsked });
  actions.toggleDataset('two');
  await expect.poll(() => store.getState().members[b.id]?.state).toBe('done');
  expect(asked).toEqual([{ without: 'two' }, { without: 'two' }]);
});
