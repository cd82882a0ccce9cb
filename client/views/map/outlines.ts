import type { outlines as outlinesRoute } from '#shared/contract/link-routes';
import type { ReplyOf } from '#shared/contract/route';
import { outlineKey, ownCodesOf, type Outlines, type OutlineProperties } from '#shared/outlines';
import { geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Point } from '../../parts/geometry.ts';
import { remember } from '../../state/memo.ts';
import { topologyOf } from '../topology.ts';
import { projectionOn } from './projection.ts';

/** A county-level outline in the view's pixels. */
export interface Shape {
  /** Its name among the files: `outlineKey`. */
  key: string;
  /** Of a file of which no outline is a place of the graph: mere ground, of which nothing is to be said. */
  isGround: boolean;
  name: string;
  city: string;
  province: string;
  path: string;
  /** A point inside, and the outline's width and height. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawnMap {
  /** The largest first, so that none hides a smaller one. */
  shapes: Shape[];
  /** Where places without an outline stand, in the view's pixels, by their id. */
  points: ReadonlyMap<string, Point>;
  cityBorders: string;
  provinceBorders: string;
  /** The border around these outlines together. */
  borderAround: (keys: ReadonlySet<string>) => string;
  sources: Pick<Outlines, 'title' | 'source' | 'licence'>[];
  /** From degrees to the view's pixels. */
  projection: GeoProjection;
}

function featuresOf(outlines: Outlines): Feature<Geometry, OutlineProperties>[] {
  const topology = topologyOf(outlines);
  return feature(topology, topology.objects.counties).features;
}

/** What is drawn, as the server tells it, but for the files of these numbers. */
export type Drawable = ReplyOf<typeof outlinesRoute> & { without?: ReadonlySet<number> };

const nothing: ReadonlySet<number> = new Set();

/** All outlines, as large as the view lets them; a code of one system that two files draw is drawn once. */
export const drawMap = remember((drawable: Drawable, width: number, height: number): DrawnMap => {
  const { outlines: files, places, points, pointSources = [], without = nothing } = drawable;
  const joined = new Set(Object.values(places).flat());
  const seen = new Set<string>();
  const features = files.flatMap((file, at) => {
    if (without.has(at)) return [];
    const own = featuresOf(file).map((one) => ({ ...one, key: outlineKey(at, one.properties.adcode) }));
    const isGround = file.frame === 'places' && !own.some(({ key }) => joined.has(key));
    return own.flatMap((one) => {
      const codes = ownCodesOf(file.coding, one.properties, String(at));
      if (codes.some((code) => seen.has(code))) return [];
      for (const code of codes) seen.add(code);
      return [{ ...one, isGround, isFramed: file.frame !== 'places' || joined.has(one.key) }];
    });
  });
  const framed = features.filter(({ isFramed }) => isFramed);
  const located = Object.values(points);
  const projection = projectionOn(
    { features: framed.length + located.length === 0 ? features : framed, points: located },
    { width, height },
  );
  const path = geoPath(projection).digits(1);
  const borders = (isBorder: (a: OutlineProperties, b: OutlineProperties, file: number) => boolean): string =>
    files
      .map((file, at) => {
        if (without.has(at)) return '';
        const topology = topologyOf(file);
        // The library's types forget here what the geometries carry.
        const lines: MultiLineString = mesh(topology, topology.objects.counties, (a, b) =>
          isBorder(a.properties as OutlineProperties, b.properties as OutlineProperties, at),
        );
        return path(lines) ?? '';
      })
      .join('');
  return {
    projection,
    shapes: features
      .map((one): Shape => {
        const { key, isGround, properties } = one;
        const { name, city, province, lon, lat } = properties;
        const [[x0, y0], [x1, y1]] = path.bounds(one);
        const [x, y] = projection([lon, lat]) ?? path.centroid(one);
        const size = { width: x1 - x0, height: y1 - y0 };
        return { key, isGround, name, city, province, path: path(one) ?? '', x, y, ...size };
      })
      .sort((a, b) => b.width * b.height - a.width * a.height),
    points: new Map(
      Object.entries(points).flatMap(([id, point]) => {
        const at = projection(point);
        return at === null ? [] : [[id, { x: at[0], y: at[1] }]];
      }),
    ),
    cityBorders: borders((a, b) => a.province === b.province && a.city !== b.city),
    provinceBorders: borders((a, b) => a.province !== b.province),
    // An arc on the rim of all outlines has the same one on both sides.
    borderAround: (keys) =>
      borders((a, b, file) => {
        const [one, other] = [keys.has(outlineKey(file, a.adcode)), keys.has(outlineKey(file, b.adcode))];
        return a === b ? one : one !== other;
      }),
    sources: [...files.filter((_, at) => !without.has(at)), ...(located.length === 0 ? [] : pointSources)].map(
      ({ title, source, licence }) => ({ title, source, licence }),
    ),
  };
});
