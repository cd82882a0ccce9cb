import { type Level, levels } from '#shared/links';
import { kindsOfLevel } from '#shared/ask-roles';
import type { State } from '../state/state.ts';
import { isKindOn } from '../state/words-on.ts';
import { kindName, textsOf } from './texts.ts';

/** What the levels of places are called: by the kinds that stand there, as the vocabulary names them of the datasets that are on. */
export function levelNames(
  state: Pick<State, 'schema' | 'language' | 'roles' | 'hiddenDatasets'>,
): Record<Level, string> {
  const usual = textsOf(state).levelName;
  const nameOf = (level: Level): string => {
    const kinds = kindsOfLevel(state.roles, level).filter(
      (kind) => state.schema?.kinds.some((one) => one.kind === kind) && isKindOn(state, kind),
    );
    return kinds.length === 0 ? usual[level] : kinds.map((kind) => kindName(state, kind)).join('/');
  };
  return Object.fromEntries(levels.map((level) => [level, nameOf(level)])) as Record<Level, string>;
}
