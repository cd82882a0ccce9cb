import type { View } from '../view.ts';
import { needs } from './needs.ts';

export const matrixView: View = {
  id: 'matrix',
  name: { zh: '矩阵', en: 'Matrix' },
  needs,
  inside: async () => (await import('./inside.ts')).matrixInside,
};
