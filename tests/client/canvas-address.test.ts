import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { fromUint8Array } from 'js-base64';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState, type PageState } from '../../client/page/rooms.ts';
import { fitsAddress } from '../../client/state/canvas-address.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { beginPicture } from '../../client/state/hiding.ts';
import { entity, many } from '../../client/states/build.ts';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';

const name = fc.oneof(
  fc.constantFrom('county:431026', 'a~b', '%2C', 'agreement:协议', '__proto__'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const names = fc.uniqueArray(name, { maxLength: 8 });
const place = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) });

const nothing = { hidden: [], pinned: [], several: [], brought: [], moved: [], origins: [] };
const canvasOf = (state: PageState) => readAddress(writeAddress('', state), false).canvas;
const having = (graph: Partial<Graph>): PageState => ({ ...firstPageState, graph: { ...emptyGraph, ...graph } });
const at = (x: number, y: number, more: Partial<Placement> = {}): Placement => ({
  ...{ x, y, width: 24, height: 24, look: 'free' },
  ...more,
});

test('what is hidden, what is pinned and where, and several that are selected come back by the address', () => {
  const pins = fc.uniqueArray(fc.tuple(name, place), { selector: ([own]) => own, minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, pins, names, (hidden, pinned, several) => {
      const state = having({ hidden: new Set(hidden), pinned: new Map(pinned) });
      const selection = several.length < 2 ? undefined : { what: 'several' as const, ids: several };
      expect(canvasOf({ ...state, selection })).toEqual({
        ...{ ...nothing, hidden, several: selection?.ids ?? [], aspect: 1 },
        pinned: pinned.map(([id, { x, y }]) => ({ id, x, y })),
      });
    }),
  );
});

test('what was brought, by whom, and what was moved or changed its look come back; what stands as it was laid out is not told', () => {
  const [a, b, c, d, e] = many(5, (nth) => entity('County', String(nth), `县${nth}`)) as [
    Entity,
    Entity,
    Entity,
    Entity,
    Entity,
  ];
  const laid = new Map([a, b, c].map(({ id }, nth) => [id, at(nth * 50, 0.25)]));
  const begun = beginPicture(
    mergeSubgraph(emptyGraph, { entities: [a, b, c], relations: [] }),
    { placements: laid, aspect: 1.25 },
    emptyGraph,
  );
  const grown = mergeSubgraph(mergeSubgraph(begun, { entities: [d], relations: [], origin: a.id }), {
    ...{ entities: [e], relations: [] },
    placements: new Map([
      [b.id, at(7, 8)],
      [c.id, at(1, 2, { width: 90, height: 40, look: 'box' })],
      [d.id, at(-300, 41)],
      [e.id, at(9, 9, { width: 14, height: 14, look: 'left' })],
    ]),
  });
  expect(canvasOf(having(grown))).toEqual({
    ...{ ...nothing, aspect: 1.25, origins: [a.id] },
    brought: [
      { id: d.id, origin: a.id, place: at(-300, 41) },
      { id: e.id, origin: undefined, place: at(9, 9, { width: 14, height: 14, look: 'left' }) },
    ],
    moved: [
      { id: b.id, place: { x: 7, y: 8 } },
      { id: c.id, place: at(1, 2, { width: 90, height: 40, look: 'box' }) },
    ],
  });
});
type Entity = ReturnType<typeof entity>;

test('where nothing was made of the picture the address says nothing of it', () => {
  expect(writeAddress('?canvas=1.abc', firstPageState)).toBe('');
});

test('which datasets were off when it was laid out comes back, so that it is laid out as it was', () => {
  const laid = having({ hidden: new Set(['county:1']), begun: { ...emptyGraph.begun, without: new Set(['two']) } });
  const part = canvasOf(laid);
  expect(part === 'unread' ? part : part?.without).toEqual(['two']);
});

test('an address that was written in the first form opens for ever', () => {
  const kept =
    '?canvas=1.TYw7CsAgFATvsrUBo_mAVwkWImIC-iJ-Cgm5eyzTLOwwzIMT6oC9G9WuFjlzsUEzpEEPGJ-di46qIkPhIj_Z0Ep1GWxaORNSD7X8AnLju1jBxo_JUFdlDPT7AQ';
  expect(readAddress(kept, false).canvas).toEqual({
    ...nothing,
    hidden: ['county:431026'],
    pinned: [{ id: 'agreement:nanling-cluster', x: -50, y: 23 }],
    several: ['county:360725', 'company:sany'],
  });
});

test.each(['1.cut', '1.', '2.q1YqU7KqBQA', 'x', '__proto__.a', `1.${'A'.repeat(5000)}`])(
  'a part that cannot be read is told, never taken for another: %s',
  (given) => {
    expect(readAddress(`?canvas=${given}`, false).canvas).toBe('unread');
  },
);

test('what unpacks to more than any picture, or stands where none reaches, is not read', () => {
  const packed = (form: unknown) => `1.${fromUint8Array(deflateSync(strToU8(JSON.stringify(form))), true)}`;
  const bomb = packed({ h: Array.from({ length: 400_000 }, () => 'a') });
  const read = (given: string) => readAddress(`?canvas=${given}`, false).canvas;
  expect({
    isShort: bomb.length < 6000,
    bomb: read(bomb),
    far: read(packed({ p: [['county:1', 1e300, 0]] })),
    flat: read(packed({ b: [['county:1', -1, 0, 0, -5, 0, 1]] })),
  }).toEqual({ isShort: true, bomb: 'unread', far: 'unread', flat: 'unread' });
});

test('sixty entities with their places take less than two thousand signs', async () => {
  const { dataset } = await checkDataset(firstDatasetFolder);
  const all = (dataset?.entities ?? []).filter((_, nth) => nth % 3 === 0).slice(0, 60);
  const graph = mergeSubgraph(emptyGraph, {
    ...{ entities: all, relations: [] },
    placements: new Map(all.map(({ id }, nth) => [id, at(nth * 97 - 2000, 1500 - nth * 61)])),
  });
  expect({ count: all.length, isShort: writeAddress('', having(graph)).length < 2000 }).toEqual({
    count: 60,
    isShort: true,
  });
});

test('what no server would take is left out, and the state tells it', () => {
  const state = having({ hidden: new Set(many(3000, (nth) => `county:${(nth * 7919) % 1_000_003}`)) });
  expect({ fits: fitsAddress(state), address: writeAddress('', state) }).toEqual({ fits: false, address: '' });
});
