import type { View } from '../view.ts';
import type { AboutActs } from './acts.ts';
import { aboutId, aboutName, type AboutState, firstAbout } from './own.ts';

/** What is loaded, by whom it was published, under which licence and how complete it is. Help leads to it. */
export const aboutView: View<AboutState, object, object, AboutActs> = {
  id: aboutId,
  name: aboutName,
  isHelp: true,
  first: firstAbout,
  withoutRead: () => ({ about: undefined }),
  inside: async () => (await import('./inside.ts')).aboutInside,
};
