import { aboutPanelStates, aboutStates } from './about.ts';
import { consoleStates, statementsStates } from './console.ts';
import { queuePanelStates, queueStates, saidStates } from './corrections.ts';
import { dataStates, datasetStates } from './data.ts';
import { draftPanelStates, draftStates } from './draft.ts';
import { documentStates } from './document.ts';
import { entityStates, neighbourStates } from './entity.ts';
import { guestPanelStates, guestStates } from './guest.ts';
import { hubStates, pairStates, placeStates } from './links.ts';
import { noticeStates, statusStates } from './notices.ts';
import { pathStates } from './paths.ts';
import { mapStates, matrixStates, overviewStates, tablesStates } from './places.ts';
import { addedStates, relationStates } from './relation.ts';
import { hiddenStates, severalStates } from './several.ts';
import { savedStates } from './saved.ts';
import { searchStates } from './search.ts';
import type { StateGroup } from './state.ts';
import { supplyPanelStates, supplyStates } from './supply.ts';
import { tieStates } from './ties.ts';
import { timelineStates } from './timeline.ts';

/** Every state of every panel and view: tests read them, `states.html` shows them, and a script takes their picture. */
export const allStates: readonly StateGroup[] = [
  { of: 'overview', stands: 'panel', states: overviewStates },
  { of: 'entity', stands: 'panel', states: entityStates },
  { of: 'neighbours', stands: 'panel', states: neighbourStates },
  { of: 'links of a place', stands: 'panel', states: placeStates },
  { of: 'relation', stands: 'panel', states: relationStates },
  { of: 'what readers say', stands: 'panel', states: saidStates },
  { of: 'pair', stands: 'panel', states: pairStates },
  { of: 'what joins', stands: 'panel', states: hubStates },
  { of: 'what ties straight', stands: 'panel', states: tieStates },
  { of: 'added', stands: 'panel', states: addedStates },
  { of: 'several', stands: 'panel', states: severalStates },
  { of: 'hidden by hand', stands: 'panel', states: hiddenStates },
  { of: 'paths', stands: 'panel', states: pathStates },
  { of: 'supply chain in words', stands: 'panel', states: supplyPanelStates },
  { of: 'saved views', stands: 'panel', states: savedStates },
  { of: 'statements', stands: 'panel', states: statementsStates },
  { of: 'status', stands: 'panel', states: statusStates },
  { of: 'search', stands: 'search', states: searchStates },
  { of: 'notices', stands: 'overlay', states: noticeStates },
  { of: 'document', stands: 'document', states: documentStates },
  { of: 'matrix', stands: 'middle', states: matrixStates },
  { of: 'map', stands: 'middle', states: mapStates },
  { of: 'timeline', stands: 'middle', states: timelineStates },
  { of: 'tables', stands: 'middle', states: tablesStates },
  { of: 'supply chain', stands: 'middle', states: supplyStates },
  { of: 'what is checked', stands: 'middle', states: queueStates },
  { of: 'what is checked in words', stands: 'panel', states: queuePanelStates },
  { of: 'console', stands: 'middle', states: consoleStates },
  { of: 'your data', stands: 'middle', states: dataStates },
  { of: 'datasets', stands: 'panel', states: datasetStates },
  { of: 'a database of others', stands: 'middle', states: guestStates },
  { of: 'a database of others in words', stands: 'panel', states: guestPanelStates },
  { of: 'from a document', stands: 'middle', states: draftStates },
  { of: 'progress of a draft', stands: 'panel', states: draftPanelStates },
  { of: 'about the data', stands: 'middle', states: aboutStates },
  { of: 'about the data in words', stands: 'panel', states: aboutPanelStates },
];
