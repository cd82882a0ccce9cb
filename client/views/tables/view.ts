import './tables.css';
import { placesLegend } from '../counts.ts';
import { placesPanel, placesStatements, placesStatus } from '../places.ts';
import { unread } from '../unread.ts';
import type { View } from '../view.ts';
import { createTables } from './tables.ts';
import { tablesTexts, tablesTextsOf } from './texts.ts';

const needs = ['participations', 'outlines'] as const;

export const tablesView: View = {
  id: 'tables',
  name: (state) => tablesTextsOf(state).name,
  needs,
  status: (state) => placesStatus(state),
  legend: placesLegend,
  statements: placesStatements,
  texts: tablesTexts,
  draw: ({ again }) => {
    const tables = createTables(again);
    return {
      main: (context) => unread(context, needs) ?? tables(context),
      panel: (context) => placesPanel(context, tablesTextsOf(context.state).howToRead),
    };
  },
};
