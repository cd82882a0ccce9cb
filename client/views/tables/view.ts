import { textsOf } from '../../i18n/texts.ts';
import { placesLegend } from '../counts.ts';
import { placesPanel, placesStatements, placesStatus } from '../places.ts';
import { unread } from '../unread.ts';
import type { View } from '../view.ts';
import { createTables } from './tables.ts';

const needs = ['participations', 'outlines'] as const;

export const tablesView: View = {
  id: 'tables',
  name: (state) => textsOf(state).view.tables,
  needs,
  status: (state) => placesStatus(state),
  legend: placesLegend,
  statements: placesStatements,
  draw: ({ again }) => {
    const tables = createTables(again);
    return {
      main: (context) => unread(context, needs) ?? tables(context),
      panel: (context) => placesPanel(context, textsOf(context.state).overviewOf.tables),
    };
  },
};
