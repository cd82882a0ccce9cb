import type { State } from '../../state/state.ts';
import { kindName, typeName } from '../../i18n/texts.ts';
import type { Understood } from './own.ts';

/**
 * What a kind or a type is called by another dataset that is loaded and had the word before, so that it stays whatever this one calls it; undefined
 * where no other has it, or this one had it first.
 */
export function loadedWord(
  state: State,
  { id, plan }: Pick<Understood, 'id' | 'plan'>,
  what: 'kind' | 'type',
  name: string,
): string | undefined {
  const { schema } = state;
  const known =
    what === 'kind'
      ? schema?.kinds.find(({ kind }) => kind === name)
      : schema?.relations.find(({ type }) => type === name);
  // Whoever has the word first gives it.
  const giver = known?.datasets?.[0];
  if (known === undefined || giver === undefined || giver === (id ?? plan.id)) return undefined;
  return what === 'kind' ? kindName(state, name) : typeName(state, name);
}
