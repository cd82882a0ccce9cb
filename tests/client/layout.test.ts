import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../client/layout/compose.ts';
import { layOutGenerally } from '../../client/layout/general.ts';
import type { LayoutEntity, LayoutRelation, LayoutRequest } from '../../client/layout/messages.ts';
import { packPlacements, unpackPlacements } from '../../client/layout/messages.ts';
import { placeNear } from '../../client/layout/near.ts';
import { overlap } from '../../client/parts/geometry.ts';
import { roomOf } from '../../client/layout/overlaps.ts';
import { usualRoles } from '../../shared/usual-roles.ts';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { firstDatasetFolder } from '../support/first-dataset.ts';

const request = (part: Partial<LayoutRequest>): LayoutRequest => ({
  how: 'force',
  entities: [],
  relations: [],
  within: {},
  roles: usualRoles,
  fixed: [],
  seed: 1,
  aspect: 1.1,
  ...part,
});

const { dataset } = await checkDataset(firstDatasetFolder);
const drawn = (dataset?.entities ?? [])
  .filter(({ kind }) => kind !== 'Document' && kind !== 'Measure')
  .map(({ id, kind, name }): LayoutEntity => ({ id, kind, name }));
const ids = new Set<string>(drawn.map(({ id }) => id));
const lines = (dataset?.relations ?? [])
  .filter(({ source, target }) => ids.has(source) && ids.has(target))
  .map(({ source, target }): LayoutRelation => ({ source, target }));

describe('the general layout', () => {
  const all = layOutGenerally(request({ entities: drawn, relations: lines }));

  test('places every entity, and no two rooms with their names overlap', () => {
    const rooms = drawn.map(({ id, name }) => {
      const place = all.get(id);
      if (place === undefined) throw new Error(`${id} has no place`);
      return roomOf(place, name);
    });
    const overlapping = rooms.flatMap((room, at) => rooms.slice(at + 1).filter((other) => overlap(room, other)));
    expect(overlapping).toEqual([]);
  });

  test('the same graph and seed give the same picture, another seed another', () => {
    const some = request({
      entities: drawn.slice(0, 60),
      relations: lines.filter(
        ({ source, target }) =>
          drawn.slice(0, 60).some(({ id }) => id === source) && drawn.slice(0, 60).some(({ id }) => id === target),
      ),
    });
    expect(layOutGenerally(some)).toEqual(layOutGenerally(some));
    expect(layOutGenerally({ ...some, seed: 2 })).not.toEqual(layOutGenerally(some));
  });

  test('lays out 600 entities, which cose-bilkent does not', () => {
    const entities = Array.from({ length: 600 }, (_, at) => ({
      id: `county:${at}`,
      kind: 'County',
      name: '某县',
    }));
    const relations = entities.slice(1).map(({ id }, at) => ({ source: id, target: `county:${Math.floor(at / 3)}` }));
    const placements = layOutGenerally(request({ entities, relations }));
    expect([...placements.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  test('one entity, and none, are laid out', () => {
    expect({
      ofNothing: layOutGenerally(request({})).size,
      ofOne: layOutGenerally(request({ entities: drawn.slice(0, 1) })).size,
    }).toEqual({ ofNothing: 0, ofOne: 1 });
  });
});

describe('expanding', () => {
  test('moves nothing and lays the new ones on free ground', () => {
    const there = drawn.slice(0, 80);
    const isThere = (end: string) => there.some(({ id }) => id === end);
    const relations = lines.filter(({ source, target }) => isThere(source) && isThere(target));
    const nameOf = new Map(drawn.map(({ id, name }) => [id, name]));
    const placed = layOutGenerally(request({ entities: there, relations }));
    const fixed = [...placed].map(([id, place]): LayoutRequest['fixed'][number] => [id, place, nameOf.get(id) ?? '']);
    const fresh = drawn.slice(80, 105);
    const placements = placeNear(request({ how: 'near', entities: fresh, fixed, origin: drawn[0]?.id ?? '' }));
    const rooms = [...placed, ...placements].map(([id, place]) => roomOf(place, nameOf.get(id) ?? ''));
    const overlapping = rooms
      .slice(80)
      .filter((room, at) => rooms.some((other, nth) => nth !== at + 80 && overlap(room, other)));
    expect({ placements: placements.size, overlapping }).toEqual({ placements: 25, overlapping: [] });
  });
});

describe('the composed picture', () => {
  const provinces = ['province:1', 'province:2', 'province:3'];
  const picture = fc.record({
    counties: fc.integer({ min: 1, max: 24 }),
    hubs: fc.integer({ min: 1, max: 20 }),
    ties: fc.array(fc.tuple(fc.nat(23), fc.nat(19)), { minLength: 1, maxLength: 60 }),
  });

  test('no box, row or card lies on another, whatever the graph', () => {
    fc.assert(
      fc.property(picture, ({ counties, hubs, ties }) => {
        const county = (at: number) => `county:${at % counties}`;
        const chain = (at: number) => [
          { id: `city:${at % 5}`, kind: 'City', name: '某市' },
          { id: provinces[(at % 5) % 3] ?? '', kind: 'Province', name: '某省' },
        ];
        const entities = [
          ...provinces.map((id) => ({ id, kind: 'Province', name: '某省' })),
          ...[0, 1, 2, 3, 4].map((at) => ({ id: `city:${at}`, kind: 'City', name: '某市' })),
          ...Array.from({ length: counties }, (_, at) => ({
            id: county(at),
            kind: 'County',
            name: `第${at}县`,
          })),
          ...Array.from({ length: hubs }, (_, at) => ({
            id: `agreement:${at}`,
            kind: 'Agreement',
            name: '关于某事的合作框架协议'.repeat(1 + (at % 3)),
          })),
          { id: 'region:x', kind: 'Region', name: '某某毗邻地区' },
        ];
        const within = Object.fromEntries([
          ...Array.from({ length: counties }, (_, at) => [county(at), chain(at)]),
          ...[0, 1, 2, 3, 4].map((at) => [`city:${at}`, chain(at).slice(1)]),
        ]) as LayoutRequest['within'];
        const relations = ties.map(([a, b]) => ({ source: county(a), target: `agreement:${b % hubs}` }));
        const placements = compose(request({ how: 'composed', entities, relations, within }));
        const flat = [...placements].filter(([id]) => !id.startsWith('province:') && !id.startsWith('city:'));
        const rooms = flat.map(([, place]) => roomOf({ ...place, look: place.look }, ''));
        const cities = [...placements].filter(([id]) => id.startsWith('city:')).map(([, place]) => roomOf(place, ''));
        const clash = (group: typeof rooms) =>
          group.some((room, at) => group.slice(at + 1).some((other) => overlap(room, other, -0.01)));
        return placements.size === entities.length && !clash(rooms) && !clash(cities);
      }),
      { numRuns: 150 },
    );
  });
});

test('placements survive the way through the worker', () => {
  const placements = new Map([['county:a', { x: 1.5, y: -2, width: 30, height: 14, look: 'left' as const }]]);
  expect(unpackPlacements(['county:a'], packPlacements(['county:a'], placements))).toEqual(placements);
});
