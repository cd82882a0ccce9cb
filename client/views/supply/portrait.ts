import { bases } from '#shared/graph';
import { dashes } from '../../parts/dashes.ts';
import { textsOf } from '../../i18n/texts.ts';
import { palettes } from '../../parts/palette.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import type { State } from '../../state/state.ts';

/** A supply chain as a picture: what stands on its plane, or what is seen of that. Undefined where none is shown. */
export function supplyPortrait(state: State, portrayed: Portrayed): Portrait | undefined {
  const through = document.querySelector('.supply');
  const element = through?.querySelector('.supply-plane');
  if (through === null || element === null || element === undefined) return undefined;
  const line = palettes[state.theme].quiet;
  const used = bases.filter((basis) => element.querySelector(`.supply-line.basis-${basis}`) !== null);
  return {
    how: 'copied',
    signs: used.map((basis) => ({ says: textsOf(state).basisName[basis], shape: { line, dashes: dashes[basis] } })),
    seen: [{ element, through: portrayed === 'all' ? undefined : through }],
  };
}
