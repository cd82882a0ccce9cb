import { bases } from '#shared/graph';
import { dashes } from '../../parts/dashes.ts';
import { textsOf } from '../../i18n/texts.ts';
import { palettes } from '../../parts/palette.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import type { Sign } from '../../parts/sign.ts';
import type { State } from '../../state/state.ts';

/** A supply chain as a picture: what stands on its plane, or what is seen of that. Undefined where none is shown. */
export function supplyPortrait(state: State, portrayed: Portrayed): Portrait | undefined {
  const through = document.querySelector('.supply');
  const element = through?.querySelector('.supply-plane');
  if (through === null || element === null || element === undefined) return undefined;
  return {
    how: 'copied',
    signs: signsOf(state, element),
    seen: [{ element, through: portrayed === 'all' ? undefined : through }],
  };
}

/** What the lines that are drawn there mean. */
export function signsOf(state: State, drawn: Element): Sign[] {
  const line = palettes[state.theme].quiet;
  return bases
    .filter((basis) => drawn.querySelector(`.supply-line.basis-${basis}`) !== null)
    .map((basis) => ({ says: textsOf(state).basisName[basis], shape: { line, dashes: dashes[basis] } }));
}
