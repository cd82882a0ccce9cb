import { expect, test } from 'vitest';
import { compose } from '../../client/layout/compose.ts';
import { place, refOf } from '../../client/states/build.ts';
import { usualRoles } from '../../shared/usual-roles.ts';

const lands = ['cn', 'jp', 'de', 'fr'].map((code) => place('province', code, code));
const cities = lands.flatMap((land, at) =>
  Array.from({ length: 4 - at }, (_, nth) => ({
    land,
    city: place('city', `${land.name}${nth}`, `${land.name}${nth}`),
  })),
);
const cityOf = (name: string) => cities.find(({ city }) => city.name === name)?.city.id ?? '';

test('of ties between places none runs within a side, where that can be', () => {
  const pairs = [
    ...[['cn0', 'jp0'] as const, ['cn1', 'de0'] as const, ['cn2', 'fr0'] as const, ['cn3', 'de1'] as const],
    ['cn0', 'fr0'] as const,
  ];
  const placements = compose({
    ...{ how: 'composed', roles: usualRoles, fixed: [], seed: 1, aspect: 1.1 },
    entities: [...lands, ...cities.map(({ city }) => city)].map(({ id, kind, name }) => ({ id, kind, name })),
    relations: pairs.map(([from, to]) => ({ source: cityOf(from), target: cityOf(to) })),
    within: Object.fromEntries(cities.map(({ land, city }) => [city.id, [refOf(land)]])),
  });
  const sideOf = (name: string) => Math.sign(placements.get(cityOf(name))?.x ?? 0);
  expect(pairs.filter(([from, to]) => sideOf(from) === sideOf(to))).toEqual([]);
});
