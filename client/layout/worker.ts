import type { Placement } from '../state/graph.ts';
import { layOutInBoxes } from './boxes.ts';
import { compose } from './compose.ts';
import { layOutGenerally } from './general.ts';
import { type LayoutRequest, packPlacements } from './messages.ts';
import { placeNear } from './near.ts';
import { layOutOnMap } from './on-map.ts';
import { holdPinned } from './pinned.ts';
import { layOutInRings } from './rings.ts';
import { layOutInTiers } from './tiers.ts';

const ways: Record<LayoutRequest['how'], (request: LayoutRequest) => Map<string, Placement>> = {
  ...{ composed: compose, force: layOutGenerally, near: placeNear },
  ...{ tiers: layOutInTiers, rings: layOutInRings, boxes: layOutInBoxes, map: layOutOnMap },
};

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const request = event.data;
  const packed = packPlacements(
    request.entities.map(({ id }) => id),
    holdPinned(ways[request.how](request), request),
  );
  self.postMessage(packed, { transfer: [packed.buffer] });
});
