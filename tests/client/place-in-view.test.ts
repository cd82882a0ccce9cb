import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';

test('the place on the map and the scroll of the matrix are in the address and read again', () => {
  const mapEye = { lon: 114.123456, lat: -27.5, zoom: 3.14159 };
  const matrixScroll = { x: 120, y: 0 };
  const address = writeAddress('', { ...firstPageState, view: 'map', mapEye, matrixScroll });
  const { state } = readAddress(address, false);
  expect({ address, mapEye: state.mapEye, matrixScroll: state.matrixScroll }).toEqual({
    address: '?view=map&map=114.1235~-27.5~3.14&scroll=120~0',
    ...{ mapEye: { lon: 114.1235, lat: -27.5, zoom: 3.14 }, matrixScroll },
  });
});

test.each(['?map=1~2', '?map=1~2~0.5', '?map=200~2~3', '?map=a~2~3', '?map=1~2~3~4', '?map='])(
  'what is no place on the map is the whole map: %s',
  (search) => {
    expect(readAddress(search, false).state.mapEye).toBe(undefined);
  },
);

test.each(['?scroll=1', '?scroll=-1~2', '?scroll=1~2~3', '?scroll=x~y'])(
  'what is no scroll is the beginning: %s',
  (search) => {
    expect(readAddress(search, false).state.matrixScroll).toBe(undefined);
  },
);
