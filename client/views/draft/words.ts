import { kindName, typeName } from '../../i18n/texts.ts';
import { inLanguage } from '../../state/in-language.ts';
import type { State } from '../../state/state.ts';
import type { Review } from './review.ts';

/** A kind as the rules call it, else as what is loaded does. */
export function kindWord(state: State, { words }: Review, kind: string): string {
  const own = words.kinds[kind];
  return own === undefined ? kindName(state, kind) : inLanguage<string>(own, state.language);
}

export function typeWord(state: State, { words }: Review, type: string): string {
  const own = words.types[type];
  return own === undefined ? typeName(state, type) : inLanguage<string>(own, state.language);
}
