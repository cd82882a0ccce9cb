/** Makes data/geo/world-countries.topojson of the packages world-atlas and iso-3166: `npx tsx docs/world-outlines.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoArea, geoBounds, geoCentroid, geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { iso31661 } from 'iso-3166/1.js';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const path = fileURLToPath(import.meta.resolve('world-atlas/countries-110m.json'));
// The package describes its file in words alone.
const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas;
const codes = new Map(iso31661.map((one) => [one.numeric, one]));
/** Nobody's country, and a third of the map in most projections. */
const antarctica = '010';

const geometries = atlas.objects.countries.geometries.flatMap((geometry) => {
  const { id } = geometry;
  const drawn = feature(atlas, geometry);
  if (id === antarctica || drawn.type !== 'Feature') return [];
  const { geometry: shape, properties } = drawn;
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return [];
  const { name } = properties;
  const code = codes.get(String(id));
  // Three areas have no code of the standard; theirs is none that a dataset could have.
  const adcode = code?.alpha3 ?? `x-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  const [lon, lat] = pointInside(shape);
  const also = code === undefined ? {} : { also: [code.alpha2, code.numeric] };
  return [{ ...geometry, properties: { adcode, ...also, name, city: '', province: '', lon, lat } }];
});
const { transform, arcs } = atlas;
const world = { type: 'Topology', transform, objects: { counties: { type: 'GeometryCollection', geometries } }, arcs };
writeFileSync(
  fileURLToPath(new URL('../data/geo/world-countries.topojson', import.meta.url)),
  `${JSON.stringify(world)}\n`,
);

/** The middle of the largest part, or the point of a grid over it that lies nearest to that and inside. */
function pointInside(shape: Polygon | MultiPolygon): [number, number] {
  const parts = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((coordinates): Polygon => ({
    type: 'Polygon',
    coordinates,
  }));
  const [largest = shape] = parts.sort((a, b) => geoArea(b) - geoArea(a));
  const middle = geoCentroid(largest);
  if (geoContains(largest, middle)) return rounded(middle);
  const [[west, south], [east, north]] = geoBounds(largest);
  const steps = Array.from({ length: 39 }, (_, at) => (at + 1) / 40);
  const grid = steps.flatMap((x) =>
    steps.map((y): [number, number] => [west + (east - west) * x, south + (north - south) * y]),
  );
  const distance = ([x, y]: [number, number]) => (x - middle[0]) ** 2 + (y - middle[1]) ** 2;
  const [nearest = middle] = grid.filter((one) => geoContains(largest, one)).sort((a, b) => distance(a) - distance(b));
  return rounded(nearest);
}

function rounded([lon, lat]: [number, number]): [number, number] {
  return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
}
