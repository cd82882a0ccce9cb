import type { State } from '../state/state.ts';
import { createActRunner } from './act.ts';
import type { ActSources } from './act-sources.ts';
import { createChoosingActs } from './choosing.ts';
import { createCoreActs } from './core.ts';
import { createCorrectingActs } from './correcting.ts';
import { createFilterActs } from './filters.ts';
import { createGrowthActs } from './growth.ts';
import { createHidingActs } from './hiding.ts';
import { createLooksActs } from './looks.ts';
import { createNamedPictureActs } from './named-picture.ts';
import { createNamedRelationActs } from './named-relation.ts';
import { createPicture, type PictureParts } from './picture.ts';
import { createPlaceActs } from './places.ts';
import { createPreferenceActs } from './preferences.ts';
import { createReader, type Need } from './reader.ts';
import { createReadingActs } from './reading.ts';
import { createSubnetworkActs } from './subnetwork.ts';

export interface ActionParts extends PictureParts, Pick<ActSources, 'entered' | 'replaced' | 'forgotten'> {
  /** What the view that is shown needs to have read. */
  needs: (state: State) => readonly Need[];
}

/** What a person can do on every page: asks the server, then changes the state. Rooms add their own by `picture`. */
export function createActions({ needs, entered, replaced, forgotten, ...pictureParts }: ActionParts) {
  const { store, api } = pictureParts;
  const acts = createActRunner(store);
  const reader = createReader(store, api, needs);
  const picture = createPicture(pictureParts, acts);
  const parts: ActSources = { store, api, acts, reader, picture, entered, replaced, forgotten };
  const core = createCoreActs(parts);
  const subnetwork = createSubnetworkActs(parts);
  return {
    actions: {
      ...core,
      ...createChoosingActs(parts, core),
      ...createGrowthActs(parts, core),
      ...createHidingActs(parts),
      ...createNamedPictureActs(parts),
      ...createNamedRelationActs(parts, core),
      ...createReadingActs(parts),
      ...createFilterActs(store, { ...picture, ...subnetwork }),
      ...createCorrectingActs(parts),
      ...createPlaceActs(store),
      ...subnetwork,
      ...createPreferenceActs(store),
      ...createLooksActs(store, api),
    },
    picture: {
      ...picture,
      run: acts.run,
      fail: acts.fail,
      readDocumentsOf: reader.readDocumentsOf,
      /** Tells everybody that another picture takes the place of this one. */
      replace: replaced,
    },
  };
}

/** All that can be done on every page; what draws a part of it names the groups, or the acts, that it uses. */
export type Actions = ReturnType<typeof createActions>['actions'];
/** How rooms change the picture, each change an act of its own. */
export type Picture = ReturnType<typeof createActions>['picture'];
