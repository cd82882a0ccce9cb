import { describe, expect, test } from 'vitest';
import { layOutInBoxes } from '../../client/layout/boxes.ts';
import type { LayoutEntity, LayoutRelation, LayoutRequest } from '../../client/layout/messages.ts';
import { layOutOnMap } from '../../client/layout/on-map.ts';
import { layOutInRings } from '../../client/layout/rings.ts';
import { layOutInTiers, tiersOf } from '../../client/layout/tiers.ts';
import { overlap } from '../../client/parts/geometry.ts';
import { roomOf } from '../../client/layout/overlaps.ts';
import type { Placement } from '../../client/state/graph.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';

const { dataset } = await checkDataset(firstDatasetFolder);
const all = dataset?.entities ?? [];
const entities = all
  .filter(({ kind }) => kind !== 'Document' && kind !== 'Measure')
  .map(({ id, kind, name }): LayoutEntity => ({ id, kind, name }));
const ids = new Set<string>(entities.map(({ id }) => id));
const relations = (dataset?.relations ?? []).filter(({ source, target }) => ids.has(source) && ids.has(target));
const containing = new Map(
  relations
    .filter(({ type }) => type === 'PART_OF' || type === 'LOCATED_IN')
    .map(({ source, target }) => [source, target]),
);
const chainOf = (id: string): LayoutEntity[] => {
  const outer = entities.find((one) => one.id === containing.get(id as never));
  return outer === undefined ? [] : [outer, ...chainOf(outer.id)];
};
const within = Object.fromEntries(
  entities.map(({ id }) => [id, chainOf(id)]).filter(([, chain]) => chain?.length),
) as LayoutRequest['within'];

const request = (part: Partial<LayoutRequest> = {}): LayoutRequest => ({
  ...{ how: 'force', entities, relations, within, roles: usualRoles, fixed: [], seed: 1, aspect: 1.4 },
  ...part,
});
const located: [string, number, number][] = entities
  .filter(({ kind }) => kind === 'County')
  .map(({ id }, at) => [id, 113 + (at % 7) * 0.4, 25 + Math.floor(at / 7) * 0.5]);

const covering = (placements: ReadonlyMap<string, Placement>): string[] => {
  const rooms = entities.flatMap(({ id, name }) => {
    const place = placements.get(id);
    return place === undefined || place.look === 'box' ? [] : [{ id, room: roomOf(place, name) }];
  });
  return rooms.flatMap(({ id, room }, at) =>
    rooms.slice(at + 1).flatMap((other) => (overlap(room, other.room) ? [`${id} ${other.id}`] : [])),
  );
};

describe.each([
  ['tiers', () => layOutInTiers(request())],
  ['rings', () => layOutInRings(request({ origin: 'province:360000' }))],
  ['boxes', () => layOutInBoxes(request())],
  ['the map', () => layOutOnMap(request({ located }))],
] as const)('the layout as %s', (_, layOut) => {
  const placements = layOut();

  test('places every entity, none of which covers another', () => {
    expect({
      placed: [...placements.keys()].filter((id) => ids.has(id)).length,
      covering: covering(placements),
      wrong: [...placements].filter(([, { x, y }]) => !Number.isFinite(x) || !Number.isFinite(y)),
    }).toEqual({ placed: entities.length, covering: [], wrong: [] });
  });

  test('is the same each time', () => {
    expect(layOut()).toEqual(placements);
  });
});

const ties = (...pairs: string[]): LayoutRelation[] =>
  pairs.map((pair) => ({ source: pair[0] ?? '', target: pair[1] ?? '' }));

test('relations lead down the tiers by their longest way, and one that closes a circle breaks none', () => {
  expect({
    ways: tiersOf(['a', 'b', 'c', 'd'], ties('ab', 'bc', 'ac')),
    circle: tiersOf(['a', 'b', 'c'], ties('ab', 'bc', 'ca')),
    itself: tiersOf(['a', 'b'], ties('aa', 'ab')),
    alone: tiersOf(['a'], []),
  }).toEqual({
    ways: [['a'], ['b'], ['c'], ['d']],
    circle: [['a'], ['b'], ['c']],
    itself: [['a'], ['b']],
    alone: [['a']],
  });
});

test('a wide tier becomes several rows, as the wanted width by height asks for', () => {
  const leaves = Array.from({ length: 60 }, (_, at) => ({ id: `leaf:${at}`, kind: 'County', name: `县${at}` }));
  const root = { id: 'root:a', kind: 'County', name: '根' };
  const placements = layOutInTiers(
    request({
      entities: [root, ...leaves],
      relations: leaves.map(({ id }) => ({ source: root.id, target: id })),
      aspect: 1.5,
    }),
  );
  const spread = (axis: 'x' | 'y') => {
    const own = [...placements.values()].map((place) => place[axis]);
    return Math.max(...own) - Math.min(...own);
  };
  const ratio = spread('x') / spread('y');
  expect({ isWideEnough: ratio > 1, isLowEnough: ratio < 2.2 }).toEqual({ isWideEnough: true, isLowEnough: true });
});

test('rings lie the farther from the middle the more steps they are away, and what nothing links to it lies outermost', () => {
  const own = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, kind: 'County', name: id }));
  const placements = layOutInRings(request({ entities: own, relations: ties('ab', 'ac', 'cd'), origin: 'a' }));
  const far = (id: string) => {
    const { x = 0, y = 0 } = placements.get(id) ?? {};
    return Math.round(Math.hypot(x, y));
  };
  expect({ a: far('a'), same: far('b') === far('c'), outward: far('c') < far('d') && far('d') < far('e') }).toEqual({
    ...{ a: 0, same: true, outward: true },
  });
});

test('what lies in a province stands in its box, and in that of its city', () => {
  const placements = layOutInBoxes(request());
  const holds = (outer: Placement | undefined, inner: Placement | undefined) =>
    outer !== undefined &&
    inner !== undefined &&
    Math.abs(inner.x - outer.x) + inner.width / 2 <= outer.width / 2 &&
    Math.abs(inner.y - outer.y) + inner.height / 2 <= outer.height / 2;
  const outsiders = Object.entries(within).flatMap(([id, chain]) =>
    chain
      .filter(({ kind }) => kind === 'City' || kind === 'Province')
      .filter((box) => placements.get(id)?.look !== 'free' && !holds(placements.get(box.id), placements.get(id)))
      .map((box) => `${id} ${box.id}`),
  );
  const boxes = [...placements].filter(([id]) => id.startsWith('province:')).map(([, place]) => place);
  const crossing = boxes.flatMap((one, at) =>
    boxes.slice(at + 1).filter((other) => overlap(roomOf(one, ''), roomOf(other, ''))),
  );
  expect({ outsiders, crossing, boxes: boxes.length > 1 }).toEqual({ outsiders: [], crossing: [], boxes: true });
});

test('on the map the north is up and the west on the left', () => {
  const own = ['a', 'b', 'c'].map((id) => ({ id, kind: 'County', name: id }));
  const hub = { id: 'h', kind: 'Agreement', name: 'h' };
  const placements = layOutOnMap(
    request({
      entities: [...own, hub],
      relations: ties('ah', 'bh'),
      within: {},
      located: [
        ['a', 113, 28],
        ['b', 115, 28],
        ['c', 114, 26],
      ],
    }),
  );
  const at = (id: string) => placements.get(id) ?? { x: 0, y: 0 };
  expect({
    west: at('a').x < at('b').x,
    north: at('a').y < at('c').y,
    between: at('a').x < at('h').x && at('h').x < at('b').x,
  }).toEqual({ west: true, north: true, between: true });
});
