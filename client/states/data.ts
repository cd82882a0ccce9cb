import type { Comparison } from '#shared/contract/comparison';
import type { Plan } from '#shared/contract/dataset-routes';
import { Mapping } from '#shared/mapping';
import { RequestError } from '../api.ts';
import { type Data, firstData, type Understood } from '../views/data/own.ts';
import { sameRules } from '#shared/same';
import { busy, done, entity, evidence, failed, many, refOf, relation } from './build.ts';
import { middleOf, panelOfView } from './middle.ts';
import type { NamedState } from './state.ts';
import { longName } from './world.ts';

const mapping = Mapping.parse({
  kuajie: 1,
  tables: [
    {
      file: 'members.csv',
      entities: {
        country: { kind: 'Country', name: 'country' },
        treaty: { kind: 'Treaty', name: 'treaty', split: ';' },
      },
      relations: [{ from: 'country', to: 'treaty', type: 'PARTY_TO', date: 'date' }],
    },
  ],
  kinds: {
    Country: { zh: '国家', en: 'Country', place: 'province' },
    Treaty: { zh: '条约', en: 'Treaty', hub: true },
  },
  types: { PARTY_TO: { zh: '参与', en: 'is a party to', party: true } },
});

const plan: Plan = {
  event: 'plan',
  ...{ upload: 'u', id: 'members', title: 'members.csv', mapping, faults: [] },
  sheets: [
    {
      ...{ file: 'members.csv', head: 1, total: 1501, columns: ['country', 'treaty', 'date', 'signed by'] },
      rows: [
        ['智利', '巴黎公约', '1991-06-14', ''],
        ['秘鲁', '巴黎公约; 伯尔尼公约', '1995-04-11', longName],
      ],
    },
  ],
  notices: [{ file: 'members.csv', rule: 'delimiter', text: 'cells are separated by semicolons', count: 1 }],
  entities: { Country: 120, Treaty: 2, Document: 1 },
  relations: { PARTY_TO: 1501, MENTIONED_IN: 122 },
  changes: {
    ...{ added: 1700, removed: 3, kept: 20, shared: 4 },
    entities: { added: 200, removed: 1, kept: 15 },
    relations: { added: 1500, removed: 2, kept: 5 },
  },
  namesakes: { total: 2, first: [{ name: '智利', kind: 'Country', otherKind: 'Region', dataset: 'long' }] },
  boxes: { each: { Country: 120, Treaty: 2 }, all: 122 },
  clashes: [],
  preview: { entities: [], relations: [] },
};

const understood: Understood = {
  ...{ step: 'understood', plan, guess: mapping, mapping, id: undefined, title: undefined },
  ...{ merge: false, isAsking: false, failure: undefined, isStopped: false },
};

function compared(more: Partial<Comparison> = {}): Comparison {
  const none = { added: 0, removed: 0, changed: 0 };
  return {
    event: 'comparison',
    counts: { entities: none, relations: none, beside: none },
    ...{ entities: [], relations: [], beside: [] },
    ...more,
  };
}

const row = (text: string) => evidence(text, { basis: 'table', row: 2 });
const [chile, treaty] = [entity('Country', 'chile', '智利'), entity('Treaty', 'paris', '巴黎公约')];
const joins = { relation: relation('PARTY_TO', chile, treaty), sourceName: '智利', targetName: '巴黎公约' };
const differing = compared({
  counts: {
    entities: { added: 1, removed: 0, changed: 0 },
    relations: { added: 1200, removed: 1, changed: 1 },
    beside: { added: 1, removed: 1, changed: 3 },
  },
  entities: [{ what: 'added', entity: refOf(chile), evidence: [row('智利\t巴黎公约')] }],
  relations: [
    { ...joins, what: 'removed', evidence: [row('智利\t巴黎公约\t1991')] },
    {
      ...{ ...joins, what: 'changed', evidence: [], fields: [{ name: 'date', before: '1991' }] },
      words: { added: [row('智利\t巴黎公约\t1992')], removed: [row('智利\t巴黎公约\t1991')] },
    },
  ],
  beside: [
    { file: 'datapackage.json', path: ['title'], what: 'changed', before: '条约', after: '条约与缔约国' },
    { file: 'datapackage.json', path: ['licenses', 'CC-BY-4.0'], what: 'removed', before: { name: 'CC-BY-4.0' } },
    { file: 'vocabulary.json', path: ['kinds', 'Country', 'zh'], what: 'changed', before: '国', after: '国家' },
    { file: 'vocabulary.json', path: ['kinds', 'Treaty', 'sentence'], what: 'changed', before: '', after: 'A treaty.' },
    {
      ...{ file: 'same.json', path: ['智利 (country:chile) · Chile (country:cl)'], what: 'added' },
      after: { decision: 'same', reasons: [{ rule: 'alias', one: 'Chile', other: 'Chile' }] },
    },
  ],
});

const faults: Plan['faults'] = [
  {
    ...{ file: 'members.csv', row: 7, column: 'country', rule: 'ragged', count: 12 },
    ...{ wanted: '4 cells, as the head has', found: '5 cells', proposed: 'quotes around “Congo, Rep.”' },
  },
  { file: 'members.csv', rule: 'no-relation', count: 1, wanted: 'two columns of names', found: longName },
];
const [fault] = faults;

const drawn = { entities: 122, relations: 1501 };
const one = { id: 'members', title: 'members.csv', version: '1', entities: 123, relations: 1623, drawn };
const nothing = { entities: 0, relations: 0 };
const other = { id: 'long', title: longName, version: '2024.10', entities: 1, relations: 0, drawn: nothing };
const listed = (datasets: (typeof one)[], mayChange = true) => done({ datasets, mayChange });
const first: Data = { ...firstData, token: 'token', datasets: listed([one]) };

function shown(name: string, change: Partial<Data>): NamedState {
  return { name, draw: middleOf('data', { data: { ...first, ...change } }) };
}

function list(name: string, change: Partial<Data>): NamedState {
  return { name, draw: panelOfView('data', { data: { ...first, ...change } }) };
}

const problem = (code: RequestError['code']) =>
  new RequestError(code, 'The column area is integer in one and string in two.');

export const dataStates: readonly NamedState[] = [
  shown('nothing is brought', {}),
  shown('no token', { token: undefined }),
  shown('the server lets nobody change it', { datasets: listed([one], false) }),
  shown('the token is wrong', { bring: { step: 'bring', failure: problem('unauthorized') } }),
  shown('sending', { bring: { step: 'sending', sent: 3, total: 7 } }),
  shown('reading', { bring: { step: 'sending', sent: 7, total: 7 } }),
  shown('understood', { bring: understood }),
  shown('taken as last time', {
    bring: {
      ...{ ...understood, guess: undefined },
      asBefore: {
        ...{ before: { id: 'members-2024', title: longName }, isNamed: false },
        gone: [{ table: 'members.csv', column: 'note' }],
        fresh: [{ table: 'members.csv', column: 'signed by' }],
      },
    },
  }),
  shown('nothing related yet', {
    bring: {
      ...understood,
      mapping: { ...mapping, tables: mapping.tables.map((table) => ({ ...table, relations: [] })) },
    },
  }),
  shown('it is being compared', { bring: { ...understood, comparison: busy } }),
  shown('it could not be compared', { bring: { ...understood, comparison: failed('unavailable') } }),
  shown('nothing differs', { bring: { ...understood, comparison: done(compared()) } }),
  shown('what differs is listed', { bring: { ...understood, comparison: done(differing) } }),
  shown('counting anew', { bring: { ...understood, isAsking: true } }),
  shown('with faults', {
    bring: { ...understood, plan: { ...plan, faults, everyFault: fault === undefined ? [] : [fault] } },
  }),
  shown('nothing can be made of it', {
    bring: {
      ...{ ...understood, guess: undefined, mapping: undefined },
      plan: { ...plan, ...{ id: '', title: '', mapping: undefined, entities: {}, relations: {} }, faults },
    },
  }),
  shown('a dataset is brought', {
    bring: { ...understood, guess: undefined, mapping: undefined, plan: { ...plan, sheets: [], mapping: undefined } },
  }),
  shown('a loaded dataset means something otherwise', {
    datasets: listed([one]),
    bring: {
      ...understood,
      plan: {
        ...plan,
        clashes: [
          { what: 'kind', name: 'Treaty', other: one.id, mine: { hub: true, dated: true }, theirs: { place: 'city' } },
          { what: 'type', name: 'PARTY_TO', other: one.id, mine: { party: true }, theirs: {} },
          { what: 'property', name: '编号', other: one.id, mine: 'integer', theirs: 'string' },
        ],
      },
    },
  }),
  shown('it could not be loaded', { bring: { ...understood, failure: problem('bad-request') } }),
  shown('the load is being stopped', { bring: { ...understood, isStopped: true, isAsking: true } }),
  shown('the load was stopped', { bring: { ...understood, isStopped: true } }),
  shown('checking', {
    bring: { step: 'loading', from: understood, done: 0, total: undefined, perSecond: undefined, leftMs: undefined },
  }),
  shown('writing', {
    bring: { step: 'loading', from: understood, done: 500_000, total: 1_000_000, perSecond: 8333, leftMs: 60_000 },
  }),
  shown('loaded', {
    bring: { ...one, step: 'loaded', title: longName, changed: true },
  }),
  shown('loaded before', {
    bring: { ...one, step: 'loaded', changed: false },
  }),
];

const firm = entity('Company', 'sany', '三一重工');
const namesake = entity('Company', 'sany-heavy', '三一重工股份有限公司');
const reasons = sameRules.map((rule) => ({ rule, one: firm.name, other: namesake.name, count: 3 }));
const proposal = {
  one: { ...refOf(firm), datasets: ['members'], relations: 12 },
  other: { ...refOf(namesake), datasets: ['long'], relations: 1 },
  ...{ score: 0.87, reasons },
};
const namesakes = ['汝城县', '桂东县'].map((name, nth) => ({
  one: { ...refOf(entity('County', `43102${nth}`, name)), datasets: ['members'], relations: 12 },
  other: { ...refOf(entity('County', `c${nth}`, name)), datasets: ['long'], relations: 1 },
  ...{ score: 0.85, reasons: [{ rule: 'name' as const, one: name, other: name }] },
}));
const decided = (['same', 'different'] as const).map((decision) => ({
  ...{ one: refOf(firm), other: refOf(namesake), decision },
  ...{ reasons: reasons.slice(0, 2), at: '2026-11-26T00:00:00Z' },
}));

export const datasetStates: readonly NamedState[] = [
  list('empty', { datasets: listed([]) }),
  list('loading', { datasets: busy }),
  list('failed', { datasets: failed('unreachable') }),
  list('without a token', { token: undefined, datasets: listed([one, other]) }),
  list('asked whether one is to go', { datasets: listed([one, other]), leaving: 'long' }),
  list('one is removed', { removed: one, datasets: listed([other]) }),
  list('one could not be removed', { notRemoved: problem('unavailable') }),
  list('two that may be one', {
    same: done({ proposals: [proposal], total: 12, truncated: true, decided: [] }),
    datasets: listed([one, other]),
  }),
  list('namesakes, and others', {
    same: done({ proposals: [proposal, ...namesakes], total: 3, truncated: false, decided: [] }),
    datasets: listed([one, other]),
  }),
  list('namesakes are being decided', {
    same: done({ proposals: namesakes, total: 2, truncated: false, decided: [] }),
    ...{ datasets: listed([one, other]), isDeciding: true, decidingAll: { done: 1, total: 2 } },
  }),
  list('of two it is decided', { same: done({ proposals: [], total: 0, truncated: false, decided }) }),
  list('it could not be decided', {
    same: done({ proposals: [proposal], total: 1, truncated: false, decided: [] }),
    notDecided: problem('bad-request'),
  }),
  list('who may not decide', {
    token: undefined,
    same: done({ proposals: [proposal], total: 1, truncated: false, decided }),
  }),
  list('many', { datasets: listed(many(30, (nth) => ({ ...one, id: `d${nth}`, title: `members ${nth}` }))) }),
];
