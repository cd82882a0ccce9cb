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
function eyeOf(transform: ZoomTransform, ground: Ground): MapEye | undefined {
  const { width, height } = ground.size;
  const place = transform.k === 1 ? undefined : placeAt(transform.invert([width / 2, height / 2]), ground);
  return place && { lon: place[0], lat: place[1], zoom: transform.k };
}

const steps = 64;

/** The degrees of a point of the whole map; of one beside the globe, where a projection tells places of its other side, those on the way to the middle. */
function placeAt([x, y]: [number, number], { size, projection }: Ground): [number, number] | undefined {
  const [middleX, middleY] = [size.width / 2, size.height / 2];
  for (let step = steps; step >= 0; step--) {
    const share = step / steps;
    const point: [number, number] = [middleX + (x - middleX) * share, middleY + (y - middleY) * share];
    const place = projection.invert?.(point);
    const [againX = NaN, againY = NaN] = (place && projection(place)) ?? [];
    if (place && Math.hypot(againX - point[0], againY - point[1]) < 1) return place;
  }
  return undefined;
}

function transformOf({ lon, lat, zoom: k }: MapEye, { size, projection }: Ground): ZoomTransform {
  const middle = projection([lon, lat]);
  if (middle === null) return zoomIdentity;
  const [x, y] = middle;
  return zoomIdentity.translate(size.width / 2 - x * k, size.height / 2 - y * k).scale(k);
}
