import { outlineKey, type Outlines, type OutlineProperties } from '#shared/outlines';
import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { remember } from '../../state/memo.ts';
import { topologyOf } from '../topology.ts';

/** A county-level outline in the view's pixels. */
export interface Shape {
  /** Its name among the files: `outlineKey`. */
  key: string;
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
  shapes: Shape[];
  cityBorders: string;
  provinceBorders: string;
  /** The border around these outlines together. */
  borderAround: (keys: ReadonlySet<string>) => string;
  sources: Pick<Outlines, 'title' | 'source' | 'licence'>[];
}

function featuresOf(outlines: Outlines): Feature<Geometry, OutlineProperties>[] {
  const topology = topologyOf(outlines);
  return feature(topology, topology.objects.counties).features;
}

/** All outlines in Mercator's projection, as large as the view lets them; a code of one system that two files draw is drawn once. */
export const drawMap = remember((files: readonly Outlines[], width: number, height: number): DrawnMap => {
  const seen = new Set<string>();
  const features = files.flatMap((file, at) =>
    featuresOf(file).flatMap((one) => {
      const { adcode } = one.properties;
      const code = file.coding === 'own' ? outlineKey(at, adcode) : `${file.coding} ${adcode}`;
      if (seen.has(code)) return [];
      seen.add(code);
      return [{ ...one, key: outlineKey(at, adcode) }];
    }),
  );
  const margin = 8;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [Math.max(margin + 1, width - margin), Math.max(margin + 1, height - margin)],
    ],
    { type: 'FeatureCollection', features },
  );
  const path = geoPath(projection).digits(1);
  const borders = (isBorder: (a: OutlineProperties, b: OutlineProperties, file: number) => boolean): string =>
    files
      .map((file, at) => {
        const topology = topologyOf(file);
        // The library's types forget here what the geometries carry.
        const lines: MultiLineString = mesh(topology, topology.objects.counties, (a, b) =>
          isBorder(a.properties as OutlineProperties, b.properties as OutlineProperties, at),
        );
        return path(lines) ?? '';
      })
      .join('');
  return {
    shapes: features.map((one) => {
      const { name, city, province, lon, lat } = one.properties;
      const [[x0, y0], [x1, y1]] = path.bounds(one);
      const [x, y] = projection([lon, lat]) ?? path.centroid(one);
      return { key: one.key, name, city, province, path: path(one) ?? '', x, y, width: x1 - x0, height: y1 - y0 };
    }),
    cityBorders: borders((a, b) => a.province === b.province && a.city !== b.city),
    provinceBorders: borders((a, b) => a.province !== b.province),
    // An arc on the rim of all outlines has the same one on both sides.
    borderAround: (keys) =>
      borders((a, b, file) => {
        const [one, other] = [keys.has(outlineKey(file, a.adcode)), keys.has(outlineKey(file, b.adcode))];
        return a === b ? one : one !== other;
      }),
    sources: files.map(({ title, source, licence }) => ({ title, source, licence })),
  };
});
