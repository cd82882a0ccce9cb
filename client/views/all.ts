import { aboutView } from './about/view.ts';
import { cypherView } from './cypher/view.ts';
import { dataView } from './data/view.ts';
import { guestView } from './guest/view.ts';
import { draftView } from './draft/view.ts';
import { mapView } from './map/view.ts';
import { matrixView } from './matrix/view.ts';
import { networkView } from './network/view.ts';
import { pathsFeature } from './paths/feature.ts';
import { queueView } from './queue/view.ts';
import { supplyView } from './supply/view.ts';
import { tablesView } from './tables/view.ts';
import { timelineView } from './timeline/view.ts';

/** What belongs to no view alone. */
export const features = [pathsFeature] as const;

/** The views, in the order of their list. */
export const views = [
  networkView,
  matrixView,
  mapView,
  timelineView,
  tablesView,
  supplyView,
  queueView,
  cypherView,
  dataView,
  draftView,
  guestView,
  aboutView,
] as const;
