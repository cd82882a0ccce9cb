import { expect, test } from 'vitest';
import { Entity, Relation } from '../../shared/graph.ts';
import { type Api, RequestError } from '../../client/api.ts';
import { createLooksActs } from '../../client/actions/looks.ts';
import { weighingOf } from '../../client/canvas/weighing.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { loadSpelling } from '../../client/parts/latin-names.ts';
import { drawnName } from '../../client/state/drawn-name.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { carriedBy, countsText } from '../../client/state/line-counts.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { firstState, type State, type Stated } from '../../client/state/state.ts';
import { classAt, classesOf, offeredMeasures, shareOf, weightsOf } from '../../client/state/weights.ts';

const entity = (id: string) => Entity.parse({ id, kind: 'County', name: id, aliases: [] });
const [a, b, c] = [entity('county:a'), entity('county:b'), entity('county:c')];
const said = (document: string, start: number) => ({ document, start, end: start + 2, quote: '一句', basis: 'stated' });
const relation = (source: string, target: string, evidence: object[] = []) =>
  Relation.parse({
    id: `${source}${target}`,
    source,
    target,
    type: 'SIGNED',
    basis: 'stated',
    evidence,
    datasets: ['one'],
  });
const stated = (of: Entity, value: number, change: Partial<Stated> = {}): Stated => ({
  ...{ entity: of.id, name: '人口', unit: '万人', value },
  ...change,
});
const graph = mergeSubgraph(emptyGraph, {
  entities: [a, b, c],
  relations: [relation(a.id, b.id), relation(a.id, c.id)],
});
const measures = [
  stated(a, 30, { period: '2020' }),
  stated(a, 40, { period: '2024' }),
  stated(b, 10),
  stated(b, 7, { unit: '户' }),
];
const state: State = { ...firstState, graph, measured: { of: new Set(), measures, isBusy: false } };

test('an entity weighs its lines, or the latest number that is stated about it in that unit', () => {
  const people = { by: 'measure', name: '人口', unit: '万人' } as const;
  expect({
    links: Object.fromEntries(weightsOf(state, { by: 'links' })),
    people: Object.fromEntries(weightsOf(state, people)),
    offered: offeredMeasures(state),
  }).toEqual({
    links: { [a.id]: 2, [b.id]: 1, [c.id]: 1 },
    people: { [a.id]: 40, [b.id]: 10 },
    offered: [{ name: '人口', unit: '万人' }],
  });
});

test('classes hold about as many entities each, and equal numbers are of one class', () => {
  const weights = (...numbers: number[]) => new Map(numbers.map((number, at) => [String(at), number]));
  const many = weights(1, 1, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55);
  const classes = classesOf(many);
  expect({
    few: classesOf(weights(3, 1, 3)),
    none: classesOf(weights()),
    count: classes.length,
    ends: [classes[0]?.from, classes.at(-1)?.to],
    ofEach: [...many.values()].every((own) => {
      const { from = 0, to = 0 } = classes[classAt(classes, own)] ?? {};
      return from <= own && own <= to;
    }),
  }).toEqual({
    few: [
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ],
    none: [],
    count: 5,
    ends: [1, 55],
    ofEach: true,
  });
});

test('what nothing is stated about is drawn empty and small, and a box stays as large as what is in it', () => {
  const weight = { by: 'measure', name: '人口', unit: '万人' } as const;
  const { colourOf, sizeOf } = weighingOf({ ...state, colourBy: weight, sizeBy: weight });
  const areas = [a, b].map(({ id }) => (sizeOf(id, 'free') ?? 0) - 16);
  expect({
    none: { colour: colourOf(c.id)?.colour, size: sizeOf(c.id, 'free') },
    different: colourOf(a.id)?.colour !== colourOf(b.id)?.colour,
    areas: (areas[0] ?? 0) / (areas[1] ?? 1),
    box: sizeOf(a.id, 'box'),
    usual: weighingOf(state).colourOf(a.id),
  }).toEqual({ none: { colour: undefined, size: 16 }, different: true, areas: 2, box: undefined, usual: undefined });
});

test('a line is carried by so many different sentences, of so many documents', () => {
  const twice = relation(a.id, b.id, [said('d:1', 0), said('d:1', 0), said('d:1', 9), said('d:2', 0)]);
  const table = relation(a.id, b.id, [{ ...said('d:1', 0), quote: '' }]);
  expect({ carried: carriedBy(twice), text: countsText(twice), none: countsText(table) }).toEqual({
    ...{ carried: { sentences: 3, documents: 2 }, text: '3/2', none: '0' },
  });
});

test('colours, sizes, counts and spelling are in the address', () => {
  const search = '?colour=links&size=measure~总投资~亿元&lines=counts&names=latin';
  const { state: read } = readAddress(search, false);
  const { colourBy, sizeBy, lineCounts, latinNames } = read;
  const written = writeAddress('', { ...firstPageState, colourBy, sizeBy, lineCounts, latinNames });
  expect({ colourBy, sizeBy, lineCounts, latinNames, again: decodeURIComponent(written) }).toEqual({
    colourBy: { by: 'links' },
    sizeBy: { by: 'measure', name: '总投资', unit: '亿元' },
    ...{ lineCounts: true, latinNames: true, again: search },
  });
});

test('a name is spelled by words, what a place is apart, and what is not Chinese stays', async () => {
  const spell = await loadSpelling();
  expect(
    ['汝城县', '崇义县', '六安市', '重庆市', 'G357国道', '湘赣红（茶叶）', '南岭旅游联盟', '三一集团', 'Sany'].map(
      spell,
    ),
  ).toEqual([
    'Rucheng Xian',
    'Chongyi Xian',
    "Lu'an Shi",
    'Chongqing Shi',
    'G357 Guodao',
    'Xiangganhong (Chaye)',
    'Nanling Lüyou Lianmeng',
    expect.stringMatching(/Jituan$/),
    'Sany',
  ]);
});

test('names are drawn in Latin letters on a page that is not Chinese alone', () => {
  const spelled = new Map([['汝城县', 'Rucheng Xian']]);
  const drawn = (language: State['language'], latinNames: boolean) =>
    drawnName({ language, latinNames, spelled }, '汝城县');
  expect({ en: drawn('en', true), off: drawn('en', false), zh: drawn('zh', true) }).toEqual({
    ...{ en: 'Rucheng Xian', off: '汝城县', zh: '汝城县' },
  });
});

test('weights are kept while the picture, what is stated and what weighs stay', () => {
  const weight = { by: 'measure', name: '人口', unit: '万人' } as const;
  const first = weightsOf(state, weight);
  weightsOf(state, { by: 'links' });
  const otherwise: State = { ...state, language: 'en' };
  const kept = weightsOf(otherwise, weight);
  const other = weightsOf({ ...state, measured: { of: new Set(), measures: [], isBusy: false } }, weight);
  expect({ isKept: kept === first, isOther: other !== first }).toEqual({ isKept: true, isOther: true });
});

test('of a hundred thousand numbers the share is found', () => {
  const weights = new Map(Array.from({ length: 200_000 }, (_, at) => [String(at), at]));
  expect({ most: shareOf(weights, '199999'), none: shareOf(weights, 'x') }).toEqual({ most: 1, none: undefined });
});

/** A page on which the numbers are read; each answer comes when the test gives it. */
function measuring() {
  const store = createStoreOf<State>({ ...firstState, graph });
  const asked: { ids: readonly string[]; give: (measures: Stated[]) => void; fail: () => void }[] = [];
  const api = {
    measuresAmong: ({ body }: { body: { ids: readonly string[] } }) =>
      new Promise((resolve, reject) => {
        asked.push({
          ids: body.ids,
          give: (found) => resolve({ measures: found }),
          fail: () => reject(new RequestError('unavailable', 'away')),
        });
      }),
  } as unknown as Api;
  return { store, asked, acts: createLooksActs(store, api) };
}

test('what comes while numbers are read is asked for after them', async () => {
  const { store, asked, acts } = measuring();
  const done = acts.readMeasures();
  store.setState({ graph: mergeSubgraph(graph, { entities: [entity('county:d')], relations: [] }) });
  await acts.readMeasures();
  asked[0]?.give([stated(a, 1)]);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.give([]);
  await done;
  expect({ ids: asked.map(({ ids }) => ids), of: store.getState().measured?.of.size }).toEqual({
    ...{ ids: [[a.id, b.id, c.id], ['county:d']], of: 4 },
  });
});

test('numbers that could not be read are told so where they are wanted, and asked for again', async () => {
  const { store, asked, acts } = measuring();
  const done = acts.readMeasures();
  asked[0]?.fail();
  await done;
  const { measured, failure } = store.getState();
  void acts.readMeasures();
  expect({ why: measured?.failure?.code, of: measured?.of.size, elsewhere: failure, asked: asked.length }).toEqual({
    ...{ why: 'unavailable', of: 0, elsewhere: undefined, asked: 2 },
  });
});
