import { textsOf } from '../i18n/texts.ts';
import { palettes } from '../parts/palette.ts';
import type { Portrait } from '../parts/portrait.ts';
import { tokens } from '../parts/tokens.ts';
import type { State } from '../state/state.ts';
import { captionOf, type Known } from './caption.ts';
import { copyElements } from './copy-elements.ts';
import type { Pen } from './pen.ts';
import { createRuler } from './ruler.ts';
import { type Picture, type Sketch, sketched, svgFile } from './svg-file.ts';

export { factsOf } from './dossier/fact.ts';
export { dossierPage } from './dossier/page.ts';
export { dossierZip } from './dossier/zip.ts';
export { pngOf } from './raster.ts';

/** How a picture is drawn with a pen; tells its size. */
export type Draw = (pen: Pen) => { width: number; height: number };

/** Draws now what is put into a file later. */
export function sketchOf(draw: Draw): Sketch {
  return sketched(draw, createRuler());
}

/** A picture of a view as a file, with what tells a stranger what it shows and where it is from. */
export function pictureOf(state: State, sketch: Sketch, known: Known): Picture {
  const { ground, ink, quiet } = palettes[state.theme];
  const shades = { ground, ink, quiet, accent: tokens[state.theme].accent };
  const { lang } = textsOf(state);
  return svgFile(sketch, captionOf(state, known), { shades, language: lang });
}

/** Draws what a view gives of itself. */
export function drawPortrait(portrait: Portrait): Draw {
  return (pen) => {
    if (portrait.how === 'painted') return portrait.paint(pen.context);
    const size = copyElements(pen, portrait.seen);
    portrait.done?.();
    return size;
  };
}
