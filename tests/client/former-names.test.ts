// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { keepNames, readFormerNames } from '../../client/state/former-names.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { knownName, nameOf } from '../../client/state/selectors.ts';
import { details, done, entity } from '../../client/states/build.ts';

beforeEach(() => sessionStorage.clear());

const [drawn, told, selected] = [
  entity('County', '1', '汝城县'),
  entity('County', '2', '崇义县'),
  entity('County', '3', '桂东县'),
];
const before = {
  ...firstPageState,
  graph: mergeSubgraph(emptyGraph, { entities: [drawn], relations: [] }),
  names: new Map([[told.id, told.name]]),
  details: done(details(selected)),
};

test('what the page knew by name it knows when it is loaded anew, and what is called otherwise since has its new name', () => {
  keepNames(before);
  keepNames({ ...firstPageState, names: new Map([[told.id, '崇义']]) });
  const now = { ...firstPageState, formerNames: readFormerNames(), names: new Map([[drawn.id, '汝城']]) };
  expect([drawn, told, selected].map(({ id }) => [knownName(now, id), nameOf(now, id)])).toEqual([
    ['汝城', '汝城'],
    ['崇义', told.id],
    [selected.name, selected.id],
  ]);
});

test('of very many those are kept that were known last', () => {
  const many = new Map(Array.from({ length: 4000 }, (_, at) => [`county:${at}`, `县 ${at}`] as const));
  keepNames({ ...firstPageState, names: many });
  keepNames({
    ...firstPageState,
    names: new Map([
      ['county:0', '县 0'],
      ['county:new', '新县'],
    ]),
  });
  const kept = readFormerNames();
  expect([kept.size, kept.get('county:0'), kept.get('county:1'), kept.get('county:new')]).toEqual([
    4000,
    '县 0',
    undefined,
    '新县',
  ]);
});

test('a browser that keeps nothing, or something else, is no reason to fail', () => {
  sessionStorage.setItem('kuajie.names', '{"a": 1}');
  expect(readFormerNames().size).toBe(0);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  expect(() => keepNames(before)).not.toThrow();
  vi.restoreAllMocks();
});
