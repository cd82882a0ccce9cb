import * as z from 'zod';

/** Which columns of entities.csv say where a place is: its code, if that is not the slug of its id, and its degrees of longitude and latitude (WGS 84). */
export const PlaceColumns = z.strictObject({
  code: z.string().min(1).optional(),
  lon: z.string().min(1).optional(),
  lat: z.string().min(1).optional(),
});
export type PlaceColumns = z.output<typeof PlaceColumns>;

const usualNames = {
  lon: ['lon', 'lng', 'long', 'longitude', '经度'],
  lat: ['lat', 'latitude', '纬度'],
} as const;

/** The declared columns, and for coordinates without one the column of a usual name that holds numbers. */
export function placeColumnsOf(
  declared: PlaceColumns | undefined,
  fields: readonly { name: string; type: string }[],
): PlaceColumns {
  const usual = (names: readonly string[]) =>
    fields.find(({ name, type }) => ['number', 'integer'].includes(type) && names.includes(name.toLowerCase()))?.name;
  const [lon, lat] = [declared?.lon ?? usual(usualNames.lon), declared?.lat ?? usual(usualNames.lat)];
  return {
    ...(declared?.code === undefined ? {} : { code: declared.code }),
    ...(lon === undefined || lat === undefined ? {} : { lon, lat }),
  };
}

/** A place's point, in degrees, or undefined where its properties give none on the globe. */
export function pointOf(
  properties: Readonly<Record<string, unknown>>,
  { lon, lat }: PlaceColumns,
): [lon: number, lat: number] | undefined {
  if (lon === undefined || lat === undefined) return undefined;
  const [x, y] = [properties[lon], properties[lat]];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : undefined;
}
