// @vitest-environment happy-dom
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { projectionOn } from '../../client/views/map/projection.ts';
import { createZooming } from '../../client/views/map/zooming.ts';
import type { MapEye } from '../../client/state/place-in-view.ts';

/** All around the world, so that the map is of all of it. */
const around = [-179, -90, 0, 90, 179].flatMap((lon) => [
  [lon, -85],
  [lon, 83],
]);

/** Where one looks who zooms the map of the world in a window of this size into its upper left corner, in pixels of the whole map. */
function seenInCorner(size: { width: number; height: number }) {
  const told: (MapEye | undefined)[] = [];
  const zooming = createZooming(
    () => undefined,
    (eye) => told.push(eye),
  );
  const features: FeatureCollection['features'] = [
    { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: around } },
  ];
  const projection = projectionOn({ features, points: [] }, size);
  zooming.follow(undefined, { size, projection });
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  // The DOM of the tests knows of no points of a picture, of no borders around it, and of no pointer.
  const nowhere = { clientLeft: { value: 0 }, clientTop: { value: 0 }, clientX: { value: 0 }, clientY: { value: 0 } };
  Object.defineProperties(element, { ...nowhere, createSVGPoint: { value: undefined } });
  zooming.attach(element);
  element.dispatchEvent(Object.defineProperties(new WheelEvent('wheel', { deltaY: -1500 }), nowhere));
  const { k } = zooming.transform();
  window.dispatchEvent(new Event('pointerdown'));
  zooming.attach(undefined);
  const eye = told.at(-1);
  const [x = NaN, y = NaN] = (eye && projection([eye.lon, eye.lat])) ?? [];
  return { k: Math.round(k), isLeft: x < size.width / 2, isAbove: y < size.height / 2 };
}

test('who looks beside the globe is led to its edge on that side, not to its other side', () => {
  const corner = { k: 8, isLeft: true, isAbove: true };
  expect({
    upright: seenInCorner({ width: 360, height: 420 }),
    across: seenInCorner({ width: 1500, height: 500 }),
  }).toEqual({ upright: corner, across: corner });
});
