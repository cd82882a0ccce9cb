import { expect, test } from 'vitest';
import type { Api } from '../../client/api.ts';
import { readAddress, roomsFit, wholeAddress, writeAddress } from '../../client/page/address.ts';
import { createPageActions } from '../../client/page/page-actions.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { fitsAddress } from '../../client/state/canvas-address.ts';
import { createStoreOf } from '../../client/state/store.ts';
import '../support/insides.ts';

const statement = 'MATCH (c:County {name: $name}) WHERE c.x > $least\nRETURN c';
const parameters = {
  name: { type: 'String', text: '汝城~县, “50%”' },
  least: { type: 'Integer', text: '5' },
  other: { type: 'Null', text: '' },
} as const;

/** A page on a server that answers statements when the test says so. */
function openPage(given: Partial<PageState> = {}) {
  const store = createStoreOf({ ...firstPageState, view: 'cypher', ...given });
  const asked: { statement: string; values: unknown; answer: () => void }[] = [];
  const api = {
    cypher: (said: string, values: unknown) =>
      new Promise((resolve) => {
        const reply = { fields: ['c'], rows: [], notifications: [], hints: [], engine: 'embedded' };
        asked.push({ statement: said, values, answer: () => resolve(reply) });
      }),
  } as unknown as Api;
  const { actions } = createPageActions({
    ...{ store, api, layOut: () => Promise.resolve(new Map()), drawn: () => Promise.resolve() },
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  return { store, actions, asked };
}

test('a statement that was run is in the address with its parameters, and is run again from there', async () => {
  const { store, actions, asked } = openPage();
  store.setState(({ console }) => ({ console: { ...console, statement, parameters } }));
  const before = writeAddress('', store.getState());
  const running = actions.runStatement();
  asked[0]?.answer();
  await running;
  actions.setStatement('RETURN 1');
  const wanted = readAddress(writeAddress('', store.getState()), false).asked;
  const other = openPage();
  if (wanted === undefined) throw new Error('the address tells of a statement');
  void other.actions.runAsked(wanted);
  await Promise.resolve();
  await Promise.resolve();
  expect({
    before,
    wanted,
    elsewhere: writeAddress('', { ...store.getState(), view: 'matrix' }),
    again: other.asked.map((one) => [one.statement, one.values]),
  }).toEqual({
    before: '?view=cypher',
    wanted: { statement, parameters: { name: parameters.name, least: parameters.least } },
    elsewhere: '?view=matrix',
    again: [[statement, { name: parameters.name.text, least: { $type: 'Integer', _value: '5' } }]],
  });
});

test('an answer that comes after Back led elsewhere stands beside no other statement', async () => {
  const { store, actions, asked } = openPage();
  const earlier = store.getState().console;
  store.setState(({ console }) => ({ console: { ...console, statement: 'RETURN 2' } }));
  const running = actions.runStatement();
  store.setState({ console: earlier });
  asked[0]?.answer();
  await running;
  expect(store.getState().console).toEqual(earlier);
});

test('what is given to a drawn statement is told, and what is of no type is not', () => {
  const graph = { ...firstPageState.graph, shows: { what: 'query', statement, parameters } as const };
  const address = writeAddress('', { ...firstPageState, query: statement, graph });
  expect({
    drawn: readAddress(address, false).drawnWith,
    wrong: readAddress('?view=cypher&statement=x&parameters=a~Nothing~1,b,c~Float~2', false).asked?.parameters,
  }).toEqual({ drawn: parameters, wrong: { c: { type: 'Float', text: '2' } } });
});

/** Nine signs of an address each. */
const longStatement = `RETURN '${'县'.repeat(700)}'`;
const asked = { statement: longStatement, parameters: { name: parameters.name } };

test('a statement that an address has no room for is left out of it, “Copy link” says so, and a saved view has it', () => {
  const state = { ...firstPageState, view: 'cypher', console: { ...firstPageState.console, asked } };
  const short = { ...state, console: { ...state.console, asked: { ...asked, statement } } };
  expect({
    address: writeAddress('?statement=earlier', state),
    fits: [state, short].map(roomsFit),
    saved: readAddress(wholeAddress(state), false).asked,
  }).toEqual({ address: '?view=cypher', fits: [false, true], saved: asked });
});

test('a drawn statement that an address has no room for is left out of it with what was made of its result', () => {
  const graph = {
    ...firstPageState.graph,
    shows: { what: 'query', ...asked } as const,
    hidden: new Set(['county:1']),
  };
  const state = { ...firstPageState, query: longStatement, graph };
  const saved = readAddress(wholeAddress(state), false);
  expect({
    address: writeAddress('', state),
    fits: fitsAddress(state),
    saved: { query: saved.query, drawnWith: saved.drawnWith, hidden: saved.canvas !== undefined },
  }).toEqual({
    address: '',
    fits: false,
    saved: { query: longStatement, drawnWith: asked.parameters, hidden: true },
  });
});

test('both statements of an address together are no longer than a server takes; the drawn one stays', () => {
  const half = `RETURN '${'县'.repeat(400)}'`;
  const state = {
    ...{ ...firstPageState, view: 'cypher', query: half },
    console: { ...firstPageState.console, asked: { statement: half, parameters: {} } },
  };
  const { query, asked: shown } = readAddress(writeAddress('', state), false);
  expect({ query, shown }).toEqual({ query: half, shown: undefined });
});
