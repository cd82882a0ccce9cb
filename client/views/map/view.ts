import { textsOf } from '../../i18n/texts.ts';
import { placesLegend } from '../counts.ts';
import { placesPanel, placesStatements, placesStatus } from '../places.ts';
import { unread } from '../unread.ts';
import type { View } from '../view.ts';
import { createMap } from './map.ts';

const needs = ['participations', 'outlines'] as const;

export const mapView: View = {
  id: 'map',
  name: (state) => textsOf(state).view.map,
  needs,
  status: (state) => placesStatus(state, [textsOf(state).mapStatus]),
  legend: placesLegend,
  statements: placesStatements,
  draw: ({ again }) => {
    const map = createMap(again);
    return {
      main: (context) => unread(context, needs) ?? map(context),
      panel: (context) => placesPanel(context, textsOf(context.state).overviewOf.map),
    };
  },
};
