import { crossBorder, everything, type Lens } from '#shared/lens';
import type { State } from '../state/state.ts';
import { textsOf } from './texts.ts';

type Told = Pick<State, 'language' | 'roles'>;

/** The lenses of the graph, the first picture first and everything last. */
export function lensesOf({ roles }: Told): Lens[] {
  return [crossBorder, ...roles.lenses.map(({ id }) => id), everything];
}

/** What a lens is called: two in our words, the others in those of the vocabulary. */
export function lensName(state: Told, lens: Lens): string {
  const texts = textsOf(state);
  if (lens === crossBorder) return texts.crossBorderLens;
  if (lens === everything) return texts.everythingLens;
  return state.roles.lenses.find(({ id }) => id === lens)?.[state.language] ?? lens;
}
