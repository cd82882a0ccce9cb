import { joinNames, splitNames } from '#shared/joined-names';
import type { Parameter } from './address-table.ts';

/** Where somebody looks on the map who has moved or zoomed it: the middle in degrees, and how much larger than whole it is drawn. */
export interface MapEye {
  lon: number;
  lat: number;
  zoom: number;
}

/** How far the matrix is scrolled, in pixels from its first row and column. */
export interface MatrixScroll {
  x: number;
  y: number;
}

/** So much larger than whole a map is drawn at most. */
export const largestMapZoom = 12;

/** To a pixel or two on any screen. */
const digits = { degrees: 4, zoom: 2 };

export const mapEyePart: Parameter<{ mapEye: MapEye | undefined }, MapEye | undefined> = {
  name: 'map',
  read: (given) => {
    const [lon, lat, zoom, ...others] = numbersOf(given, /^-?\d{1,3}(?:\.\d{1,4})?$/);
    if (lon === undefined || lat === undefined || zoom === undefined || others.length > 0) return undefined;
    const isOnMap = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 1 && zoom <= largestMapZoom;
    return isOnMap ? { lon, lat, zoom } : undefined;
  },
  write: ({ mapEye }) =>
    mapEye &&
    joinNames(
      [rounded(mapEye.lon, digits.degrees), rounded(mapEye.lat, digits.degrees), rounded(mapEye.zoom, digits.zoom)],
      '~',
    ),
};

export const matrixScrollPart: Parameter<{ matrixScroll: MatrixScroll | undefined }, MatrixScroll | undefined> = {
  name: 'scroll',
  read: (given) => {
    const [x, y, ...others] = numbersOf(given, /^\d{1,6}$/);
    return x === undefined || y === undefined || others.length > 0 ? undefined : { x, y };
  },
  write: ({ matrixScroll }) => matrixScroll && joinNames([matrixScroll.x, matrixScroll.y].map(String), '~'),
};

/** Nothing where one of them is no such number. */
function numbersOf(given: string | undefined, form: RegExp): number[] {
  const parts = splitNames(given, '~') ?? [];
  return parts.every((one) => form.test(one)) ? parts.map(Number) : [];
}

function rounded(number: number, most: number): string {
  return String(Number(number.toFixed(most)));
}
