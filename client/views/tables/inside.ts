import './tables.css';
import { graphWords } from '../../i18n/graph-words.ts';
import { allOffMessage } from '../all-off.ts';
import { placesPanel, insideOfPlaces } from '../places.ts';
import { unread } from '../unread.ts';
import type { State } from '../../state/state.ts';
import type { ViewInside } from '../view.ts';
import { createTables } from './tables.ts';
import { needsOfMap } from '../needs.ts';
import { tablesTexts, tablesTextsOf } from './texts.ts';

export const tablesInside: ViewInside = {
  ...insideOfPlaces(tablesTexts),
  draw: ({ again }) => {
    const tables = createTables(again);
    return {
      main: (context) => unread(context, needsOfMap) ?? allOffMessage(context) ?? tables(context),
      panel: (context) => placesPanel(context, howToRead(context.state)),
    };
  },
};

function howToRead(state: State): string {
  const { short, bothSides } = graphWords(state);
  return tablesTextsOf(state).howToRead(short, bothSides);
}
