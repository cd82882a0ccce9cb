import type { Painted } from '../canvas/brush.ts';
import { awayFrom } from '../state/away.ts';
import { visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { dossierMenuTexts } from './dossier-texts.ts';

interface LeftOut {
  /** What is hidden by hand or by filters, where something is. */
  missing: string | undefined;
  /** What is of datasets that are switched off: nothing is amiss. */
  notAsked: string | undefined;
}

/** What of the network is neither in its dossier nor in a picture of it. */
export function leftOut(shown: State): LeftOut {
  const { byHand, switchedOff, filtered } = awayFrom(shown, visible(shown));
  const texts = dossierMenuTexts(shown);
  const left = {
    ...{ hidden: byHand.entities, filtered: filtered.entities },
    lines: byHand.relations + filtered.relations,
  };
  return {
    missing: left.hidden + left.filtered + left.lines === 0 ? undefined : texts.leftOut(left),
    notAsked: switchedOff.entities + switchedOff.relations === 0 ? undefined : texts.switchedOff(switchedOff),
  };
}

/** The same for a picture, with how many of the lines that are drawn lie beyond it, and how many in it have no number. */
export function leftOutOfPicture(
  shown: State,
  { beyond, unnumbered }: Pick<Painted, 'beyond' | 'unnumbered'>,
): string[] {
  const texts = dossierMenuTexts(shown);
  const { missing, notAsked } = leftOut(shown);
  return [
    ...[missing, notAsked],
    beyond === 0 ? undefined : texts.beyond(beyond),
    unnumbered === 0 ? undefined : texts.unnumbered(unnumbered),
  ].filter((one) => one !== undefined);
}
