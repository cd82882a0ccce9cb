import type { View } from '../view.ts';
import { needsOfPairs } from '../needs.ts';

export const matrixView: View = {
  id: 'matrix',
  name: { zh: '矩阵', en: 'Matrix' },
  needs: needsOfPairs,
  inside: async () => (await import('./inside.ts')).matrixInside,
};
