import { textsOf } from '../i18n/texts.ts';
import { palettes } from '../parts/palette.ts';
import { tokens } from '../parts/tokens.ts';
import type { State } from '../state/state.ts';
import { captionOf, type Known } from './caption.ts';
import type { Caption } from './frame.ts';
import { createRuler } from './ruler.ts';
import type { Draw } from './portrait.ts';
import { type Picture, type Sketch, sketched, svgFile } from './svg-file.ts';

export { factsOf } from './dossier/fact.ts';
export { drawNumbered } from './numbered.ts';
export { dossierPage } from './dossier/page.ts';
export { dossierZip } from './dossier/zip.ts';
export { type Draw, drawPortrait } from './portrait.ts';
export { pngOf } from './raster.ts';
export { littlePicture } from './little-picture.ts';

/** Draws now what is put into a file later. */
export function sketchOf(draw: Draw): Sketch {
  return sketched(draw, createRuler());
}

/** The same as a part of a page that says all else: with what its signs mean, and nothing besides. */
export function figureOf(state: State, sketch: Sketch, known: Known): Picture {
  const { title, about, signs } = captionOf(state, known);
  return file(state, sketch, { title, about, signs, lines: known.lines ?? [], isWithin: true });
}

/** A picture of a view as a file, with what tells a stranger what it shows and where it is from. */
export function pictureOf(state: State, sketch: Sketch, known: Known): Picture {
  return file(state, sketch, captionOf(state, known));
}

function file(state: State, sketch: Sketch, caption: Caption): Picture {
  const { ground, ink, quiet } = palettes[state.theme];
  const shades = { ground, ink, quiet, accent: tokens[state.theme].accent };
  return svgFile(sketch, caption, { shades, language: textsOf(state).lang });
}
