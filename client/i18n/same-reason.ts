import type { SameReason } from '#shared/same';
import type { State } from '../state/state.ts';
import { listText } from './list-text.ts';
import { textsOf } from './texts.ts';

/** Why two entities may be one, in words. */
export function reasonsText(state: Pick<State, 'language'>, reasons: readonly SameReason[]): string {
  const texts = textsOf(state);
  return listText(
    state,
    reasons.map(({ rule, one = '', other = '', count = 0 }) => texts.sameReason[rule](one, other, count)),
  );
}
