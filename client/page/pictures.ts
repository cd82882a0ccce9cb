import { splitOwnId } from '#shared/own-id';
import type { Api } from '../api.ts';
import type { Brush, Painted } from '../canvas/brush.ts';
import type { Canvas } from '../canvas/canvas.ts';
import { lensName } from '../i18n/lens-name.ts';
import type { Draw } from '../paper/paper.ts';
import { downloadBlob } from '../parts/download.ts';
import type { Portrait, Portrayed } from '../parts/portrait.ts';
import { today } from '../parts/today.ts';
import { inLanguage } from '../state/in-language.ts';
import { seesCanvas, type State } from '../state/state.ts';
import { fitsAddress } from '../state/canvas-address.ts';
import { sentencesOf } from '../state/evidence.ts';
import { nameOf, visible } from '../state/selectors.ts';
import type { PictureForm } from './picture-texts.ts';
import { insideOf, type PageState, viewOf } from './rooms.ts';
import { loadedPart } from './loaded-part.ts';
import { leftOutOfPicture } from './left-out.ts';
import { signsOfNetwork } from './network-signs.ts';

export interface PictureParts {
  api: Pick<Api, 'describedDocuments' | 'datasets'>;
  state: () => PageState;
  canvas: () => Pick<Canvas, 'paint' | 'iconsLoaded'>;
  /** What the view that is on gives of itself; there is none for the canvas, and for a view of which no picture is taken. */
  portrait: () => ((portrayed: Portrayed) => Portrait | undefined) | undefined;
}

export interface Wanted {
  form: PictureForm;
  portrayed: Portrayed;
  isNumbered: boolean;
}

/** Makes a picture of the view that is on, where it shows something, and gives it to the reader as a file. Throws `TooManyPixels`, and what the server throws. */
export async function takePicture(
  parts: PictureParts,
  { form, portrayed, isNumbered }: Wanted,
): Promise<'taken' | 'nothing'> {
  const [paper] = await Promise.all([loadedPart(import('../paper/paper.ts')), parts.canvas().iconsLoaded()]);
  // What is drawn and what is said of it are of one moment: the reader may go on while the server answers.
  const state = parts.state();
  const portrait = seesCanvas(state) ? undefined : parts.portrait()?.(portrayed);
  if (portrait === undefined && !seesCanvas(state)) return 'nothing';
  const left: string[] = [];
  const draw =
    portrait === undefined
      ? drawCanvas(parts.canvas().paint, { portrayed, isNumbered }, (painted) => {
          left.push(...leftOutOfPicture(state, painted));
        })
      : paper.drawPortrait(portrait);
  const sketch = paper.sketchOf(draw);
  const signs = portrait?.signs ?? signsOfNetwork(state);
  const known = await knownOf(parts, state);
  const picture = paper.pictureOf(state, sketch, { ...known, signs, lines: portrait?.lines ?? left });
  const name = `kuajie-${viewOf(state).id}${portrayed === 'all' ? '-all' : ''}`;
  if (form === 'svg') downloadBlob(`${name}.svg`, new Blob([picture.svg], { type: 'image/svg+xml' }));
  else downloadBlob(`${name}@${form.slice(3)}x.png`, await paper.pngOf(picture, Number(form.slice(3))));
  return 'taken';
}

/** The canvas is drawn element by element, each under its id and its name; `tell` is told what was painted. */
export function drawCanvas(
  paint: Canvas['paint'],
  { portrayed, isNumbered }: Pick<Wanted, 'portrayed' | 'isNumbered'>,
  tell: (painted: Painted) => void = () => undefined,
): Draw {
  return (pen) => {
    const group: Brush['group'] = ({ what, id, name }, draw) =>
      pen.group({ class: what, 'data-id': id }, what === 'number' ? undefined : name, draw);
    const painted = paint({ context: pen.context, group }, portrayed, { isNumbered });
    tell(painted);
    return painted;
  };
}

/** What a caption says, but for the signs. */
export async function knownOf({ api }: Pick<PictureParts, 'api'>, state: PageState) {
  const on = viewOf(state);
  const address = location.href.replace(/#.*$/, '');
  const ids = seesCanvas(state) ? sentencesOf(visible(state).relations).documents.map(({ id }) => id) : [];
  const [documents, { datasets }] = await Promise.all([api.describedDocuments(ids), api.datasets()]);
  return {
    name: inLanguage(on.name, state.language),
    of: seesCanvas(state) ? shownOf(state) : undefined,
    about: insideOf(on)?.status?.(state) ?? '',
    documents,
    datasets: datasetsBehind(datasets, { documents, hidden: state.hiddenDatasets }),
    loaded: datasets,
    address,
    isAddressWhole: !seesCanvas(state) || fitsAddress(state),
    day: today(),
  };
}

/** The datasets whose documents stand behind what is shown, also one that was switched off and asked for by name; without any, those that are on. */
export function datasetsBehind<D extends { id: string }>(
  datasets: readonly D[],
  { documents, hidden }: { documents: readonly { id: string }[]; hidden: ReadonlySet<string> },
): D[] {
  const owners = new Set(documents.map(({ id }) => splitOwnId(id).dataset));
  const behind = datasets.filter(({ id }) => owners.has(id));
  return behind.length > 0 ? behind : datasets.filter(({ id }) => !hidden.has(id));
}

function shownOf(state: State): string | undefined {
  const { shows } = state.graph;
  if (shows.what === 'pair') return `${nameOf(state, shows.a)} — ${nameOf(state, shows.b)}`;
  return state.query === undefined ? lensName(state, state.lens) : undefined;
}
