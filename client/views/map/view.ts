import type { View } from '../view.ts';
import { needs } from './needs.ts';

export const mapView: View = {
  id: 'map',
  name: { zh: '地图', en: 'Map' },
  needs,
  inside: async () => (await import('./inside.ts')).mapInside,
};
