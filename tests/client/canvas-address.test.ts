import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { fitsAddress } from '../../client/state/canvas-address.ts';
import { emptyGraph } from '../../client/state/graph.ts';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';

const id = fc.oneof(
  fc.constantFrom('county:431026', 'a~b', '%2C', 'agreement:协议', '__proto__'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const ids = fc.uniqueArray(id, { maxLength: 8 });
const place = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) });

function stateWith(hidden: readonly string[], pinned: ReadonlyMap<string, { x: number; y: number }>): PageState {
  return { ...firstPageState, graph: { ...emptyGraph, hidden: new Set(hidden), pinned } };
}

test('what is hidden, what is pinned and where, and several that are selected come back by the address', () => {
  fc.assert(
    fc.property(
      ids,
      fc.uniqueArray(fc.tuple(id, place), { selector: ([own]) => own, maxLength: 8 }),
      ids,
      (hidden, pinned, several) => {
        const state = stateWith(hidden, new Map(pinned));
        const selection = several.length < 2 ? undefined : { what: 'several' as const, ids: several };
        const none = { hidden: [], pinned: [], several: [], isUnread: false };
        expect(readAddress(writeAddress('', { ...state, selection }), false).canvas ?? none).toEqual({
          ...{ hidden, isUnread: false, several: selection?.ids ?? [] },
          pinned: pinned.map(([own, { x, y }]) => [own, x, y]),
        });
      },
    ),
  );
});

test('where nothing was made of the picture the address says nothing of it', () => {
  expect(writeAddress('?canvas=1.abc', firstPageState)).toBe('');
});

test('an address that was written in the first form opens for ever', () => {
  const kept =
    '?canvas=1.TYw7CsAgFATvsrUBo_mAVwkWImIC-iJ-Cgm5eyzTLOwwzIMT6oC9G9WuFjlzsUEzpEEPGJ-di46qIkPhIj_Z0Ep1GWxaORNSD7X8AnLju1jBxo_JUFdlDPT7AQ';
  expect(readAddress(kept, false).canvas).toEqual({
    hidden: ['county:431026'],
    pinned: [['agreement:nanling-cluster', -50, 23]],
    several: ['county:360725', 'company:sany'],
    isUnread: false,
  });
});

test.each(['1.cut', '1.', '2.q1YqU7KqBQA', 'x', '__proto__.a', `1.${'A'.repeat(5000)}`])(
  'a part that cannot be read is told, never taken for another: %s',
  (given) => {
    expect(readAddress(`?canvas=${given}`, false).canvas).toEqual({
      ...{ hidden: [], pinned: [], several: [] },
      isUnread: true,
    });
  },
);

test('sixty entities with their places take less than two thousand signs', async () => {
  const { dataset } = await checkDataset(firstDatasetFolder);
  const all = (dataset?.entities ?? []).filter((_, at) => at % 3 === 0).slice(0, 60);
  const far = all.map((one, at) => [one.id, { x: at * 97 - 2000, y: 1500 - at * 61 }] as const);
  const state = stateWith([], new Map(far));
  expect({ count: all.length, isShort: writeAddress('', state).length < 2000 }).toEqual({ count: 60, isShort: true });
});

test('what no server would take is left out, and the state tells it', () => {
  const random = Array.from({ length: 3000 }, (_, at) => `county:${(at * 7919) % 1_000_003}`);
  const state = stateWith(random, new Map());
  expect({ fits: fitsAddress(state), address: writeAddress('', state) }).toEqual({ fits: false, address: '' });
});
