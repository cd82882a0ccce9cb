import { geoBounds, geoEqualEarth, geoMercator, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** From so many degrees from west to east on, a part of the world is shown as on a globe, where Mercator's projection would swell the north. */
const wideDegrees = 100;
/** So much is seen around a point that stands alone, in degrees. */
const aroundPoint = 1.5;
const marginPx = 8;

/** The projection that fills the view with what is to be seen: outlines, points, or the whole world where there is neither. */
export function projectionOn(
  { features, points }: { features: readonly Feature[]; points: readonly Position[] },
  { width, height }: { width: number; height: number },
): GeoProjection {
  const seen: FeatureCollection = {
    type: 'FeatureCollection',
    features: [...features, ...(points.length === 0 ? [] : [spread(points)])],
  };
  const [[west], [east]] = geoBounds(seen);
  // Beyond the date line the east is less than the west.
  const degrees = east < west ? east - west + 360 : east - west;
  const projection = degrees > wideDegrees ? geoEqualEarth() : geoMercator();
  return projection.fitExtent(
    [
      [marginPx, marginPx],
      [Math.max(marginPx + 1, width - marginPx), Math.max(marginPx + 1, height - marginPx)],
    ],
    seen,
  );
}

function spread(points: readonly Position[]): Feature {
  const corners = points.flatMap(([lon = 0, lat = 0]) => [
    [lon - aroundPoint, Math.max(-85, lat - aroundPoint)],
    [lon + aroundPoint, Math.min(85, lat + aroundPoint)],
  ]);
  const geometry: Geometry = { type: 'MultiPoint', coordinates: corners };
  return { type: 'Feature', properties: {}, geometry };
}
