import { measuresAmong, mentionsAmong, relationsAmong } from './among-routes.ts';
import { correct, corrections } from './correction-routes.ts';
import { cypher } from './cypher-routes.ts';
import { about, datasets, loadDataset, removeDataset } from './dataset-routes.ts';
import { exportGraph, exportSight } from './export-routes.ts';
import { changeGuestMapping, guestMapping } from './guest-routes.ts';
import { askDraftModel, draftModel, makeDraft, makeDraftDataset } from './draft-routes.ts';
import { links, outlines, participations, timeline } from './link-routes.ts';
import { paths } from './path-routes.ts';
import { alive, health } from './health-routes.ts';
import { document, documents, entity, neighbours, network, schema } from './routes.ts';
import { decideSame, same } from './same-routes.ts';
import { search, sentences } from './search-routes.ts';
import { supplyChain } from './supply-routes.ts';
import { removeView, savedView, savedViews, saveView } from './view-routes.ts';

/** Every route by its name: what the server must answer, the browser can ask and the OpenAPI document lists. */
export const allRoutes = {
  health,
  alive,
  schema,
  network,
  search,
  sentences,
  paths,
  supplyChain,
  entity,
  neighbours,
  relationsAmong,
  measuresAmong,
  mentionsAmong,
  links,
  participations,
  timeline,
  outlines,
  cypher,
  document,
  documents,
  exportGraph,
  exportSight,
  datasets,
  about,
  removeDataset,
  loadDataset,
  guestMapping,
  changeGuestMapping,
  same,
  decideSame,
  corrections,
  correct,
  savedViews,
  savedView,
  saveView,
  removeView,
  makeDraft,
  makeDraftDataset,
  draftModel,
  askDraftModel,
};
export type AllRoutes = typeof allRoutes;
