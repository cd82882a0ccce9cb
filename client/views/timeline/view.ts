import type { View } from '../view.ts';

export const timelineView: View = {
  id: 'timeline',
  name: { zh: '时间', en: 'Timeline' },
  // The panel lists the places that are linked most.
  needs: ['timeline', 'participations'],
  inside: async () => (await import('./inside.ts')).timelineInside,
};
