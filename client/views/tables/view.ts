import type { View } from '../view.ts';
import { needs } from './needs.ts';

export const tablesView: View = {
  id: 'tables',
  name: { zh: '表格', en: 'Tables' },
  needs,
  inside: async () => (await import('./inside.ts')).tablesInside,
};
