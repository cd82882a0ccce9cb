import type { outlines } from '#shared/contract/link-routes';
import type { ReplyOf } from '#shared/contract/route';
import { outlineKey } from '#shared/outlines';

/** Where the places of a graph lie, in degrees: the middle of the outlines that make them up, or their point. */
export function locatedPlaces({
  outlines: files,
  places,
  points,
}: ReplyOf<typeof outlines>): [id: string, lon: number, lat: number][] {
  const byKey = new Map(
    files.flatMap(({ topology }, file) =>
      topology.objects.counties.geometries.map(({ properties: { adcode, lon, lat } }): [string, [number, number]] => [
        outlineKey(file, adcode),
        [lon, lat],
      ]),
    ),
  );
  const outlined = Object.entries(places).flatMap(([id, keys]): [string, number, number][] => {
    const own = keys.flatMap((key) => {
      const at = byKey.get(key);
      return at === undefined ? [] : [at];
    });
    const mean = (at: 0 | 1) => own.reduce((sum, one) => sum + one[at], 0) / own.length;
    return own.length === 0 ? [] : [[id, mean(0), mean(1)]];
  });
  return [...outlined, ...Object.entries(points).map(([id, [lon, lat]]): [string, number, number] => [id, lon, lat])];
}
