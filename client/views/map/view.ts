import type { View } from '../view.ts';
import { needsOfMap } from '../needs.ts';

export const mapView: View = {
  id: 'map',
  name: { zh: '地图', en: 'Map' },
  needs: needsOfMap,
  inside: async () => (await import('./inside.ts')).mapInside,
};
