import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { expect, test } from 'vitest';
import { placeWithin } from '../../shared/default-roles.ts';
import { emptyGraph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { beginPicture } from '../../client/state/hiding.ts';
import { broughtRelations, madeOf } from '../../client/state/made.ts';
import { entity, relation } from '../../client/states/build.ts';

const county = entity('County', 'a', '县');
const city = entity('City', 'c', '市');
const village = entity('Town', 'v', '镇');
const treaty = entity('Agreement', 't', '协议');
const signed = relation('SIGNED', county, treaty);
const inCity = relation(placeWithin, county, city);
const inCounty = relation(placeWithin, village, county);
const stands = (x: number): Placement => ({ x, y: 0, width: 24, height: 24, look: 'free' });

const laid = beginPicture(
  mergeSubgraph(emptyGraph, { entities: [county, city], relations: [] }),
  {
    placements: new Map([
      [county.id, stands(0)],
      [city.id, stands(50)],
    ]),
    aspect: 1,
  },
  emptyGraph,
);

test('of a picture as it was laid out nothing is told', () => {
  expect(madeOf(laid)).toEqual({ brought: [], moved: [], origins: [] });
});

test('what is pinned is told with its pin alone', () => {
  const moved = { ...laid, placements: new Map([...laid.placements, [city.id, stands(70)] as const]) };
  expect({
    free: madeOf(moved).moved,
    pinned: madeOf({ ...moved, pinned: new Map([[city.id, { x: 70, y: 0 }]]) }).moved,
  }).toEqual({
    free: [{ id: city.id, place: stands(70) }],
    pinned: [],
  });
});

test('of the network of two places it is told as of any, for an address names it', () => {
  const grown = mergeSubgraph(
    { ...laid, shows: { what: 'pair', a: 'a', b: 'b' } },
    {
      ...{ entities: [treaty], relations: [], placements: new Map([[treaty.id, stands(9)]]) },
    },
  );
  const address = writeAddress('', { ...firstPageState, graph: grown });
  expect({ brought: madeOf(grown).brought.map(({ id }) => id), only: readAddress(address, false).only }).toEqual({
    ...{ brought: [treaty.id], only: ['a', 'b'] },
  });
});

test('a place within another comes again only where one of the two was expanded', () => {
  const brought = [treaty, village].map(({ id }) => ({ id, origin: undefined, place: stands(9) }));
  const idsOf = (origins: readonly string[]) =>
    broughtRelations(laid, { brought, origins }, [signed, inCity, inCounty]).map(({ id }) => id);
  expect({ none: idsOf([]), county: idsOf([county.id]) }).toEqual({
    none: [signed.id],
    county: [signed.id, inCity.id, inCounty.id],
  });
});

test('what is there already is not brought once more', () => {
  const known = mergeSubgraph(laid, { entities: [treaty], relations: [signed] });
  expect(broughtRelations(known, { brought: [], origins: [county.id] }, [signed])).toEqual([]);
});
