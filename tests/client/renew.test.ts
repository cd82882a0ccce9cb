import { expect, test } from 'vitest';
import { network } from '../../shared/contract/routes.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { type Api, RequestError } from '../../client/api.ts';
import { createPageActions } from '../../client/page/page-actions.ts';
import { renew } from '../../client/page/renew.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { details, done, entity } from '../../client/states/build.ts';
import type { Asked } from '../../client/views/cypher/console.ts';
import { schema } from '../../client/states/world.ts';
import '../support/insides.ts';

const datasets = ['one', 'two', 'new'].map((id) => ({ id, title: id }));
const here = entity('County', '1', '汝城县');
const gone = entity('County', '9', '崇义县');
const size = { entities: 1, relations: 0 };
const picture = network.reply.parse({
  ...{ lens: 'cross-border', roles: usualRoles, relations: [], within: {}, truncated: false },
  ...{ entities: [here], total: size, lensTotal: size },
});

/** A page that has read two datasets, on a server that has another one by now and one county less; `asked` are the statements. */
function outdated(given: Partial<PageState> = {}, answers: Partial<Record<keyof Api, unknown>> = {}) {
  const store = createStoreOf({
    ...firstPageState,
    ...{ schema: { ...schema, data: 'before', datasets: datasets.slice(0, 2) }, isOutdated: true },
    graph: mergeSubgraph(emptyGraph, { entities: [here, gone], relations: [] }),
    ...given,
  });
  const asked: [statement: string, values: unknown][] = [];
  const known = (id: string) =>
    id === here.id ? Promise.resolve(details(here)) : Promise.reject(new RequestError('not-found', 'no such entity'));
  const api: Partial<Record<keyof Api, unknown>> = {
    schema: () => Promise.resolve({ ...schema, data: 'after', datasets }),
    network: () => Promise.resolve(picture),
    guestMapping: () => Promise.resolve({ mayChange: false }),
    ...{
      entity: known,
      neighbours: () => new Promise(() => undefined),
      participations: () => new Promise(() => undefined),
    },
    entitiesAmong: () => Promise.resolve({ entities: [], relations: [] }),
    relationsAmong: () => Promise.resolve({ relations: [], total: 0, truncated: false }),
    cypher: (statement: string, values: unknown) => {
      asked.push([statement, values]);
      return Promise.resolve({ fields: [], rows: [], notifications: [], hints: [], engine: 'embedded' });
    },
    ...answers,
  };
  const { actions } = createPageActions({
    ...{ store, api: api as Api, layOut: () => Promise.resolve(new Map()), drawn: () => Promise.resolve() },
    ...{ fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
  });
  return { store, actions, asked, renew: () => renew(store, actions) };
}

test('what is off stays off, and what was loaded since is on', async () => {
  const { store, renew: again } = outdated({ hiddenDatasets: new Set(['two']) });
  await again();
  const { hiddenDatasets, wantedDatasets, isOutdated, schema: known } = store.getState();
  expect({ off: [...hiddenDatasets], wantedDatasets, isOutdated, data: known.data }).toEqual({
    ...{ off: ['two'], wantedDatasets: undefined, isOutdated: false, data: 'after' },
  });
});

const text = (said: string) => ({ type: 'String', text: said }) as const;
const run = { statement: 'RETURN $a', parameters: { a: text('run') } };

const unsent: [what: string, typed: Asked][] = [
  ['a statement', { statement: 'RETURN $a + 1', parameters: { a: text('typed'), b: text('too') } }],
  ['a parameter', { statement: run.statement, parameters: { a: text('typed') } }],
];

test.each(unsent)('%s that is written and not run stays, and what was run is run again', async (_, typed) => {
  const console = { ...firstPageState.console, ...typed, asked: run };
  const { store, asked, renew: again } = outdated({ view: 'cypher', console });
  await again();
  const { statement, parameters, asked: shown } = store.getState().console;
  expect({ statement, parameters, shown, asked }).toEqual({
    ...typed,
    ...{ shown: run, asked: [[run.statement, { a: 'run' }]] },
  });
});

test('a statement whose result is drawn is drawn again, and leaves what is written in the console', async () => {
  const graph = { ...emptyGraph, shows: { what: 'query', ...run } as const };
  const typed = { statement: 'MATCH (n', parameters: { a: text('typed') } };
  const {
    store,
    asked,
    renew: again,
  } = outdated({
    ...{ query: run.statement, graph, console: { ...firstPageState.console, ...typed, asked: run } },
  });
  await again();
  const { statement, parameters } = store.getState().console;
  expect({ statement, parameters, asked }).toEqual({ ...typed, asked: [[run.statement, { a: 'run' }]] });
});

test('a result that is not looked at is put away, and its statement run again where it is', async () => {
  const result = { ...{ statement: run.statement, fields: [], rows: [], truncated: undefined, notifications: [] } };
  const before = { ...result, hints: [], plan: undefined, engine: 'embedded' as const, error: undefined, tookMs: 1 };
  const console = { ...firstPageState.console, ...run, asked: run, run: { state: 'done' as const, result: before } };
  const { store, actions, asked, renew: again } = outdated({ console });
  await again();
  const away = [store.getState().console.run.state, asked.length];
  await actions.setView('cypher');
  expect({ away, then: [store.getState().console.run.state, asked.length] }).toEqual({
    ...{ away: ['idle', 0], then: ['done', 1] },
  });
});

test('what rooms have read is put away, and what is under way is asked for again', () => {
  const chain = { firm: 'company:1', options: { direction: 'both', tiers: 2, limit: 25, ties: new Set<string>() } };
  const { store, actions } = outdated({
    data: { ...firstPageState.data, datasets: done({ datasets: [], mayChange: true, mayWrite: true }) as never },
    supply: { ...chain, answer: done({}) } as never,
    firms: done({ firms: [], truncated: false }),
    about: done({ datasets: [] }) as never,
    draft: { ...firstPageState.draft, step: { step: 'finish', from: {}, isMaking: false, faults: [{}] } as never },
  });
  actions.forgetData();
  const { data, supply, firms, about, draft } = store.getState();
  expect({
    read: [data.datasets, data.same, supply?.answer, firms, about],
    firm: supply?.firm,
    faults: draft.step.step === 'finish' && draft.step.faults,
  }).toEqual({ read: Array.from({ length: 5 }), firm: 'company:1', faults: [] });
});

test('a comparison with what was loaded is put away, and what a table would change is asked for again', () => {
  const bring = {
    ...{ step: 'understood', plan: {}, mapping: undefined, merge: false, isAsking: false, isStopped: false },
    comparison: done({}),
  } as never;
  const { store, actions } = outdated({ data: { ...firstPageState.data, bring } });
  actions.forgetData();
  expect(store.getState().data.bring).toMatchObject({ isAsking: true, comparison: undefined });
  actions.startOver();
});

test('what is gone is told by its name, whatever view it is in, and not as a wrong link', async () => {
  const relation = { id: 'r', type: 'SIGNED', source: here.id, target: gone.id };
  const told = async (given: Partial<PageState>) => {
    const { store, renew: again } = outdated(given);
    await again();
    const { lost, notice, failure, selection } = store.getState();
    return { lost, notice, failure, selection };
  };
  const nothingElse = { notice: undefined, failure: undefined, selection: undefined };
  const isSelected = { selection: { what: 'entity', id: gone.id } } as const;
  const hidden = {
    graph: { ...mergeSubgraph(emptyGraph, { entities: [gone], relations: [] }), hidden: new Set([gone.id]) },
  };
  expect({
    network: await told(isSelected),
    map: await told({ ...isSelected, view: 'map' }),
    pair: await told({ selection: { what: 'pair', a: here.id, b: gone.id }, view: 'matrix' }),
    hidden: await told(hidden),
    relation: await told({ selection: { what: 'relation', relation } as never }),
  }).toEqual({
    network: { lost: [gone.name], ...nothingElse },
    map: { lost: [gone.name], ...nothingElse },
    pair: { lost: [gone.name], ...nothingElse },
    hidden: { lost: [gone.name], ...nothingElse },
    relation: { lost: [`${here.name} 签署 ${gone.name}`], ...nothingElse },
  });
});

test('a search of paths that is done again leaves the view', async () => {
  const paths = { from: here, to: undefined, options: { ...firstPageState.paths?.options, maxLength: 6 } } as never;
  const { store, renew: again } = outdated({ view: 'matrix', paths });
  await again();
  expect([store.getState().view, store.getState().paths?.from?.id]).toEqual(['matrix', here.id]);
});
