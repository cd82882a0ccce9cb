import { expect, test } from 'vitest';
import { compose } from '../../client/layout/compose.ts';
import { layOutGenerally } from '../../client/layout/general.ts';
import type { LayoutRequest } from '../../client/layout/messages.ts';
import { roomOf } from '../../client/layout/overlaps.ts';
import { holdPinned } from '../../client/layout/pinned.ts';
import { overlap } from '../../client/parts/geometry.ts';
import { many } from '../../client/states/build.ts';
import { places } from '../../client/states/world.ts';
import { usualRoles } from '../../shared/usual-roles.ts';

const usual = { relations: [], roles: usualRoles, fixed: [], seed: 1, aspect: 1 };
const free: LayoutRequest = {
  ...{ ...usual, how: 'force', within: {} },
  entities: many(30, (nth) => ({ id: `company:${nth}`, kind: 'Company', name: `企业${nth}` })),
};
const { hunan, chenzhou, rucheng, guidong, jiangxi } = places;
const composed: LayoutRequest = {
  ...{ ...usual, how: 'composed' },
  entities: [hunan, chenzhou, rucheng, guidong, jiangxi],
  within: { [chenzhou.id]: [hunan], [rucheng.id]: [chenzhou, hunan], [guidong.id]: [chenzhou, hunan] },
};

test('what is pinned stands where it is pinned, and nothing lies on it', () => {
  const wanted = layOutGenerally(free).get('company:2') ?? { x: 0, y: 0 };
  const placed = holdPinned(layOutGenerally(free), { ...free, pinned: [['company:1', wanted.x, wanted.y]] });
  const rooms = free.entities.map(({ id, name }) => {
    const place = placed.get(id);
    if (place === undefined) throw new Error(`${id} has no place`);
    return roomOf(place, name);
  });
  expect({
    place: { x: placed.get('company:1')?.x, y: placed.get('company:1')?.y },
    overlapping: rooms.flatMap((room, at) => rooms.slice(at + 1).filter((one) => overlap(room, one))),
  }).toEqual({ place: { x: wanted.x, y: wanted.y }, overlapping: [] });
});

test('a pin does not take a county out of the box of its city', () => {
  const before = compose(composed);
  const outside = holdPinned(before, { ...composed, pinned: [[rucheng.id, 900, 900]] });
  expect(outside.get(rucheng.id)).toEqual(before.get(rucheng.id));
});

test('a box goes where its picture puts it, pinned or not', () => {
  const before = compose(composed);
  expect(holdPinned(before, { ...composed, pinned: [[hunan.id, 900, 900]] })).toEqual(before);
});
