import { textsOf } from '../i18n/texts.ts';
import { palettes } from '../parts/palette.ts';
import type { State } from '../state/state.ts';
import type { Pen } from './pen.ts';
import { pngOf } from './raster.ts';
import { createRuler } from './ruler.ts';
import { bareFile } from './svg-file.ts';

const mostWidePx = 320;
const mostHighPx = 200;

/** What is drawn, without a caption, as a small PNG in a data address. */
export async function littlePicture(
  state: State,
  draw: (pen: Pen) => { width: number; height: number },
): Promise<string> {
  const picture = bareFile(draw, {
    ground: palettes[state.theme].ground,
    language: textsOf(state).lang,
    ruler: createRuler(),
  });
  const scale = Math.min(1, mostWidePx / picture.width, mostHighPx / picture.height);
  return addressOf(await pngOf(picture, scale));
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // Read as a data address it is a text.
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture was not read'));
    reader.readAsDataURL(blob);
  });
}
