import './map.css';
import { placesPanel, viewOfPlaces } from '../places.ts';
import { unread } from '../unread.ts';
import type { View } from '../view.ts';
import { createMap } from './map.ts';
import { mapTexts, mapTextsOf } from './texts.ts';

const needs = ['participations', 'outlines'] as const;

export const mapView: View = {
  id: 'map',
  needs,
  ...viewOfPlaces(mapTexts, (state) => [mapTextsOf(state).mapStatus]),
  draw: ({ again }) => {
    const map = createMap(again);
    return {
      main: (context) => unread(context, needs) ?? map(context),
      panel: (context) => placesPanel(context, mapTextsOf(context.state).howToRead),
    };
  },
};
