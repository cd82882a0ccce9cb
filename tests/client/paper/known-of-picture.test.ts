// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { datasetsBehind, knownOf } from '../../../client/page/pictures.ts';
import { firstPageState, type PageState } from '../../../client/page/rooms.ts';
import { captionOf } from '../../../client/paper/caption.ts';
import { emptyGraph, type Graph, graphOf } from '../../../client/state/graph.ts';
import { entity, many } from '../../../client/states/build.ts';

const [a, b] = [entity('County', 'a', '汝城县'), entity('County', 'b', '崇义县')];
const pair = graphOf('all', { entities: [a, b], relations: [] }, { what: 'pair', a: a.id, b: b.id });
const crowded = { ...emptyGraph, hidden: new Set(many(3000, (nth) => `county:${(nth * 7919) % 1_000_003}`)) };
const api = {
  describedDocuments: () => Promise.resolve([]),
  datasets: () => Promise.resolve({ datasets: [], mayLoad: false }),
} as unknown as Parameters<typeof knownOf>[0]['api'];
const having = (graph: Graph): PageState => ({ ...firstPageState, graph });

test('a picture has the address of the moment in which it was asked for', async () => {
  history.replaceState(undefined, '', '?lens=all');
  const asked = knownOf({ api }, firstPageState);
  history.replaceState(undefined, '', '?view=map');
  expect(new URL((await asked).address).search).toBe('?lens=all');
});

test.each([
  { of: 'of a lens', state: firstPageState, says: 0 },
  { of: 'of two places', state: having(pair), says: 0 },
  { of: 'with more changed by hand than an address holds', state: having(crowded), says: 1 },
  { of: 'of another view', state: { ...having(crowded), view: 'matrix' }, says: 0 },
])('a picture $of says whether its address opens another one', async ({ state, says }) => {
  const { lines } = captionOf(state, { ...(await knownOf({ api }, state)), signs: [] });
  expect(lines.filter((line) => line.startsWith('链接打开的图与此图不同')).length).toBe(says);
});

test('a picture of two places is called by their names, not by the lens that they were found in', async () => {
  const { title } = captionOf(having(pair), { ...(await knownOf({ api }, having(pair))), signs: [] });
  expect(title).toBe('网络：汝城县 — 崇义县');
});

test('the data of a picture are those behind it, also where they were switched off, and without any those that are on', () => {
  const datasets = [{ id: 'article' }, { id: 'table' }];
  const hidden = new Set(['article']);
  const of = (...documents: string[]) =>
    datasetsBehind(datasets, { documents: documents.map((id) => ({ id })), hidden }).map(({ id }) => id);
  expect({ article: of('article:a'), both: of('article:a', 'table:b'), none: of() }).toEqual({
    ...{ article: ['article'], both: ['article', 'table'], none: ['table'] },
  });
});
