import { drawCanvas } from '../pictures.ts';
import type { PictureParts } from '../pictures.ts';
import { drawPortrait, littlePicture } from '../../paper/paper.ts';
import { seesCanvas } from '../../state/state.ts';

/** A little picture of the view that is on, as a data address; undefined for a view of which none is taken. */
export async function pictureNow({
  state: stateNow,
  canvas,
  portrait,
}: Pick<PictureParts, 'state' | 'canvas' | 'portrait'>): Promise<string | undefined> {
  const state = stateNow();
  if (seesCanvas(state)) {
    if (state.graph.entities.size === 0) return undefined;
    await canvas().iconsLoaded();
    return littlePicture(state, drawCanvas(canvas().paint, { portrayed: 'sight', isNumbered: false }));
  }
  const given = portrait()?.('sight');
  return given === undefined ? undefined : littlePicture(state, drawPortrait(given));
}
