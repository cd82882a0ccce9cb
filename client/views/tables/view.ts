import type { View } from '../view.ts';
import { needsOfMap } from '../needs.ts';

export const tablesView: View = {
  id: 'tables',
  name: { zh: '表格', en: 'Tables' },
  needs: needsOfMap,
  inside: async () => (await import('./inside.ts')).tablesInside,
};
