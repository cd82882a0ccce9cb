import { lensOf } from '#shared/ask-roles';
import { crossBorder, everything, type Lens } from '#shared/lens';
import { inLanguage } from '../state/in-language.ts';
import type { State } from '../state/state.ts';
import { graphWords } from './graph-words.ts';
import { textsOf } from './texts.ts';

type Told = Pick<State, 'language' | 'roles' | 'schema' | 'hiddenDatasets'>;

/** What a lens is called: two in our words, the others in those of the vocabulary. */
export function lensName(state: Told, lens: Lens): string {
  const texts = textsOf(state);
  if (lens === crossBorder) return titled(graphWords(state).crossing);
  if (lens === everything) return texts.everythingLens;
  const words = lensOf(state.roles, lens);
  return words === undefined ? lens : inLanguage<string>(words, state.language);
}

/** With a large letter where the script has them. */
function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
