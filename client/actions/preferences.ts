import type { Labels, Language, State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';

/** How the page speaks and looks. */
export function createPreferenceActs({ setState }: StateStore) {
  return {
    setLanguage: (language: Language) => setState({ language }),
    setTheme: (theme: State['theme']) => setState({ theme }),
    setLabels: (labels: Labels) => setState({ labels }),
  };
}

export type PreferenceActs = ReturnType<typeof createPreferenceActs>;
