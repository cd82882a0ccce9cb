import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { GeoProjection } from 'd3-geo';
import { beforeActs } from '../../parts/before-acts.ts';
import type { Size } from '../../parts/observed-size.ts';
import { largestMapZoom, type MapEye } from '../../state/place-in-view.ts';

interface Zooming {
  /** From the whole map to what is seen of it, in pixels. */
  transform: () => ZoomTransform;
  attach: (element: SVGSVGElement | undefined) => void;
  zoomBy: (factor: number) => void;
  zoomOut: () => void;
  /** Looks where the state says, on a map of this size and projection. */
  follow: (eye: MapEye | undefined, on: Ground) => void;
}

interface Ground {
  size: Size;
  projection: GeoProjection;
}

/** Moving and zooming the map; `look` is told where the reader looks once he has moved it, and what is not told does not follow. */
export function createZooming(again: () => void, look?: (eye: MapEye | undefined) => void): Zooming {
  let transform: ZoomTransform = zoomIdentity;
  let element: SVGSVGElement | undefined;
  let ground: Ground | undefined;
  let known: MapEye | undefined;
  let isToTell = false;
  let close: () => void = () => undefined;

  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, largestMapZoom])
    .on('zoom', (event: { transform: ZoomTransform }) => {
      transform = event.transform;
      isToTell = true;
      again();
    })
    .on('end', () => tell());
  const tell = () => {
    if (!isToTell || ground === undefined) return;
    isToTell = false;
    known = eyeOf(transform, ground);
    look?.(known);
  };

  return {
    transform: () => transform,
    attach: (found) => {
      close();
      element = found;
      if (found === undefined) return;
      select(found).property('__zoom', transform).call(zooming).on('dblclick.zoom', null);
      close = look === undefined ? () => undefined : beforeActs(tell);
    },
    zoomBy: (factor) => {
      if (element !== undefined) zooming.scaleBy(select(element), factor);
    },
    zoomOut: () => {
      if (element !== undefined) zooming.transform(select(element), zoomIdentity);
    },
    follow: (eye, on) => {
      const isOther = ground?.projection !== on.projection;
      if (isOther) {
        const { width, height } = on.size;
        const whole: [[number, number], [number, number]] = [
          [0, 0],
          [width, height],
        ];
        zooming.extent(whole).translateExtent(whole);
      }
      ground = on;
      // On its way by hand it is where the hand has it.
      if (look === undefined || isToTell || (eye === known && !(isOther && eye !== undefined))) return;
      known = eye;
      transform = eye === undefined ? zoomIdentity : transformOf(eye, on);
      if (element !== undefined) select(element).property('__zoom', transform);
    },
  };
}

/** The whole map needs no word. */
function eyeOf(transform: ZoomTransform, { size, projection }: Ground): MapEye | undefined {
  const middle = projection.invert?.(transform.invert([size.width / 2, size.height / 2]));
  if (transform.k === 1 || middle === null || middle === undefined) return undefined;
  return { lon: middle[0], lat: middle[1], zoom: transform.k };
}

function transformOf({ lon, lat, zoom: k }: MapEye, { size, projection }: Ground): ZoomTransform {
  const middle = projection([lon, lat]);
  if (middle === null) return zoomIdentity;
  const [x, y] = middle;
  return zoomIdentity.translate(size.width / 2 - x * k, size.height / 2 - y * k).scale(k);
}
