import './map.css';
import { graphWords } from '../../i18n/graph-words.ts';
import { areAllOff } from '../../state/wanted-datasets.ts';
import { allOffMessage } from '../all-off.ts';
import { placesPanel, insideOfPlaces } from '../places.ts';
import { whyUnlinked } from '../why-unlinked.ts';
import { unread } from '../unread.ts';
import type { State } from '../../state/state.ts';
import type { ViewInside } from '../view.ts';
import { mapDossier } from './dossier.ts';
import { createMap } from './map.ts';
import { mapPortrait } from './portrait.ts';
import { needsOfMap } from '../needs.ts';
import { mapTexts, mapTextsOf } from './texts.ts';

export const mapInside: ViewInside = {
  ...insideOfPlaces(mapTexts, (state) => [mapTextsOf(state).mapStatus(graphWords(state).crossing)]),
  draw: ({ store, again, api }) => {
    const map = createMap(again, undefined, (mapEye) => store.setState({ mapEye }));
    return {
      main: (context) => unread(context, needsOfMap) ?? allOffMessage(context) ?? map(context),
      // That all is off, the middle says.
      panel: (context) =>
        placesPanel(context, howToRead(context.state), areAllOff(context.state) ? undefined : whyUnlinked(context)),
      portrait: mapPortrait,
      dossier: (context) => mapDossier(api, context),
    };
  },
};

function howToRead(state: State): string {
  const { all, crossing } = graphWords(state);
  return mapTextsOf(state).howToRead(all, crossing);
}
