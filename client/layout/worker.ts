import type { Placement } from '../state/graph.ts';
import { layOutInBoxes } from './boxes.ts';
import { compose } from './compose.ts';
import { type LaidOut, type LayoutRequest, packPlacements, type SentRequest } from './messages.ts';
import { placeNear } from './near.ts';
import { layOutOnMap } from './on-map.ts';
import { holdPinned } from './pinned.ts';
import { layOutInRings } from './rings.ts';
import { layOutInTiers } from './tiers.ts';

type Way = (request: LayoutRequest) => Map<string, Placement> | Promise<Map<string, Placement>>;

const ways: Record<LayoutRequest['how'], Way> = {
  ...{ composed: compose, near: placeNear, tiers: layOutInTiers, rings: layOutInRings },
  ...{ boxes: layOutInBoxes, map: layOutOnMap },
  // The libraries of forces are thirty times what all the others are; the first picture needs none.
  force: async (request) => (await import('./general.ts')).layOutGenerally(request),
};

self.addEventListener('message', ({ data }: MessageEvent<SentRequest>) => {
  // Whoever asked hears of it as of a mistake of the worker's.
  void answer(data).catch(reportError);
});

async function answer({ nth, request }: SentRequest): Promise<void> {
  const placements = holdPinned(await ways[request.how](request), request);
  const packed = packPlacements(
    request.entities.map(({ id }) => id),
    placements,
  );
  self.postMessage({ nth, packed } satisfies LaidOut, { transfer: [packed.buffer] });
}
