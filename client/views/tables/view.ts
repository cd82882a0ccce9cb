import './tables.css';
import { graphWords } from '../../i18n/graph-words.ts';
import { placesPanel, viewOfPlaces } from '../places.ts';
import { unread } from '../unread.ts';
import type { State } from '../../state/state.ts';
import type { View } from '../view.ts';
import { createTables } from './tables.ts';
import { tablesTexts, tablesTextsOf } from './texts.ts';

const needs = ['participations', 'outlines'] as const;

export const tablesView: View = {
  id: 'tables',
  needs,
  ...viewOfPlaces(tablesTexts),
  draw: ({ again }) => {
    const tables = createTables(again);
    return {
      main: (context) => unread(context, needs) ?? tables(context),
      panel: (context) => placesPanel(context, howToRead(context.state)),
    };
  },
};

function howToRead(state: State): string {
  const { short, bothSides } = graphWords(state);
  return tablesTextsOf(state).howToRead(short, bothSides);
}
