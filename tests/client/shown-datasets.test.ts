import { expect, test } from 'vitest';
import { layOutShown } from '../../client/actions/lay-out-shown.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { datasetsMissing, withWantedDatasets } from '../../client/state/wanted-datasets.ts';
import { entity, relation } from '../../client/states/build.ts';

const loaded = (...ids: string[]) =>
  ({ datasets: ids.map((id) => ({ id, title: id })) }) as NonNullable<(typeof firstPageState)['schema']>;
const at = (ids: string[], off: string[], search = '') =>
  writeAddress(search, { ...firstPageState, schema: loaded(...ids), hiddenDatasets: new Set(off) });

/** The datasets that are off once an address is opened where these are loaded. */
function offAt(search: string, ...ids: string[]) {
  const state = { ...firstPageState, ...readAddress(search, false).state, schema: loaded(...ids) };
  return [...{ ...state, ...withWantedDatasets(state) }.hiddenDatasets];
}

test('an address says which datasets are on, so that one that is loaded later stays out of its picture', () => {
  const address = at(['one', 'two', 'three'], ['two']);
  expect({ address, off: offAt(address, 'one', 'two', 'three', 'later') }).toEqual({
    ...{ address: '?datasets=one,three', off: ['two', 'later'] },
  });
});

test('with all on nothing is said, and with none on that is', () => {
  expect([at(['one', 'two'], []), at(['one', 'two'], ['gone']), at(['one', 'two'], ['one', 'two'])]).toEqual([
    ...['', '', '?datasets='],
  ]);
  expect(offAt('?datasets=', 'one', 'two')).toEqual(['one', 'two']);
});

test('an address of before, which says what is off, opens as ever, and says then what is on', () => {
  const before = '?without-datasets=two';
  const state = { ...firstPageState, ...readAddress(before, false).state };
  expect({
    off: offAt(before, 'one', 'two', 'later'),
    asLongAsUnknown: writeAddress(before, state),
    then: writeAddress(before, { ...state, schema: loaded('one', 'two') }),
  }).toEqual({ off: ['two'], asLongAsUnknown: before, then: '?datasets=one' });
});

test('datasets that are not loaded are named, and where none of the wanted is, none is off', () => {
  const wanted = new Set(['gone', 'one']);
  expect({
    missing: datasetsMissing({ schema: loaded('one', 'two') }, wanted),
    some: offAt('?datasets=gone,one', 'one', 'two'),
    none: offAt('?datasets=gone', 'one', 'two'),
  }).toEqual({ missing: ['gone'], some: ['two'], none: [] });
});

test('a picture is laid out by what is shown, and what is switched off stands beside it', async () => {
  const of = (id: string, ...datasets: string[]) => entity('County', id, id, { datasets });
  const entities = [of('1', 'one'), of('2', 'one', 'two'), of('3', 'two'), of('4', 'two')];
  const [, second, third, fourth] = entities;
  if (second === undefined || third === undefined || fourth === undefined) throw new Error('four');
  const relations = [relation('NEAR', second, third), relation('NEAR', third, fourth)];
  const asked: string[][] = [];
  const layOut = (graph: Graph) => {
    asked.push([...graph.entities.keys(), String(graph.relations.size)]);
    const row = [...graph.entities.keys()].map((id, nth): [string, Placement] => [
      id,
      { x: nth * 100, y: 0, width: 20, height: 20, look: 'free' },
    ]);
    return Promise.resolve(new Map(row));
  };
  const graph = mergeSubgraph(emptyGraph, { entities, relations });
  const shown = { by: 'force' as const, without: new Set(['two']), pinned: new Map() };
  const places = await layOutShown(graph, shown, layOut);
  expect({ asked, x: [...places].map(([id, { x }]) => [id, x]) }).toEqual({
    asked: [
      ['county:1', 'county:2', '0'],
      ['county:3', 'county:4', '1'],
    ],
    x: [
      ['county:1', 0],
      ['county:2', 100],
      ['county:3', 240],
      ['county:4', 340],
    ],
  });
});
