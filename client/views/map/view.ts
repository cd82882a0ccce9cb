import './map.css';
import { placesLegend } from '../counts.ts';
import { placesPanel, placesStatements, placesStatus } from '../places.ts';
import { unread } from '../unread.ts';
import type { View } from '../view.ts';
import { createMap } from './map.ts';
import { mapTexts, mapTextsOf } from './texts.ts';

const needs = ['participations', 'outlines'] as const;

export const mapView: View = {
  id: 'map',
  name: (state) => mapTextsOf(state).name,
  needs,
  status: (state) => placesStatus(state, [mapTextsOf(state).mapStatus]),
  legend: placesLegend,
  statements: placesStatements,
  texts: mapTexts,
  draw: ({ again }) => {
    const map = createMap(again);
    return {
      main: (context) => unread(context, needs) ?? map(context),
      panel: (context) => placesPanel(context, mapTextsOf(context.state).howToRead),
    };
  },
};
