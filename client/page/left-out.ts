import type { Painted } from '../canvas/brush.ts';
import { hiddenHere } from '../state/hiding.ts';
import { visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { dossierMenuTexts } from './dossier-texts.ts';

/** What of the network is hidden by hand or by filters, and so is not in its dossier nor in a picture of it; undefined where all of it is. */
export function leftOut(shown: State): string | undefined {
  const { entities, relations } = visible(shown);
  const hidden = hiddenHere(shown.graph).entities;
  const filtered = shown.graph.entities.size - entities.length - hidden;
  const lines = shown.graph.relations.size - relations.length;
  return hidden + filtered + lines === 0 ? undefined : dossierMenuTexts(shown).leftOut({ hidden, filtered, lines });
}

/** The same for a picture, with how many of the lines that are drawn lie beyond it, and how many in it have no number. */
export function leftOutOfPicture(
  shown: State,
  { beyond, unnumbered }: Pick<Painted, 'beyond' | 'unnumbered'>,
): string[] {
  const texts = dossierMenuTexts(shown);
  return [
    leftOut(shown),
    beyond === 0 ? undefined : texts.beyond(beyond),
    unnumbered === 0 ? undefined : texts.unnumbered(unnumbered),
  ].filter((one) => one !== undefined);
}
