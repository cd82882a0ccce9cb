import { compose } from './compose.ts';
import { layOutGenerally } from './general.ts';
import { type LayoutRequest, packPlacements } from './messages.ts';
import { placeNear } from './near.ts';
import { holdPinned } from './pinned.ts';

const ways = { compose, general: layOutGenerally, near: placeNear };

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const request = event.data;
  const packed = packPlacements(
    request.entities.map(({ id }) => id),
    holdPinned(ways[request.how](request), request),
  );
  self.postMessage(packed, { transfer: [packed.buffer] });
});
