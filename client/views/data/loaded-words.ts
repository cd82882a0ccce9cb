import type { State } from '../../state/state.ts';
import { kindName, typeName } from '../../i18n/texts.ts';
import type { Understood } from './own.ts';

/**
 * What a kind or a type is called by another dataset that is loaded, whose word stays whatever a later one calls it; undefined where no other is
 * there, or none has it.
 */
export function loadedWord(
  state: State,
  { id, plan }: Pick<Understood, 'id' | 'plan'>,
  what: 'kind' | 'type',
  name: string,
): string | undefined {
  const { schema } = state;
  const hasOthers = (schema?.datasets ?? []).some((one) => one.id !== (id ?? plan.id));
  if (schema === undefined || !hasOthers) return undefined;
  if (what === 'kind') return schema.kinds.some(({ kind }) => kind === name) ? kindName(state, name) : undefined;
  return schema.relations.some(({ type }) => type === name) ? typeName(state, name) : undefined;
}
