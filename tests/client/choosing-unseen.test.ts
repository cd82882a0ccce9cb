import { expect, test } from 'vitest';
import { readAddress } from '../../client/page/address.ts';
import { wholeCanvas } from '../../client/state/canvas-address.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { visible } from '../../client/state/selectors.ts';
import { details, entity, evidence, relation } from '../../client/states/build.ts';
import { a, acting, all, b, c, treaty } from '../support/choosing.ts';

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
